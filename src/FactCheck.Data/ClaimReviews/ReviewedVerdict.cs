using FactCheck.Data.Sources;
using FactCheck.Data.Verdicts;

namespace FactCheck.Data.ClaimReviews;

/// <summary>What a claim's review is made of: what readers may see, and nothing of a draft.</summary>
/// <param name="Slug">Its page's.</param>
/// <param name="Wording">The claim.</param>
/// <param name="Language">BCP 47, of the claim.</param>
/// <param name="Claimant">Who said it.</param>
/// <param name="SaidOn">When.</param>
/// <param name="Rating">The rating's word.</param>
/// <param name="Value">Its number; null outside the numbers.</param>
/// <param name="Worst">The least of its scale.</param>
/// <param name="Best">The greatest of its scale.</param>
/// <param name="Summary">Why, in a sentence.</param>
/// <param name="Covers">The part of the claim that is ruled on; null for the whole.</param>
/// <param name="CheckAgainOn">The day from which it is to be looked at again.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Steps">Its publication and what was changed since, oldest first; never empty.</param>
/// <param name="Appearances">Where the claim was seen, earliest first.</param>
public sealed record ReviewedVerdict(
    string Slug, string Wording, string? Language, Claimant Claimant, DateOnly? SaidOn,
    string Rating, int? Value, int? Worst, int? Best, string Summary, string? Covers, DateOnly? CheckAgainOn,
    IReadOnlyList<Evidence> Evidence, IReadOnlyList<PublicStep> Steps, IReadOnlyList<SeenIn> Appearances)
{
    public bool IsWithdrawn => Steps[^1].State == VerdictState.Withdrawn;
}

public sealed record Claimant(string Name, SourceType Type, string? Role, string? Affiliation);

/// <summary>A publication, correction or withdrawal, with what readers were told.</summary>
public sealed record PublicStep(VerdictState State, DateTimeOffset At, string? Note);

/// <summary>An article in which a claim was seen.</summary>
public sealed record SeenIn(string? Headline, string? Url, string? Outlet, DateOnly? PublishedOn);
