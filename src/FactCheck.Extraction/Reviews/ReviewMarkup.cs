using System.Text.Json;
using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Reviews;

/// <summary>
/// Finds ClaimReview wherever publishers put it: JSON-LD of a page, alone, in a @graph or inside another thing; microdata;
/// the elements of a DataFeed; and the claims with their reviews that the Fact Check Tools API answers with.
/// </summary>
public static class ReviewMarkup
{
    private const int DeepestThing = 24;

    /// <summary>All reviews in a page, each once.</summary>
    /// <param name="page">The bytes of an HTML page.</param>
    /// <exception cref="UnreadableArticleException">It is no page that can be read.</exception>
    public static IReadOnlyList<PublishedReview> InPage(ReadOnlyMemory<byte> page) => InPage(TextDecoder.Decode(new RawArticle(page, "page.html", null)));

    /// <summary>All reviews in a page or in a piece of one, each once.</summary>
    public static IReadOnlyList<PublishedReview> InPage(string html)
    {
        using var page = Markup.Parse(html);
        var address = page.QuerySelector("link[rel=canonical][href]")?.GetAttribute("href") ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        var title = Words.Clean(page.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? page.Title);
        var language = page.DocumentElement.GetAttribute("lang");
        return [.. In([.. StructuredData.RootsOf(page), .. Microdata.ClaimReviews(page)])
            .Select(r => r with
            {
                Url = r.Url ?? address,
                Title = r.Title ?? (title.Length > 0 ? title : null),
                Language = r.Language ?? language,
                ClaimLanguage = r.ClaimLanguage ?? language,
            })
            // The same review as JSON-LD and as microdata.
            .DistinctBy(r => (r.Url, Words.Bare(r.Claim ?? ""), r.Claimant?.Name))];
    }

    /// <summary>All reviews in a piece of JSON.</summary>
    public static IEnumerable<PublishedReview> In(JsonElement data) => In([data]);

    private static IEnumerable<PublishedReview> In(IReadOnlyList<JsonElement> roots)
    {
        var things = new Things(roots);
        foreach (var root in roots)
            foreach (var found in Find(root, things, 0)) yield return found;
    }

    private static IEnumerable<PublishedReview> Find(JsonElement item, Things things, int depth)
    {
        if (depth > DeepestThing) yield break;
        if (item.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in item.EnumerateArray())
                foreach (var found in Find(inner, things, depth + 1)) yield return found;
        }
        else if (item.ValueKind == JsonValueKind.Object)
        {
            if (StructuredData.IsA(item, "ClaimReview"))
                yield return MarkedReview.Read(item, things);
            else if (item.TryGetProperty("claimReview", out var reviews) && reviews.ValueKind == JsonValueKind.Array)
                foreach (var review in reviews.EnumerateArray()) yield return ListedReview.Read(item, review);
            else
                foreach (var property in item.EnumerateObject())
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        foreach (var found in Find(property.Value, things, depth + 1)) yield return found;
        }
    }
}
