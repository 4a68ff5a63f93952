using System.Net;
using FactCheck.Extraction.Documents.Layout;

namespace FactCheck.Extraction.Documents.Facts;

/// <summary>
/// The headline, chosen by agreement: the heading on the page that says what the page's data says; else the data's title
/// without the site's name.
/// </summary>
internal static class Titles
{
    private const int Longest = 300;
    private const int FewestLetters = 6;

    private static readonly string[] Marks = [" | ", " – ", " - ", " — ", " :: ", " » ", " « ", " • ", " · ", " ǀ ", " // ", " : "];

    public static string? Clean(string? raw) => Words.Clean(WebUtility.HtmlDecode(raw ?? "")) is { Length: > 0 and <= Longest } title ? title.TrimStart('#', ' ') : null;

    public static string? Choose(IReadOnlyList<Line> lines, IReadOnlyList<string> named, string? outlet)
    {
        var heading = Heading(lines, named, outlet);
        return heading ?? (named.Count > 0 ? WithoutSite(named, outlet) : null);
    }

    private static string? Heading(IReadOnlyList<Line> lines, IReadOnlyList<string> named, string? outlet)
    {
        var bare = named.Select(Words.Bare).ToList();
        var first = lines.Where(l => l.Block is { Heading: 1, Text.Length: <= Longest } && !l.Part.IsChrome && !l.Part.IsComments && Words.Bare(l.Block.Text).Length > 1 && !Same(l.Block.Text, outlet)).ToList();
        // A heading that the page's title repeats is the headline, of whatever rank it is.
        foreach (var line in first.Concat(lines.Where(l => l.Block.Heading is 2 or 3 && !l.Part.IsSetAside)))
            if (Words.Bare(line.Block.Text) is { Length: >= FewestLetters } words && bare.Exists(t => t.StartsWith(words, StringComparison.Ordinal) || (line.Block.Heading == 1 && t.Contains(words, StringComparison.Ordinal)))) return line.Block.Text;
        foreach (var line in first)
            if (bare.Exists(t => t.Length >= FewestLetters && Words.Bare(line.Block.Text).StartsWith(t, StringComparison.Ordinal)) || named.Any(t => ShareMostWords(t, line.Block.Text))) return line.Block.Text;
        return first.Count == 1 && Words.Count(first[0].Block.Text) > 1 ? first[0].Block.Text : null;
    }

    private static bool Same(string text, string? outlet) => outlet is not null && Words.Bare(text) == Words.Bare(outlet);

    private static bool ShareMostWords(string a, string b)
    {
        var (first, second) = (WordsOf(a), WordsOf(b));
        return first.Count > 1 && second.Count > 1 && first.Count(second.Contains) * 2 >= Math.Min(first.Count, second.Count);
    }

    private static HashSet<string> WordsOf(string text) => [.. text.ToLowerInvariant().Split([' ', ',', ':', '.', '|', '–', '-', '?', '!', '’', '\'', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2)];

    /// <summary>The shortest form that another title of the page confirms; else what stands before the mark that sets off the site's name.</summary>
    private static string WithoutSite(IReadOnlyList<string> named, string? outlet)
    {
        var title = named[0];
        foreach (var mark in Marks)
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) continue;
            string before = title[..at].TrimEnd(), after = title[(at + mark.Length)..];
            if (named.Contains(before, StringComparer.OrdinalIgnoreCase) || Same(after, outlet)) return before;
            if (Same(before, outlet)) return after;
            if (mark is not (" - " or " – " or " — " or " : ") && Words.Count(before) >= 3 && Words.Count(after) <= 6) return before;
        }
        return title;
    }
}
