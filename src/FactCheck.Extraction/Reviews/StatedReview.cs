using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Documents.Zones;

namespace FactCheck.Extraction.Reviews;

/// <summary>
/// A verdict that no box holds: a line that is nothing but a rating, or follows a label ("Our verdict"), or the sentence
/// "We rate this claim False". The claim is what a label calls so, else the headline.
/// </summary>
internal static class StatedReview
{
    /// <summary>A lone rating stands near the headline.</summary>
    private const int LinesFromTop = 12;

    private const int LongestRating = 4;

    private static readonly string[] Raters = ["we rate ", "we therefore rate ", "we have rated ", "we rated ", "is rated ", "we judge "];

    public static Review? Read(Document document)
    {
        var lines = document.Zones.Where(z => z.Kind is not ZoneKind.ReaderComment).Select(z => z.Span.In(document.Text)).ToList();
        if (document.Title is not { } title || (Labelled(lines) ?? Alone(lines) ?? Said(lines)) is not { } rating) return null;
        var claim = lines.Select(ClaimBoxes.Labelled).FirstOrDefault(l => l is ("claim", { Length: > 0 }))?.Words;
        return new Review((claim ?? title).Trim('“', '”', '"', ' '), null, rating, null, document.Outlet, "verdict in the text");
    }

    /// <summary>"Our verdict", and below it "False. A meter of the same type was taken apart."</summary>
    private static string? Labelled(List<string> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
            if (ClaimBoxes.HeadOf(lines[i]) is not null && First(lines[i + 1]) is { } rating) return rating;
        return null;
    }

    private static string? Alone(List<string> lines) => lines.Take(LinesFromTop).FirstOrDefault(ClaimBoxes.IsRating);

    private static string? Said(List<string> lines)
    {
        foreach (var line in lines)
            foreach (var rater in Raters)
            {
                var at = line.IndexOf(rater, StringComparison.OrdinalIgnoreCase);
                if (at < 0) continue;
                var end = line.AsSpan(at).IndexOf('.');
                var words = LineShape.WordsOf((end < 0 ? line[at..] : line.Substring(at, end)).TrimEnd('”', '"'));
                for (var count = Math.Min(LongestRating, words.Length); count > 0; count--)
                    if (string.Join(' ', words[^count..]) is var rating && ClaimBoxes.IsRating(rating)) return rating.Trim('“', '”', '"');
            }
        return null;
    }

    /// <summary>The rating that a line begins with, up to its first full stop or dash.</summary>
    private static string? First(string line)
    {
        var end = line.AsSpan().IndexOfAny(".:;–—");
        var words = end < 0 ? line : line[..end];
        return LineShape.WordsOf(words).Length <= LongestRating && ClaimBoxes.IsRating(words) ? words.Trim() : null;
    }
}
