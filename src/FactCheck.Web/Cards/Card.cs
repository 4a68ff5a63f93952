using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Cards;

/// <summary>A verdict at a glance: what a picture or a frame on another's page says of it.</summary>
public sealed record Card(string Slug, string Wording, Speaker Claimant, DateOnly? SaidOn, bool SaidOnInferred, CardRuling Ruling)
{
    public bool IsWithdrawn => Ruling.State == VerdictState.Withdrawn;

    public string Rating => IsWithdrawn ? "Withdrawn" : Ruling.Word;

    public string Plate => IsWithdrawn ? "withdrawn" : Ruling.Plate;

    /// <summary>Why, in a sentence: of a verdict taken back, why it was.</summary>
    public string Why => IsWithdrawn ? Ruling.Note ?? "" : Ruling.Summary;

    /// <summary>"False: “The lock was open”".</summary>
    public string Title => T["{0}: “{1}”", T[Rating], Wording];

    /// <summary>"Said by the Port Ministry, 4 May 2026".</summary>
    public string Who => SaidOn is { } day ? T["{0}, {1}", T["Said by {0}", Claimant.InSentence], day.Day()] : T["Said by {0}", Claimant.InSentence];

    /// <summary>By its address, or by one that it had before: frames and pictures stay on others' pages for years. Null for a claim without a published verdict.</summary>
    public static async Task<Card?> FindAsync(FactCheckDb db, string slug, CancellationToken cancellationToken) =>
        await OfAsync(db.Claims.Where(c => c.Slug == slug), cancellationToken) ?? await OfAsync(db.Claims.Where(c => c.FormerSlugs.Contains(slug)), cancellationToken);

    private static Task<Card?> OfAsync(IQueryable<Claim> claims, CancellationToken cancellationToken) => claims
        .AsNoTracking()
        .Where(c => c.Verdicts.Any(v => v.State == VerdictState.Published))
        .Select(c => new Card(
            c.Slug!, c.Wording,
            new Speaker(c.Source.Head.Name, c.Source.Head.Type, c.Source.Head.Role, c.Source.Head.Affiliation),
            c.SaidOn, c.SaidOnPrecision == DatePrecision.Inferred,
            c.Verdicts.Where(v => c.Confidence >= 0) // its own alone: decision 0019
                .Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
                .OrderByDescending(v => v.Number)
                .Select(v => new CardRuling(v.State, v.Rating!.Word, v.Rating.Plate, v.Summary, v.Note))
                .First()))
        .FirstOrDefaultAsync(cancellationToken);
}

public sealed record CardRuling(VerdictState State, string Word, string Plate, string Summary, string? Note);
