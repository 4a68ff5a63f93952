using System.Text.Json;
using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Reviews;

/// <summary>Verdicts that the page itself carries, in its markup or in a box on the page; the same claim is told once.</summary>
internal static class ReviewReader
{
    public static IReadOnlyList<Review> Read(Page page)
    {
        var document = page.Document;
        var reviews = new List<Review>();
        foreach (var item in page.Data)
            if (StructuredData.IsA(item, "ClaimReview") && FromMarkup(item, document.Outlet) is { } review && !reviews.Exists(r => SameClaim(r, review))) reviews.Add(review);
        foreach (var review in BoxReader.Read(document))
        {
            var same = reviews.FindIndex(r => SameClaim(r, review) || (reviews.Count == 1 && Words.Bare(r.Rating) == Words.Bare(review.Rating)));
            if (same < 0) reviews.Add(review);
            else reviews[same] = reviews[same] with { Summary = reviews[same].Summary ?? review.Summary, Claimant = reviews[same].Claimant ?? review.Claimant };
        }
        if (reviews.Count == 0 && StatedReview.Read(document) is { } stated) reviews.Add(stated);
        return reviews;
    }

    private static Review? FromMarkup(JsonElement item, string? outlet)
    {
        var rating = Inner(item, "reviewRating") is { } r ? StructuredData.Text(r, "alternateName") ?? StructuredData.Text(r, "ratingValue") : null;
        var claim = StructuredData.Text(item, "claimReviewed") ?? (Inner(item, "itemReviewed") is { } reviewed ? StructuredData.Text(reviewed, "name") : null);
        if (claim is null || rating is null) return null;
        var claimant = Inner(item, "itemReviewed") is { } about ? StructuredData.Text(about, "author") : null;
        var summary = Inner(item, "reviewRating") is { } rated ? StructuredData.Text(rated, "ratingExplanation") : null;
        return new Review(claim, claimant, rating, summary ?? StructuredData.Text(item, "description"), StructuredData.Text(item, "author") ?? StructuredData.Text(item, "publisher") ?? outlet, "ClaimReview markup");
    }

    private static JsonElement? Inner(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var inner)) return null;
        if (inner.ValueKind == JsonValueKind.Array && inner.GetArrayLength() > 0) inner = inner[0];
        return inner.ValueKind == JsonValueKind.Object ? inner : null;
    }

    private static bool SameClaim(Review a, Review b)
    {
        string x = Words.Bare(a.Claim), y = Words.Bare(b.Claim);
        return x.Length > 0 && (x == y || x.Contains(y) || y.Contains(x));
    }
}
