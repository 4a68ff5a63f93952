using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A claim with a published verdict: everything of it that readers may see, and nothing of what is still a draft.</summary>
public sealed record CheckedClaim(
    Guid Id, string Slug, string Wording, Speaker Claimant, DateOnly? SaidOn, bool SaidOnInferred, string? Incident,
    Ruling Ruling, int AppearanceCount, List<OutsideWord> Outside)
{
    public List<Step> Steps { get; init; } = [];

    /// <summary>The earliest; they come with the exchange, of which the claim is a part.</summary>
    public List<Seen> Appearances { get; init; } = [];

    public string? IncidentSlug { get; init; }

    /// <summary>The day by which we look at the verdict again.</summary>
    public DateOnly? CheckAgainOn { get; init; }

    public List<TopicName> Topics { get; init; } = [];

    /// <summary>Who was asked for comment, and what came of it.</summary>
    public List<Asked> Asked { get; init; } = [];

    /// <summary>BCP 47, of the claim's words.</summary>
    public string? Language { get; init; }

    public bool IsWithdrawn => Ruling.State == VerdictState.Withdrawn;

    public Badge Badge => IsWithdrawn ? new Badge("withdrawn", "Withdrawn", "large") : new Badge(Ruling.Plate, Ruling.Word, "large");

    public static Task<CheckedClaim?> FindAsync(FactCheckDb db, string slug, CancellationToken cancellationToken) =>
        ReadAsync(db, slug, Guid.Empty, draft: false, cancellationToken);

    /// <summary>The address to which an earlier one, or one in capitals, leads.</summary>
    public static Task<string?> PresentSlugAsync(FactCheckDb db, string slug, CancellationToken cancellationToken)
    {
        var written = slug.ToLowerInvariant();
        return db.Claims.Where(c => c.Slug != slug && (c.Slug == written || c.FormerSlugs.Contains(written))).Select(c => c.Slug).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>For the desk alone: the claim as it will be shown once its latest step is published.</summary>
    /// <param name="db">The records.</param>
    /// <param name="id">The claim's.</param>
    /// <param name="now">The day under which it will stand, unless it is approved for another.</param>
    /// <param name="cancellationToken">Whether anybody still waits.</param>
    /// <returns>Null for a claim on which nobody has ruled yet.</returns>
    public static async Task<CheckedClaim?> PreviewAsync(FactCheckDb db, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claim = await ReadAsync(db, "", id, draft: true, cancellationToken);
        if (claim is null || claim.Steps[^1].Words is not null)
            return claim;
        // A rating may still be missing, and a second person has not looked yet.
        var rating = claim.Ruling.Word ?? "No rating yet";
        var latest = await db.Verdicts.Where(v => v.ClaimId == id).OrderByDescending(v => v.Number)
            .Select(v => new { v.Note, v.State, v.PublishOn, v.CheckAgainOn, By = v.By.Name }).FirstAsync(cancellationToken);
        var state = claim.Steps.Exists(s => s.State == VerdictState.Published) ? VerdictState.Corrected : VerdictState.Published;
        var note = latest.State == VerdictState.Returned ? null : latest.Note;
        return claim with
        {
            CheckAgainOn = latest.CheckAgainOn,
            Ruling = claim.Ruling with { State = state, Word = rating, Plate = claim.Ruling.Plate ?? "plain" },
            Steps = [.. claim.Steps, new Step(state, latest.State == VerdictState.Approved ? latest.By : "a second person", latest.PublishOn ?? now, new PublicWords(rating, claim.Ruling.Summary, note))],
        };
    }

    // Each list costs a question of its own, and two lists in one answer repeat each other: what others say comes with the claim, the steps for themselves.
    private static async Task<CheckedClaim?> ReadAsync(FactCheckDb db, string slug, Guid id, bool draft, CancellationToken cancellationToken) =>
        await One(db, slug, id, draft, cancellationToken) is { } claim
            ? claim with { Steps = await StepsOf(db, claim.Id).ToListAsync(cancellationToken) }
            : null;

    // The two questions, and that of the exchange, are the dearest part of a page when EF has to understand them for each reader: so it does that once.
    private static readonly Func<FactCheckDb, Guid, IAsyncEnumerable<Step>> StepsOf = EF.CompileAsyncQuery((FactCheckDb db, Guid claimId) => db.Verdicts
        .AsNoTracking()
        .Where(v => v.ClaimId == claimId)
        .OrderBy(v => v.Number)
        // Of steps that are not public only who took them is read: a draft's words never leave the database.
        .Select(v => new Step(
            v.State, v.By.Name, v.At,
            v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn
                ? new PublicWords(v.Rating!.Word, v.Summary, v.Note)
                : null)));

    /// <summary>Readers come with an address, the desk with an id; none of either is empty.</summary>
    private static readonly Func<FactCheckDb, string, Guid, bool, CancellationToken, Task<CheckedClaim?>> One = EF.CompileAsyncQuery((FactCheckDb db, string slug, Guid id, bool draft, CancellationToken _) => db.Claims
        .AsNoTracking()
        .AsSingleQuery()
        .Where(c => (c.Slug == slug || c.Id == id) && c.Verdicts.Any(v => draft || v.State == VerdictState.Published))
        .Select(c => new CheckedClaim(
            c.Id, c.Slug ?? "", c.Wording,
            new Speaker(c.Source.Head.Name, c.Source.Head.Type, c.Source.Head.Role, c.Source.Head.Affiliation) { Slug = c.Source.Head.Slug },
            c.SaidOn, c.SaidOnPrecision == DatePrecision.Inferred, c.Incident!.Title,
            c.Verdicts.Where(v => c.Confidence >= 0) // its own alone: decision 0019
                .Where(v => draft || v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
                .OrderByDescending(v => v.Number)
                .Select(v => new Ruling(
                    v.State, v.Rating!.Word, v.Rating.Plate, v.Rating.Value, v.Rating.Scale.Name,
                    v.Rating.Scale.Ratings.Min(r => r.Value), v.Rating.Scale.Ratings.Max(r => r.Value),
                    v.Summary, v.Rationale, v.Covers, v.Evidence))
                .First(),
            c.Appearances.Count,
            c.OutsideVerdicts
                .OrderBy(o => o.Id)
                .Select(o => new OutsideWord(
                    o.Publisher ?? o.Article!.Outlet, o.Rating, db.Counterparts.Where(x => x.Key == o.RatingKey).Select(x => x.Rating!.Word).FirstOrDefault(), o.Summary,
                    o.Title ?? o.Article!.Title, o.Url ?? o.Article!.Address))
                .ToList())
        {
            Language = c.Language,
            IncidentSlug = c.Incident!.Slug,
            CheckAgainOn = c.CheckAgainOn,
            Topics = db.Topics.Where(t => c.Tags.Contains(t.Tag)).OrderBy(t => t.Name).Select(t => new TopicName(t.Slug, t.Name)).ToList(),
            Asked = db.Contacts.Where(a => a.ClaimId == c.Id).OrderBy(a => a.On).ThenBy(a => a.At).Select(a => new Asked(a.Kind, a.On)).ToList(),
        })
        .SingleOrDefault());
}

/// <summary>What we say about a claim now.</summary>
public sealed record Ruling(
    VerdictState State, string Word, string Plate, int? Value, string Scale, int? Worst, int? Best,
    string Summary, string Rationale, string? Covers, List<Evidence> Evidence);

/// <summary>A step in a verdict's life; its words only where they are public.</summary>
public sealed record Step(VerdictState State, string By, DateTimeOffset At, PublicWords? Words);

public sealed record PublicWords(string Rating, string Summary, string? Note);

/// <summary>Another fact-checker's verdict, in its own words.</summary>
/// <param name="Publisher">Who ruled.</param>
/// <param name="Rating">The publisher's own word.</param>
/// <param name="Ours">What that word amounts to on the house scale; null where nobody has said so.</param>
/// <param name="Summary">Why, in the publisher's words.</param>
/// <param name="Title">The headline of the review, or of the article that carries it.</param>
/// <param name="Address">Where that stands.</param>
public sealed record OutsideWord(string? Publisher, string Rating, string? Ours, string? Summary, string? Title, string? Address);

/// <summary>A topic under which the claim is found.</summary>
public sealed record TopicName(string Slug, string Name);

/// <summary>A step in giving whoever is concerned the right of reply.</summary>
public sealed record Asked(ContactKind Kind, DateOnly On);
