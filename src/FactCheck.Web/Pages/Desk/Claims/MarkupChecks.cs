using FactCheck.Data.ClaimReviews;
using FactCheck.Data.Verdicts;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>What search engines and other fact-checkers will get of a verdict, checked: what is well, and what is to be mended, and where.</summary>
public static class MarkupChecks
{
    // What an editor is glad to read, and the rules that have to hold for it.
    private static readonly (string[] Rules, Func<ClaimReview, string> Words)[] Good =
    [
        (["claim", "claim-short"], r => $"The claim’s wording is short enough for a search result, with {r.ClaimReviewed.Length} characters"),
        (["rating-word", "rating-word-speaks"], r => $"Search engines can show the rating “{r.ReviewRating.AlternateName}”"),
        (["rating-numbers-whole", "rating-worst", "rating-best", "rating-within", "rating-outside"],
            r => r.ReviewRating.RatingValue is null ? "The rating stands outside the numbers, and has none" : $"The rating is {r.ReviewRating.RatingValue} of {r.ReviewRating.BestRating}; higher is truer"),
        (["url", "url-plain"], _ => "The page has an address of its own"),
        (["claimant", "claimant-name"], r => $"The claimant is named: {r.ItemReviewed.Author!.Name}"),
        (["said-on", "said-before"], _ => "The day of the claim is known"),
        (["appearance", "appearance-thing"], r => r.ItemReviewed.Appearance!.Count == 1 ? "The article in which it appeared is named" : $"{r.ItemReviewed.Appearance.Count} articles in which it appeared are named"),
    ];

    public static IReadOnlyList<Check> Run(ClaimReview review)
    {
        var faults = ReviewRules.Check(review);
        return [
            .. faults.Select(f => new Check(f.Rule, f.Severity, false, f.Words, Cure(f.Part).Where, Cure(f.Part).What)),
            .. Good.Where(g => !faults.Any(f => g.Rules.Contains(f.Rule))).Select(g => new Check(g.Rules[0], Severity.Advised, true, g.Words(review), "", "")),
        ];
    }

    private static (string Where, string What) Cure(ReviewPart part) => part switch
    {
        ReviewPart.Claim => ("#claim", "see the claim"),
        ReviewPart.Rating => ("#Form_RatingId", "choose one"),
        ReviewPart.Scale => ("/desk/scales", "look at the scale"),
        ReviewPart.Why => ("#Form_Summary", "see the verdict"),
        ReviewPart.Evidence => ("#evidence", "see the evidence"),
        ReviewPart.Article => ("#article", "see the article"),
        ReviewPart.Correction => ("#verdict", "see the correction"),
        _ => ("", ""),
    };
}
