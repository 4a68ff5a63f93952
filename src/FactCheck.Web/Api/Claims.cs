using System.ComponentModel;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>What somebody asserted, and what became of it.</summary>
internal static class Claims
{
    public static void MapClaims(this RouteGroupBuilder api)
    {
        var claims = api.MapGroup("/claims").WithTags("Claims");
        claims.MapList("", "listClaims", ListAsync);
        claims.MapRead("/{id:guid}", "getClaim", FindAsync).ProducesProblem(StatusCodes.Status404NotFound);
        claims.MapWrite("", "proposeClaim", KeyScopes.WriteClaims, Proposals.ProposeAsync).Produces<ProposedJson>(StatusCodes.Status201Created);
        claims.MapList("/{id:guid}/appearances", "listAppearances", AppearancesAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists claims, the newest found first.</summary>
    /// <remarks>Those with a verdict of ours that is or was published, and those that other fact-checkers have ruled on; with the scope `read:desk` all others too. What changes about them is told by the list of verdicts.</remarks>
    internal static async Task<Ok<Listing<ClaimJson>>> ListAsync(
        [AsParameters] ClaimFilter filter, [AsParameters] Paging paging, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, CancellationToken cancellationToken)
    {
        var claims = filter.Of(db, db.ClaimsFor(visitor), visitor);
        if (paging.After is var (_, last))
            claims = claims.Where(c => c.Id < last);
        var page = await ClaimJson.LoadAsync(db, visitor, at, claims.OrderByDescending(c => c.Id).Take(paging.Size + 1), cancellationToken);
        return TypedResults.Ok(paging.Of(page, c => (default, c.Id)));
    }

    /// <summary>Finds one claim by its id.</summary>
    internal static async Task<Results<Ok<ClaimJson>, ProblemHttpResult>> FindAsync(
        [Description("The claim's id.")] Guid id, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, CancellationToken cancellationToken) =>
        await ClaimJson.LoadAsync(db, visitor, at, db.ClaimsFor(visitor).Where(c => c.Id == id), cancellationToken) is [var claim] ? TypedResults.Ok(claim) : NotFound();

    /// <summary>Lists where a claim appeared, the earliest found first.</summary>
    internal static async Task<Results<Ok<Listing<AppearanceJson>>, ProblemHttpResult>> AppearancesAsync(
        [Description("The claim's id.")] Guid id, [AsParameters] Paging paging, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, CancellationToken cancellationToken)
    {
        if (!await db.ClaimsFor(visitor).AnyAsync(c => c.Id == id, cancellationToken))
            return NotFound();
        var appearances = db.Appearances.AsNoTracking().Where(a => a.StatementId == id);
        if (paging.After is var (_, last))
            appearances = appearances.Where(a => a.Id > last);
        var page = await appearances.OrderBy(a => a.Id).Take(paging.Size + 1)
            .Select(a => new AppearanceJson(
                a.Id, a.Prefix, a.Quote, a.Suffix, a.NamedAs, a.Form, a.Via,
                new ArticleReferenceJson(a.ArticleId, at.Of("articles", a.ArticleId), a.Article.Title, a.Article.Outlet, a.Article.Address, a.Article.Published)))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(page, a => (default, a.Id)));
    }

    private static ProblemHttpResult NotFound() =>
        Problems.NotFound("There is no claim with this id that readers can see. It may not be published yet; the list of claims has all that are.");
}

/// <summary>Something checkable that a source asserted.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Self">This object's address.</param>
/// <param name="Page">Its page for readers; null where this house has not ruled on it.</param>
/// <param name="Wording">The claim as the claimant would say it.</param>
/// <param name="Text">The exact words of its first appearance.</param>
/// <param name="Language">The language of its words, as BCP 47.</param>
/// <param name="Source">Who claimed it.</param>
/// <param name="SaidOn">The day on which it was said.</param>
/// <param name="SaidOnIsInferred">Whether that day was worked out ("on Tuesday") instead of being named.</param>
/// <param name="Topics">The names in addresses of the topics under which readers find it.</param>
/// <param name="Incident">The event that it is about.</param>
/// <param name="Verdict">What this house says of it now.</param>
/// <param name="OutsideVerdicts">What other fact-checkers said, in their own words; never averaged with ours.</param>
/// <param name="Appearances">In how many places it was seen.</param>
/// <param name="Rebuttals">How many statements answer it, as editors confirmed.</param>
/// <param name="FoundAt">When it came into the records.</param>
/// <param name="DeskState">Where it stands in the desk's work; null without the scope `read:desk`.</param>
internal sealed record ClaimJson(
    Guid Id, string Self, string? Page, string Wording, string Text, string? Language, SpeakerJson Source, DateOnly? SaidOn, bool SaidOnIsInferred,
    IReadOnlyList<string> Topics, IncidentJson? Incident, VerdictJson? Verdict, IReadOnlyList<OutsideVerdictJson> OutsideVerdicts,
    int Appearances, int Rebuttals, DateTimeOffset FoundAt, ClaimState? DeskState)
{
    /// <summary>Claims with what belongs to them, in three queries however many they are.</summary>
    public static async Task<List<ClaimJson>> LoadAsync(FactCheckDb db, ApiVisitor visitor, ApiAddresses at, IQueryable<Claim> claims, CancellationToken cancellationToken)
    {
        var desk = visitor.ReadsDesk;
        var rows = await claims.Select(c => new ClaimJson(
                c.Id, at.Of("claims", c.Id), at.VerdictPage(c.Slug), c.Wording, c.Text,
                c.Language ?? c.Appearances.OrderBy(a => a.Id).Select(a => a.Article.Language).FirstOrDefault(),
                new SpeakerJson(c.Source.HeadId, at.Of("sources", c.Source.HeadId), c.Source.Head.Name, c.Source.Head.Type, c.Source.Head.Role, c.Source.Head.Affiliation),
                c.SaidOn, c.SaidOnPrecision == DatePrecision.Inferred,
                db.Topics.Where(t => c.Tags.Contains(t.Tag)).OrderBy(t => t.Name).Select(t => t.Slug).ToList(),
                c.Incident == null ? null : new IncidentJson(c.Incident.Slug, c.Incident.Title),
                null, new List<OutsideVerdictJson>(),
                c.Appearances.Count, c.Answers.Count(l => l.Status == LinkStatus.Confirmed), c.FoundAt, desk ? c.State : null))
            .ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToList();
        // By claim: of verdicts and outside verdicts there are a few to each, and asking for them apart lets their indexes answer.
        var verdicts = (await VerdictRow.From(db, db.Verdicts.AsNoTracking().Public().Where(v => ids.Contains(v.ClaimId))).ToListAsync(cancellationToken))
            .GroupBy(v => v.ClaimId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.At)!.Told(at));
        var outside = (await db.OutsideVerdicts.AsNoTracking().Where(o => ids.Contains(o.ClaimId)).OrderBy(o => o.Id)
            .Select(o => new { o.ClaimId, Told = new OutsideVerdictJson(o.Publisher ?? o.Article!.Outlet, o.Rating, o.Summary, o.Title ?? o.Article!.Title, o.Url ?? o.Article!.Address) })
            .ToListAsync(cancellationToken)).ToLookup(o => o.ClaimId, o => o.Told);
        return [.. rows.OrderByDescending(r => r.Id).Select(r => r with { Verdict = verdicts.GetValueOrDefault(r.Id), OutsideVerdicts = [.. outside[r.Id]] })];
    }
}

