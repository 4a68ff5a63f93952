using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Feeds;

/// <summary>What somebody who follows a feed is told: a verdict as it stands now, or a change to one.</summary>
/// <param name="Id">The claim's, or the step's where the change itself is what is told.</param>
/// <param name="Slug">Of the verdict's page.</param>
/// <param name="Wording">The claim.</param>
/// <param name="Claimant">Who said it.</param>
/// <param name="SaidOn">And when, if that is known.</param>
/// <param name="State">Whether the verdict was published, corrected or withdrawn.</param>
/// <param name="Rating">Its word.</param>
/// <param name="Summary">Why, in a sentence.</param>
/// <param name="Note">What was corrected, or why it was withdrawn.</param>
/// <param name="Published">When it first was before readers.</param>
/// <param name="Updated">When what is told here came before readers.</param>
internal sealed record FeedEntry(
    Guid Id, string Slug, string Wording, Speaker Claimant, DateOnly? SaidOn, VerdictState State,
    string Rating, string Summary, string? Note, DateTimeOffset Published, DateTimeOffset Updated)
{
    private const int Newest = 50;

    public string Title => T["{0}: “{1}”", State == VerdictState.Withdrawn ? T["Withdrawn"] : T[Rating], Wording];

    /// <summary>All that is to be said in a paragraph: who, when, the verdict, why, and what was changed.</summary>
    public string Text
    {
        get
        {
            var said = SaidOn is { } day ? T["Said by {0}, {1}.", Claimant.InSentence, day.Day()] : T["Said by {0}.", Claimant.InSentence];
            return State switch
            {
                VerdictState.Withdrawn => T["{0} Verdict withdrawn: {1}", said, Note],
                VerdictState.Corrected => T["{0} {1}: {2} Correction: {3}", said, T[Rating], Summary, Note],
                _ => T["{0} {1}: {2}", said, T[Rating], Summary],
            };
        }
    }

    /// <summary>Claims by their latest public step, what changed last first: who follows verdicts hears of corrections too.</summary>
    public static Task<List<FeedEntry>> OfAsync(FactCheckDb db, IQueryable<Claim> claims, CancellationToken cancellationToken) => Told(
        claims,
        db.Verdicts.Where(v => (v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
            && !db.Verdicts.Any(n => n.ClaimId == v.ClaimId && n.Number > v.Number && (n.State == VerdictState.Corrected || n.State == VerdictState.Withdrawn))),
        isStep: false).ToListAsync(cancellationToken);

    /// <summary>Every correction and withdrawal, newest first.</summary>
    public static Task<List<FeedEntry>> OfChangesAsync(FactCheckDb db, CancellationToken cancellationToken) => Told(
        db.Claims, db.Verdicts.Where(v => v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn), isStep: true).ToListAsync(cancellationToken);

    private static IQueryable<FeedEntry> Told(IQueryable<Claim> claims, IQueryable<Verdict> steps, bool isStep) => steps
        .AsNoTracking()
        .Join(claims, v => v.ClaimId, c => c.Id, (v, c) => new { v, c })
        .OrderByDescending(s => s.v.At).ThenByDescending(s => s.v.Id)
        .Take(Newest)
        .Select(s => new FeedEntry(
            isStep ? s.v.Id : s.c.Id, s.c.Slug!, s.c.Wording,
            new Speaker(s.c.Source.Head.Name, s.c.Source.Head.Type, s.c.Source.Head.Role, s.c.Source.Head.Affiliation), s.c.SaidOn,
            s.v.State, s.v.Rating!.Word, s.v.Summary, s.v.Note,
            isStep ? s.v.At : s.c.Verdicts.Where(f => f.State == VerdictState.Published).Min(f => f.At), s.v.At));
}
