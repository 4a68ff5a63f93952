using System.Collections.Frozen;
using System.Text;

namespace FactCheck.Extraction.Documents;

/// <summary>
/// One linear look over the markup before it is parsed. An HTML parser needs time that grows with the square of the
/// depth, of the open formatting elements and of the attributes of a tag; this bounds all of them.
/// </summary>
internal static class MarkupGuard
{
    private const int MaxDepth = 400;
    private const int MaxOpenFormatting = 60;
    private const int MaxTags = 80_000;
    private const int MaxAttributes = 400;

    private static readonly FrozenSet<string> Formatting =
        new[] { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that never nest, or that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> Flat = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd",
        "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "html", "head", "body", "colgroup", "rp", "rt",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The markup as it can safely be parsed: without formatting tags if too many of them are never closed.</summary>
    public static string Check(string html)
    {
        int depth = 0, deepest = 0, formatting = 0, mostFormatting = 0, tags = 0;
        var (isFormatting, isFlat) = (Formatting.GetAlternateLookup<ReadOnlySpan<char>>(), Flat.GetAlternateLookup<ReadOnlySpan<char>>());
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            tags++;
            if (scanner.Attributes > MaxAttributes)
                throw new UnreadableArticleException(UnreadableReason.TooSlow, $"One tag of the page has {scanner.Attributes:N0} attributes; at most {MaxAttributes} are read. The page is damaged.");
            var step = scanner.Closes ? -1 : 1;
            if (isFormatting.Contains(scanner.Name)) mostFormatting = Math.Max(mostFormatting, formatting = Math.Max(0, formatting + step));
            else if (!scanner.ClosesItself && !isFlat.Contains(scanner.Name)) deepest = Math.Max(deepest, depth = Math.Max(0, depth + step));
        }
        if (deepest > MaxDepth)
            throw new UnreadableArticleException(UnreadableReason.TooDeep, $"The page nests {deepest:N0} elements in one another; at most {MaxDepth} are read. Save the article's text alone.");
        if (tags > MaxTags)
            throw new UnreadableArticleException(UnreadableReason.TooSlow, $"The page has {tags:N0} tags; at most {MaxTags:N0} are read. Save the article's text alone.");
        return mostFormatting > MaxOpenFormatting ? WithoutFormatting(html) : html;
    }

    private static string WithoutFormatting(string html)
    {
        var kept = new StringBuilder(html.Length);
        var isFormatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new TagScanner(html);
        var from = 0;
        while (scanner.Next())
        {
            if (!isFormatting.Contains(scanner.Name)) continue;
            kept.Append(html, from, scanner.Start - from);
            from = scanner.End;
        }
        return kept.Append(html, from, html.Length - from).ToString();
    }
}
