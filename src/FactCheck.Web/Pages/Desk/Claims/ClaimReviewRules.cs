using FactCheck.Web.Pages.Verdicts;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>What search engines and other fact-checkers ask of the markup (schema.org/ClaimReview), checked on the markup itself.</summary>
public static class ClaimReviewRules
{
    /// <summary>Characters up to which a search result shows a claim in full.</summary>
    private const int ReadsBest = 75;

    private static readonly Rule<ClaimReview>[] All =
    [
        new("claimReviewed", Severity.Needed, r => !string.IsNullOrWhiteSpace(r.ClaimReviewed),
            _ => "", _ => "The claim has no wording", "#claim", "word it"),
        new("claimReviewed-short", Severity.Advised, r => r.ClaimReviewed.Length < ReadsBest,
            r => $"The claim’s wording is short enough for a search result, with {r.ClaimReviewed.Length} characters",
            r => $"The claim’s wording has {r.ClaimReviewed.Length} characters; under {ReadsBest} reads best", "#claim", "shorten it before it goes for review"),
        new("claimReviewed-neutral", Severity.Needed, r => r.ReviewRating.AlternateName is not { Length: > 0 } word || !SaysRating(r.ClaimReviewed, word),
            _ => "", r => $"The claim’s wording begins with the rating “{r.ReviewRating.AlternateName}”: it should say what the claimant says", "#claim", "reword it"),
        new("reviewRating.alternateName", Severity.Needed, r => !string.IsNullOrWhiteSpace(r.ReviewRating.AlternateName),
            r => $"Search engines can show the rating “{r.ReviewRating.AlternateName}”", _ => "Search engines have no rating to show", "#Form_RatingId", "choose one"),
        new("reviewRating.range", Severity.Needed, r => r.ReviewRating is { RatingValue: null, WorstRating: null, BestRating: null }
                || (r.ReviewRating is { RatingValue: { } value, WorstRating: { } worst, BestRating: { } best } && 1 <= worst && worst < best && worst <= value && value <= best),
            r => r.ReviewRating.RatingValue is null ? "The rating stands outside the numbers, and has none" : $"The rating is {r.ReviewRating.RatingValue} of {r.ReviewRating.BestRating}; higher is truer",
            _ => "The rating’s number lies outside its scale", "/desk/scales", "look at the scale"),
        new("url", Severity.Needed, r => Uri.TryCreate(r.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https",
            _ => "The page has an address of its own", _ => "The page’s address is not absolute", "", ""),
        new("author", Severity.Expected, r => r.Author is { Name.Length: > 0 }, _ => "", _ => "Nobody is named as the author of the review", "", ""),
        new("datePublished", Severity.Expected, r => IsDay(r.DatePublished), _ => "", _ => "The review has no date", "", ""),
        new("itemReviewed.author", Severity.Expected, r => r.ItemReviewed.Author is { Name.Length: > 0 },
            r => $"The claimant is named: {r.ItemReviewed.Author!.Name}", _ => "The claimant is not named, so search engines cannot say who claimed it", "#claim", "see the claim"),
        new("itemReviewed.datePublished", Severity.Expected, r => IsDay(r.ItemReviewed.DatePublished),
            _ => "The day of the claim is known", _ => "The day of the claim is not known", "#claim", "see the claim"),
        new("itemReviewed.appearance", Severity.Expected, r => r.ItemReviewed.Appearance is { Count: > 0 },
            r => r.ItemReviewed.Appearance!.Count == 1 ? "The article in which it appeared is named" : $"{r.ItemReviewed.Appearance.Count} articles in which it appeared are named",
            _ => "No article in which it appeared has a headline or an address", "#article", "see the article"),
        new("citation", Severity.Advised, r => r.Citation is not { } works || works.Exists(w => w.Url is not null),
            _ => "", _ => "No piece of evidence has an address that others could follow", "#evidence", "add one"),
    ];

    public static IReadOnlyList<Check> Run(ClaimReview review) => Rule<ClaimReview>.Run(All, review);

    private static bool IsDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);

    // "False: the moon is made of cheese".
    private static bool SaysRating(string wording, string rating) =>
        wording.StartsWith(rating, StringComparison.OrdinalIgnoreCase) && wording.Length > rating.Length && (wording[rating.Length] is ':' or '.' or '–' or '—');
}
