using System.ComponentModel;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>That one statement answers another, as editors confirmed it.</summary>
internal static class Links
{
    public static void MapLinks(this RouteGroupBuilder api)
    {
        var links = api.MapGroup("/links").WithTags("Links");
        links.MapList("", "listLinks", ListAsync);
        links.MapRead("/{id:guid}", "getLink", FindAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists links, the newest first.</summary>
    /// <remarks>Those that editors confirmed; with the scope `read:desk` also those that the machine suggested, with its reasons, and those that were rejected. With `claim` it is the whole exchange about a claim: who answered it, who answered those, and how.</remarks>
    internal static async Task<Ok<Listing<LinkJson>>> ListAsync(
        [AsParameters] LinkFilter filter, [AsParameters] Paging paging, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, CancellationToken cancellationToken)
    {
        var links = filter.Of(db, Told(db, visitor));
        if (paging.After is var (_, last))
            links = links.Where(l => l.Id < last);
        var page = await LinkJson.From(at, links.OrderByDescending(l => l.Id).Take(paging.Size + 1)).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(page, l => (default, l.Id)));
    }

    /// <summary>Finds one link by its id.</summary>
    internal static async Task<Results<Ok<LinkJson>, ProblemHttpResult>> FindAsync(
        [Description("The link's id.")] Guid id, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, CancellationToken cancellationToken)
    {
        var link = await LinkJson.From(at, Told(db, visitor).Where(l => l.Id == id)).SingleOrDefaultAsync(cancellationToken);
        return link is null ? Problems.NotFound("There is no link with this id that readers can see. The list of links has all that are.") : TypedResults.Ok(link);
    }

    private static IQueryable<Link> Told(FactCheckDb db, ApiVisitor visitor)
    {
        if (visitor.ReadsDesk)
            return db.Links.AsNoTracking();
        var answers = db.PublicAnswers();
        // Whatever a public answer answers is public too, but for another claim on which nobody has ruled.
        return db.Links.AsNoTracking().Where(l => l.Status == LinkStatus.Confirmed
            && (db.Claims.Public().Any(c => c.Id == l.StatementId) || answers.Contains(l.StatementId)));
    }
}

internal readonly record struct LinkFilter(
    [property: FromQuery(Name = "claim"), Description("Only the exchange about this claim, by its id.")] Guid? Claim,
    [property: FromQuery(Name = "kind"), Description("Only links of this kind.")] Choice<LinkKind>? Kind,
    [property: FromQuery(Name = "status"), Description("Only links with this status. Without the scope `read:desk` there are confirmed ones alone.")] Choice<LinkStatus>? Status)
{
    public IQueryable<Link> Of(FactCheckDb db, IQueryable<Link> links)
    {
        if (Claim is { } claim)
        {
            links = links.Where(l => db.ExchangeOf(claim).Any(m => m.StatementId == l.StatementId));
        }
        if (Kind is { Value: var kind })
            links = links.Where(l => l.Kind == kind);
        if (Status is { Value: var status })
            links = links.Where(l => l.Status == status);
        return links;
    }
}

/// <summary>A statement answers another.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Self">This object's address.</param>
/// <param name="Kind">How it answers.</param>
/// <param name="Rebuttal">What answers.</param>
/// <param name="Statement">What is answered.</param>
/// <param name="Status">Whether an editor confirmed it.</param>
/// <param name="DecidedAt">When an editor decided; null for a suggestion.</param>
/// <param name="Score">The machine's score when it suggested the link, from 0 to 100; 0 where an editor made it.</param>
/// <param name="Reasons">What made that score.</param>
internal sealed record LinkJson(
    Guid Id, string Self, LinkKind Kind, StatementJson Rebuttal, StatementJson Statement, LinkStatus Status, DateTimeOffset? DecidedAt, int Score, IReadOnlyList<ReasonJson> Reasons)
{
    public static IQueryable<LinkJson> From(ApiAddresses at, IQueryable<Link> links) => links.Select(l => new LinkJson(
        l.Id, at.Of("links", l.Id), l.Kind,
        new StatementJson(l.RebuttalId, l.Rebuttal is Claim ? StatementKind.Claim : StatementKind.Rebuttal, l.Rebuttal.Text, l.Rebuttal.Source.Head.Name, l.Rebuttal.SaidOn),
        new StatementJson(l.StatementId, l.Statement is Claim ? StatementKind.Claim : StatementKind.Rebuttal, l.Statement.Text, l.Statement.Source.Head.Name, l.Statement.SaidOn),
        l.Status, l.DecidedAt, l.Score, l.Reasons.Select(r => new ReasonJson(r.Points, r.Words)).ToList()));
}

/// <summary>A signed part of a link's score.</summary>
/// <param name="Points">How much it speaks for the link, or against it.</param>
/// <param name="Words">What it is.</param>
internal sealed record ReasonJson(int Points, string Words);

/// <summary>A statement, as a link names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The exact words of its first appearance.</param>
/// <param name="Source">The name of who said it.</param>
/// <param name="SaidOn">The day on which it was said.</param>
internal sealed record StatementJson(Guid Id, StatementKind Kind, string Text, string Source, DateOnly? SaidOn);
