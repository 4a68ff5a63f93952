using System.ComponentModel;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>What answers a claim, or one of its answers in turn, as editors confirmed it.</summary>
internal static class Rebuttals
{
    public static void MapRebuttals(this RouteGroupBuilder api)
    {
        var rebuttals = api.MapGroup("/rebuttals").WithTags("Rebuttals");
        rebuttals.MapList("", "listRebuttals", ListAsync);
        rebuttals.MapRead("/{id:guid}", "getRebuttal", FindAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists what answers claims, the newest found first.</summary>
    internal static async Task<Ok<Listing<RebuttalJson>>> ListAsync(
        [AsParameters] RebuttalFilter filter, [AsParameters] Paging paging, FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken)
    {
        var rebuttals = filter.Of(db, Told(db));
        if (paging.After is var (_, last))
            rebuttals = rebuttals.Where(r => r.Id < last);
        var page = await RebuttalJson.From(at, rebuttals.OrderByDescending(r => r.Id).Take(paging.Size + 1)).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of([.. page.OrderByDescending(r => r.Id)], r => (default, r.Id)));
    }

    /// <summary>Finds one answer by its id.</summary>
    internal static async Task<Results<Ok<RebuttalJson>, ProblemHttpResult>> FindAsync(
        [Description("The rebuttal's id.")] Guid id, FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken)
    {
        var rebuttal = await RebuttalJson.From(at, Told(db).Where(r => r.Id == id)).SingleOrDefaultAsync(cancellationToken);
        return rebuttal is null
            ? Problems.NotFound("There is no rebuttal with this id that readers can see. The list of rebuttals has all that are.")
            : TypedResults.Ok(rebuttal);
    }

    private static IQueryable<Statement> Told(FactCheckDb db)
    {
        var answers = db.PublicAnswers();
        return db.Statements.AsNoTracking().Where(s => answers.Contains(s.Id));
    }
}

internal readonly record struct RebuttalFilter(
    [property: FromQuery(Name = "claim"), Description("Only what answers this claim, directly or in turn, by the claim's id.")] Guid? Claim,
    [property: FromQuery(Name = "source"), Description("Only answers by this source, by its id, under any of its names.")] Guid? Source)
{
    public IQueryable<Statement> Of(FactCheckDb db, IQueryable<Statement> rebuttals)
    {
        if (Claim is { } claim)
        {
            rebuttals = rebuttals.Where(r => r.Id != claim && db.ExchangeOf(claim).Any(m => m.StatementId == r.Id));
        }
        if (Source is { } source)
            rebuttals = rebuttals.Where(r => r.Source.HeadId == source);
        return rebuttals;
    }
}

/// <summary>What a statement is.</summary>
public enum StatementKind
{
    Claim,
    Rebuttal,
}

/// <summary>A statement that answers another. An answer can be answered in turn.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Self">This object's address.</param>
/// <param name="Text">The exact words of its first appearance.</param>
/// <param name="Source">Who said it.</param>
/// <param name="SaidOn">The day on which it was said.</param>
/// <param name="SaidOnIsInferred">Whether that day was worked out ("on Tuesday") instead of being named.</param>
/// <param name="Kind">A rebuttal; or a claim of its own, where an editor says that it answers another.</param>
/// <param name="FirstSeen">Where it was seen first.</param>
/// <param name="Answers">What it answers, and how.</param>
internal sealed record RebuttalJson(
    Guid Id, string Self, string Text, SpeakerJson Source, DateOnly? SaidOn, bool SaidOnIsInferred, StatementKind Kind, AppearanceJson? FirstSeen, IReadOnlyList<AnswerJson> Answers)
{
    public static IQueryable<RebuttalJson> From(ApiAddresses at, IQueryable<Statement> statements) => statements.AsSplitQuery().Select(s => new RebuttalJson(
        s.Id, at.Of("rebuttals", s.Id), s.Text,
        new SpeakerJson(s.Source.HeadId, at.Of("sources", s.Source.HeadId), s.Source.Head.Name, s.Source.Head.Type, s.Source.Head.Role, s.Source.Head.Affiliation),
        s.SaidOn, s.SaidOnPrecision == DatePrecision.Inferred, s is Claim ? StatementKind.Claim : StatementKind.Rebuttal,
        s.Appearances.Where(a => s.Confidence >= 0) // its own alone: decision 0019
            .OrderBy(a => a.Id).Select(a => new AppearanceJson(
            a.Id, a.Prefix, a.Quote, a.Suffix, a.NamedAs, a.Form, a.Via,
            new ArticleReferenceJson(a.ArticleId, at.Of("articles", a.ArticleId), a.Article.Title, a.Article.Outlet, a.Article.Address, a.Article.Published))).FirstOrDefault(),
        s.Links.Where(l => l.Status == LinkStatus.Confirmed).OrderBy(l => l.Id).Select(l => new AnswerJson(l.Id, at.Of("links", l.Id), l.Kind, l.StatementId)).ToList()));
}

/// <summary>That a statement answers another.</summary>
/// <param name="Link">The link's id.</param>
/// <param name="Self">Where all about the link stands.</param>
/// <param name="Kind">How it answers.</param>
/// <param name="Statement">The id of what is answered.</param>
internal sealed record AnswerJson(Guid Link, string Self, LinkKind Kind, Guid Statement);
