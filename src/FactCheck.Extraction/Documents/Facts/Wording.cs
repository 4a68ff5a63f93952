using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Facts;

/// <summary>The words of a headline as its author wrote them: without what the layout set around them, and with the marks that were typed.</summary>
internal static class Wording
{
    private const int FewestLetters = 6;

    public static string Of(IElement element, string heading, IReadOnlyList<string> named)
    {
        var bare = Words.Bare(heading);
        var before = 0;
        // A kicker or a date that stands by itself in the heading's element is no part of what the headline is called elsewhere.
        foreach (var text in element.Descendants<IText>())
        {
            if (before > 0 && before < bare.Length && named.Any(n => Words.Bare(n) is { Length: >= FewestLetters } words && bare.Length - before == words.Length && bare.EndsWith(words, StringComparison.Ordinal)))
                return Typed(heading[StartOf(heading, before)..], named);
            before += Words.Bare(text.Data).Length;
        }
        return Typed(heading, named);
    }

    /// <summary>Curved quotation marks are often put in when a page is shown; where the data has the same words with straight ones, these were typed.</summary>
    private static string Typed(string heading, IReadOnlyList<string> named) =>
        named.FirstOrDefault(n => n.Length == heading.Length && n == Straight(heading)) ?? heading;

    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    /// <summary>Where the letter or digit stands that so many come before.</summary>
    private static int StartOf(string text, int before)
    {
        var at = 0;
        for (; at < text.Length; at++)
            if (char.IsLetterOrDigit(text[at]) && before-- == 0) break;
        return at;
    }
}
