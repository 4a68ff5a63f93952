using System.ComponentModel;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>What this house ruled: each publication, correction and withdrawal.</summary>
internal static class Verdicts
{
    public static void MapVerdicts(this RouteGroupBuilder api)
    {
        var verdicts = api.MapGroup("/verdicts").WithTags("Verdicts");
        verdicts.MapList("", "listVerdicts", ListAsync);
        verdicts.MapRead("/{id:guid}", "getVerdict", FindAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists verdicts, the newest change first.</summary>
    /// <remarks>Every publication, correction and withdrawal is an item of its own and never changes, so whoever comes back reads from the top to the first item already known.</remarks>
    internal static async Task<Ok<Listing<VerdictJson>>> ListAsync(
        [AsParameters] VerdictFilter filter, [AsParameters] Paging paging, FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken)
    {
        var verdicts = filter.Of(db.Verdicts.AsNoTracking().Public());
        if (paging.After is var (then, last))
            verdicts = verdicts.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.At, v.Id), ValueTuple.Create(then, last)));
        var rows = await VerdictRow.From(db, verdicts.OrderByDescending(v => v.At).ThenByDescending(v => v.Id).Take(paging.Size + 1)).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of([.. rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => r.Told(at))], v => (v.At, v.Id)));
    }

    /// <summary>Finds one publication, correction or withdrawal by its id.</summary>
    internal static async Task<Results<Ok<VerdictJson>, ProblemHttpResult>> FindAsync(
        [Description("The verdict's id.")] Guid id, FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken)
    {
        var verdict = await VerdictRow.From(db, db.Verdicts.AsNoTracking().Public().Where(v => v.Id == id)).SingleOrDefaultAsync(cancellationToken);
        return verdict is null ? Problems.NotFound("There is no published verdict with this id. The list of verdicts has all that there are.") : TypedResults.Ok(verdict.Told(at));
    }
}

/// <summary>What readers can see of a verdict.</summary>
public enum PublicState
{
    Published,
    Corrected,
    Withdrawn,
}

internal readonly record struct VerdictFilter(
    [property: FromQuery(Name = "claim"), Description("Only those on this claim, by its id.")] Guid? Claim,
    [property: FromQuery(Name = "state"), Description("Only publications, corrections or withdrawals.")] Choice<PublicState>? State,
    [property: FromQuery(Name = "rating"), Description("Only those with this rating, by its word (\"Mostly false\").")] string? Rating,
    [property: FromQuery(Name = "since"), Description("Only changes at this moment or later, in ISO 8601 with its offset.")] DateTimeOffset? Since)
{
    public IQueryable<Verdict> Of(IQueryable<Verdict> verdicts)
    {
        if (Claim is { } claim)
            verdicts = verdicts.Where(v => v.ClaimId == claim);
        if (State is { Value: var wanted })
        {
            var state = Enum.Parse<VerdictState>(wanted.ToString());
            verdicts = verdicts.Where(v => v.State == state);
        }
        if (Rating?.Replace("\0", "").Trim() is { Length: > 0 } rating)
            verdicts = verdicts.Where(v => v.Rating!.Word == rating);
        if (Since?.ToUniversalTime() is { } since)
            verdicts = verdicts.Where(v => v.At >= since);
        return verdicts;
    }
}

/// <summary>A verdict of this house, as it stood from one moment on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Self">This object's address.</param>
/// <param name="Claim">What was ruled on.</param>
/// <param name="State">Whether this published, corrected or withdrew it.</param>
/// <param name="Rating">The rating. Of a withdrawn verdict: the one that is no longer upheld.</param>
/// <param name="Summary">Why, in one sentence.</param>
/// <param name="Rationale">Why, at length, in Markdown.</param>
/// <param name="Covers">The part of the claim that is ruled on; null for the whole.</param>
/// <param name="Evidence">What the verdict rests on.</param>
/// <param name="Note">What was corrected, or why it was withdrawn.</param>
/// <param name="By">The second person, who put it before readers.</param>
/// <param name="At">Since when readers see it.</param>
internal sealed record VerdictJson(
    Guid Id, string Self, ClaimReferenceJson Claim, PublicState State, RatingJson Rating, string Summary, string Rationale, string? Covers,
    IReadOnlyList<EvidenceJson> Evidence, string? Note, string By, DateTimeOffset At);

/// <summary>A value on a scale.</summary>
/// <param name="Word">The word that readers see ("False").</param>
/// <param name="Scale">The scale that it belongs to.</param>
/// <param name="Value">Its number, higher is truer; null for one outside the numbers ("Unverifiable").</param>
/// <param name="Worst">The lowest number on the scale.</param>
/// <param name="Best">The highest number on the scale.</param>
internal sealed record RatingJson(string Word, string Scale, int? Value, int? Worst, int? Best);

/// <summary>Something that a verdict rests on.</summary>
/// <param name="Citation">What it is.</param>
/// <param name="Address">Where it stands, if it has an address.</param>
/// <param name="ArchiveAddress">Where an archive keeps a copy.</param>
/// <param name="Note">What it shows.</param>
/// <param name="Status">Whether it still stands there.</param>
internal sealed record EvidenceJson(string Citation, string? Address, string? ArchiveAddress, string? Note, EvidenceStatus Status);

/// <summary>A claim, as other objects name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Self">Where all about it stands.</param>
/// <param name="Page">Its page for readers.</param>
/// <param name="Wording">The claim as the claimant would say it.</param>
internal sealed record ClaimReferenceJson(Guid Id, string Self, string? Page, string Wording);

/// <summary>A verdict as it comes out of the database.</summary>
internal sealed record VerdictRow(
    Guid Id, Guid ClaimId, string? Slug, string Wording, VerdictState State, string Word, string Scale, int? Value, int? Worst, int? Best,
    string Summary, string Rationale, string? Covers, List<Evidence> Evidence, string? Note, string By, DateTimeOffset At)
{
    public static IQueryable<VerdictRow> From(FactCheckDb db, IQueryable<Verdict> verdicts) => verdicts.Join(db.Claims, v => v.ClaimId, c => c.Id, (v, c) => new VerdictRow(
        v.Id, c.Id, c.Slug, c.Wording, v.State, v.Rating!.Word, v.Rating.Scale.Name, v.Rating.Value,
        v.Rating.Scale.Ratings.Min(r => r.Value), v.Rating.Scale.Ratings.Max(r => r.Value),
        v.Summary, v.Rationale, v.Covers, v.Evidence, v.Note, v.By.Name, v.At));

    public VerdictJson Told(ApiAddresses at) => new(
        Id, at.Of("verdicts", Id), new ClaimReferenceJson(ClaimId, at.Of("claims", ClaimId), at.VerdictPage(Slug), Wording),
        Enum.Parse<PublicState>(State.ToString()), Value is null ? new RatingJson(Word, Scale, null, null, null) : new RatingJson(Word, Scale, Value, Worst, Best),
        Summary, Rationale, Covers, [.. Evidence.Select(e => new EvidenceJson(e.Citation, e.Address, e.ArchiveAddress, e.Note, e.Status))], Note, By, At);
}
