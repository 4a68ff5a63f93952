using FactCheck.Extraction.Reviews;

namespace FactCheck.Ingest.Reviews;

/// <summary>A review as it was found in a file, or why none could be read there.</summary>
/// <param name="Place">Where ("line 12", "item 3"), for the person who has to mend it.</param>
/// <param name="Review">What it says; null with a fault.</param>
/// <param name="Fault">What is wrong; null with a review.</param>
public sealed record FoundReview(string Place, PublishedReview? Review, string? Fault)
{
    internal static IEnumerable<FoundReview> In(string place, IEnumerable<PublishedReview> reviews)
    {
        var any = false;
        foreach (var review in reviews)
        {
            any = true;
            yield return new FoundReview(place, review, null);
        }
        if (!any)
            yield return new FoundReview(place, null, "There is no ClaimReview in it");
    }
}
