using System.Text.Json;
using static FactCheck.Data.ClaimReviews.ReviewPart;
using static FactCheck.Data.Verdicts.Severity;

namespace FactCheck.Data.ClaimReviews;

/// <summary>
/// What our ClaimReview has to be. The rules ask the JSON itself, as whoever fetches the page gets it, so that a fault in
/// how it is written is found as surely as one in what an editor wrote.
/// </summary>
public static class ReviewRules
{
    private const string Google = "Google: fact check structured data", Schema = "schema.org", House = "this house";

    /// <summary>Characters up to which a search result shows a claim in full.</summary>
    private const int ReadsBest = 75;

    private static readonly string[] OutsideTheNumbers = ["Unverifiable", "Not a claim", "Withdrawn"];

    private static readonly ReviewRule[] All =
    [
        new("context", Needed, Site, r => r["@context"].Text is "https://schema.org" or "http://schema.org" or "https://schema.org/", "The markup does not say that its words are schema.org’s", Schema),
        new("type", Needed, Site, r => r.Is("ClaimReview"), "The markup is no ClaimReview", Google),
        new("full", Needed, Site, r => r.IsFull, "The markup has an empty text, list or thing in it: what is not known is left out", House),
        new("url", Needed, Site, r => r["url"].IsAddress, "The page’s address is not absolute", Google),
        new("url-plain", Needed, Site, r => !r["url"].IsAddress || new Uri(r["url"].Text!) is { Query: "", Fragment: "" }, "The page’s address has a question mark or a hash in it: it is not the one that stays", Google),

        new("claim", Needed, Claim, r => r["claimReviewed"].Text is not null, "The claim has no wording", Google),
        new("claim-short", Advised, Claim, r => !(r["claimReviewed"].Text?.Length >= ReadsBest), "The claim’s wording has 75 characters or more; under 75 reads best in a search result", Google),
        new("claim-neutral", Needed, Claim, r => !SaysRating(r), "The claim’s wording begins with the rating: it should say what the claimant says", House),
        new("claim-plain", Needed, Claim, r => r["claimReviewed"].Text?.Contains('<', StringComparison.Ordinal) != true || !HasTag(r["claimReviewed"].Text!), "The claim’s wording has markup in it", Schema),

        new("rating", Needed, ReviewPart.Rating, r => r["reviewRating"].Is("Rating"), "There is no rating", Google),
        new("rating-word", Needed, ReviewPart.Rating, r => r["reviewRating"]["alternateName"].Text is not null, "Search engines have no rating to show", Google),
        new("rating-word-speaks", Needed, ReviewPart.Rating, r => r["reviewRating"]["alternateName"].Text?.Any(char.IsLetter) != false, "The rating’s word is a number: readers do not know what it means", Google),
        new("rating-numbers-whole", Needed, Scale, r => Numbers(r).All(n => !n.IsThere) || Numbers(r).All(n => n.Number is not null), "The rating has a number without the two ends of its scale, or one that is no number", Google),
        new("rating-worst", Needed, Scale, r => !(r["reviewRating"]["worstRating"].Number < 1), "The scale begins below 1", Google),
        new("rating-best", Needed, Scale, r => !(r["reviewRating"]["bestRating"].Number <= r["reviewRating"]["worstRating"].Number), "The scale’s best is not above its worst", Google),
        new("rating-within", Needed, Scale, r => r["reviewRating"] is var rating && !(rating["ratingValue"].Number < rating["worstRating"].Number) && !(rating["ratingValue"].Number > rating["bestRating"].Number), "The rating’s number lies outside its scale", Google),
        new("rating-outside", Needed, ReviewPart.Rating, r => !OutsideTheNumbers.Contains(r["reviewRating"]["alternateName"].Text) || Numbers(r).All(n => !n.IsThere), "A rating that says nothing about truth has a number", House),
        new("rating-why", Expected, Why, r => r["reviewRating"]["ratingExplanation"].Text is not null, "The rating is not explained", Schema),

        new("author", Needed, Site, r => r["author"].Is("Organization", "Person") && r["author"]["name"].Text is not null, "Nobody is named as the author of the review", Google),
        new("author-url", Expected, Site, r => r["author"]["url"].IsAddress, "The author of the review has no address", Google),
        new("published", Needed, Site, r => r["datePublished"].Day is not null, "The review has no date", Google),
        new("modified", Needed, Site, r => !r["dateModified"].IsThere || r["dateModified"].Day >= r["datePublished"].Day, "The review was changed before it was published, or on no day", Schema),
        new("expires", Needed, Why, r => !r["expires"].IsThere || r["expires"].Day > r["datePublished"].Day, "The day to look at it again is not after its publication", Schema),
        new("language", Expected, Site, r => IsLanguage(r["inLanguage"]) && (!r["itemReviewed"]["inLanguage"].IsThere || IsLanguage(r["itemReviewed"]["inLanguage"])), "The language is not given by its short name", Schema),

        new("item", Needed, Site, r => r["itemReviewed"].Is("Claim"), "The markup does not say what was reviewed", Google),
        new("claimant", Expected, Claim, r => r["itemReviewed"]["author"].IsThere, "The claimant is not named, so search engines cannot say who claimed it", Google),
        new("claimant-name", Needed, Claim, r => !r["itemReviewed"]["author"].IsThere || r["itemReviewed"]["author"]["name"].Text is not null, "The claimant has no name", Google),
        new("claimant-type", Needed, Site, r => !r["itemReviewed"]["author"].IsThere || r["itemReviewed"]["author"].Is("Person", "Organization", "NewsMediaOrganization"), "The claimant is neither a person nor an organisation", Google),
        new("said-on", Expected, Claim, r => r["itemReviewed"]["datePublished"].Day is not null, "The day of the claim is not known", Google),
        new("said-before", Needed, Claim, r => !(r["itemReviewed"]["datePublished"].Day > r["datePublished"].Day), "The claim was made after its review", House),

        new("appearance", Expected, Article, r => r["itemReviewed"]["appearance"].IsThere, "No article in which it appeared has a headline or an address", Google),
        new("appearance-thing", Needed, Article, r => Works(r).All(w => w.IsThing && w["@type"].Text is not null && (w["headline"].Text ?? w["url"].Text) is not null), "An article in which it appeared is a bare text, or has neither headline nor address", House),
        new("appearance-url", Needed, Article, r => Works(r).All(w => !w["url"].IsThere || w["url"].IsAddress), "The address of an article in which it appeared is not absolute", Schema),
        new("appearance-first", Needed, Article, r => Works(r).All(w => !(w["datePublished"].Day < r["itemReviewed"]["firstAppearance"]["datePublished"].Day)), "An article is older than the one in which the claim is said to have appeared first", Schema),

        new("citation", Needed, ReviewPart.Evidence, r => r["citation"].All.All(c => c["name"].Text is not null && (!c["url"].IsThere || c["url"].IsAddress)), "A piece of evidence has no name, or an address that leads nowhere", Schema),
        new("citation-url", Advised, ReviewPart.Evidence, r => !r["citation"].IsThere || r["citation"].All.Any(c => c["url"].IsAddress), "No piece of evidence has an address that others could follow", House),
        new("correction", Needed, Correction, r => r["correction"].All.All(c => c.Is("CorrectionComment") && c["text"].Text is not null && c["datePublished"].Day is not null), "A correction does not say what was corrected, and when", Schema),
        new("correction-modified", Needed, Site, r => !r["correction"].IsThere || r["dateModified"].IsThere, "The review was corrected, but not changed", House),
    ];

