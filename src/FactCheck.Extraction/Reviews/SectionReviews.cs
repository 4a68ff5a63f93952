using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Documents.Zones;
using FactCheck.Extraction.Statements;

namespace FactCheck.Extraction.Reviews;

/// <summary>
/// Several claims, each in a part of its own that ends with a rating ("Our rating: FALSE"): what is judged is what was said
/// first in that part.
/// </summary>
internal static class SectionReviews
{
    /// <summary>One such line judges the article's claim, whatever stands above it.</summary>
    private const int Fewest = 2;

    /// <returns>Empty where the article is not made so.</returns>
    public static IReadOnlyList<Review> Of(Document document, IReadOnlyList<Statement> statements)
    {
        var (reviews, start) = (new List<Review>(), 0);
        foreach (var zone in document.Zones)
        {
            if (zone.Kind is ZoneKind.Headline or ZoneKind.Subhead) start = zone.Span.End;
            if (zone.Kind != ZoneKind.ClaimBox || ClaimBoxes.Labelled(zone.Span.In(document.Text)) is not ("rating", { Length: > 0 } rating)) continue;
            if (statements.Where(s => s.Span.Start >= start && s.Span.End <= zone.Span.Start).MinBy(s => s.Span.Start) is { } judged)
                reviews.Add(new Review(judged.Span.In(document.Text), judged.Source.Name, rating.Trim('.', '!', ' '), null, document.Outlet, "rating below its part"));
            start = zone.Span.End;
        }
        return reviews.Count >= Fewest ? reviews : [];
    }
}
