using FactCheck.Data.Verdicts;

namespace FactCheck.Data.ClaimReviews;

/// <summary>Where at the desk a fault in a review is mended.</summary>
public enum ReviewPart
{
    /// <summary>The claim: its wording, its claimant, its day.</summary>
    Claim,
    Rating,
    Scale,
    Why,
    Evidence,
    /// <summary>An article in which the claim was seen.</summary>
    Article,
    /// <summary>What is corrected.</summary>
    Correction,
    /// <summary>Nothing that an editor can mend: the program or its settings.</summary>
    Site,
}

/// <summary>One thing that is asked of a review.</summary>
/// <param name="Id">By which tests and fixtures know it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Part">Where it is mended.</param>
/// <param name="Holds">Whether all is well.</param>
/// <param name="Fault">What is said otherwise.</param>
/// <param name="Source">Whose rule it is: Google's guide to ClaimReview, schema.org, or this house.</param>
internal sealed record ReviewRule(string Id, Severity Severity, ReviewPart Part, Func<Markup, bool> Holds, string Fault, string Source);

/// <summary>A rule that a review breaks, in a sentence for the editor.</summary>
public sealed record ReviewFault(string Rule, Severity Severity, ReviewPart Part, string Words, string Source);