    /// <summary>Every rule that the review breaks, in the order of the review's parts.</summary>
    public static IReadOnlyList<ReviewFault> Check(JsonElement review)
    {
        var markup = new Markup(review);
        return [.. All.Where(r => !r.Holds(markup)).Select(r => new ReviewFault(r.Id, r.Severity, r.Part, r.Fault, r.Source))];
    }

    /// <summary>As it will be written.</summary>
    public static IReadOnlyList<ReviewFault> Check(ClaimReview review) => Check(JsonSerializer.SerializeToElement(review, ClaimReview.Json));

    /// <summary>The names of all rules.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(r => r.Id)];

    private static Markup[] Numbers(Markup r) => [r["reviewRating"]["ratingValue"], r["reviewRating"]["worstRating"], r["reviewRating"]["bestRating"]];

    private static IEnumerable<Markup> Works(Markup r) => r["itemReviewed"]["appearance"].All.Concat(r["itemReviewed"]["firstAppearance"].All);

    // "False: the moon is made of cheese".
    private static bool SaysRating(Markup r) =>
        (r["claimReviewed"].Text, r["reviewRating"]["alternateName"].Text) is ({ } wording, { } rating)
        && wording.StartsWith(rating, StringComparison.OrdinalIgnoreCase) && wording.Length > rating.Length && wording[rating.Length] is ':' or '.' or '–' or '—';

    // "<b>"; not "a < b".
    private static bool HasTag(string wording) =>
        wording.AsSpan(wording.IndexOf('<', StringComparison.Ordinal) + 1) is [var next, .. var rest] && (char.IsAsciiLetter(next) || next == '/') && rest.Contains('>');

    private static bool IsLanguage(Markup language) => language.Text is { Length: >= 2 and <= 35 } tag && tag.Split('-') is [{ Length: 2 or 3 }, ..] && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