/// <summary>An event on which claims are laid side by side.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">What it is called.</param>
internal sealed record IncidentJson(string Slug, string Title);

/// <summary>Another fact-checker's verdict, in its own words.</summary>
/// <param name="Publisher">Who ruled.</param>
/// <param name="Rating">The rating, in the publisher's words.</param>
/// <param name="Summary">Why, in the publisher's words.</param>
/// <param name="Title">The headline of the review, or of the article that carries it.</param>
/// <param name="Address">Where that stands.</param>
internal sealed record OutsideVerdictJson(string? Publisher, string Rating, string? Summary, string? Title, string? Address);

/// <summary>A statement seen in an article.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Prefix">The words before the quotation, up to 200 characters.</param>
/// <param name="Quote">The exact words.</param>
/// <param name="Suffix">The words after the quotation, up to 200 characters.</param>
/// <param name="NamedAs">How the article names the source here.</param>
/// <param name="Form">Whether these are the source's own words.</param>
/// <param name="Via">Who passed the words on, nearest to the reader first.</param>
/// <param name="Article">Where it was seen.</param>
internal sealed record AppearanceJson(Guid Id, string Prefix, string Quote, string Suffix, string NamedAs, SpeechForm Form, IReadOnlyList<string> Via, ArticleReferenceJson Article);

/// <summary>An article, as other objects name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Self">Where all about it stands.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Address">Where it stands on the web.</param>
/// <param name="Published">The day it was published.</param>
internal sealed record ArticleReferenceJson(Guid Id, string Self, string? Title, string? Outlet, string? Address, DateOnly? Published);
