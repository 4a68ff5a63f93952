using System.ComponentModel;
using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Which claims are wanted.</summary>
internal readonly record struct ClaimFilter(
    [property: FromQuery(Name = "source"), Description("Only claims by this source, by its id, under any of its names.")] Guid? Source,
    [property: FromQuery(Name = "rating"), Description("Only claims that have this rating now, by its word (\"Mostly false\").")] string? Rating,
    [property: FromQuery(Name = "incident"), Description("Only claims on this incident, by its name in addresses.")] string? Incident,
    [property: FromQuery(Name = "topic"), Description("Only claims under this topic, by its name in addresses.")] string? Topic,
    [property: FromQuery(Name = "outlet"), Description("Only claims seen in this outlet.")] string? Outlet,
    [property: FromQuery(Name = "language"), Description("Only claims seen in articles of this language, as BCP 47.")] string? Language,
    [property: FromQuery(Name = "from"), Description("Only claims said on this day or later, as year-month-day.")] DateOnly? From,
    [property: FromQuery(Name = "to"), Description("Only claims said on this day or before, as year-month-day.")] DateOnly? To,
    [property: FromQuery(Name = "deskState"), Description("Only claims that stand there in the desk's work. Needs the scope `read:desk`.")] Choice<ClaimState>? DeskState)
{
    /// <exception cref="RuleException">A stranger asks for the desk's work.</exception>
    public IQueryable<Claim> Of(FactCheckDb db, IQueryable<Claim> claims, ApiVisitor visitor)
    {
        if (DeskState is not null && !visitor.ReadsDesk)
            throw new RuleException("Where a claim stands in the desk’s work is told only to a key with the scope read:desk. Leave this filter out to read what is public.", nameof(DeskState));
        if (DeskState is { Value: var state })
            claims = claims.Where(c => c.State == state);
        if (Source is { } source)
            claims = claims.Where(c => c.Source.HeadId == source);
        if (Clean(Rating) is { } rating)
            claims = claims.Where(c => c.Verdicts.Any(v => v.Rating!.Word == rating
                && (v.State == VerdictState.Published || v.State == VerdictState.Corrected)
                && !c.Verdicts.Any(l => l.Number > v.Number && (l.State == VerdictState.Published || l.State == VerdictState.Corrected || l.State == VerdictState.Withdrawn))));
        if (Clean(Incident) is { } incident)
            claims = claims.Where(c => c.Incident!.Slug == incident);
        if (Clean(Topic) is { } topic)
            claims = claims.Where(c => db.Topics.Any(t => t.Slug == topic && c.Tags.Contains(t.Tag)));
        if (Clean(Outlet) is { } outlet)
            claims = claims.Where(c => c.Appearances.Any(a => a.Article.Outlet == outlet));
        if (Clean(Language) is { } language)
            claims = claims.Where(c => c.Appearances.Any(a => a.Article.Language == language));
        if (From is { } from)
            claims = claims.Where(c => c.SaidOn >= from);
        if (To is { } to)
            claims = claims.Where(c => c.SaidOn <= to);
        return claims;
    }

    private static string? Clean(string? text) => text?.Replace("\0", "").Trim() is { Length: > 0 } clean ? clean : null;
}
