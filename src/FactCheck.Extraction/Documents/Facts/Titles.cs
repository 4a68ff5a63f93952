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
    private const int LongestSite = 6;

    public static string? Clean(string? raw) => Words.Clean(WebUtility.HtmlDecode(raw ?? "")) is { Length: > 0 and <= Longest } title ? title.TrimStart('#', ' ') : null;

    /// <summary>What is <paramref name="named"/> first is the surest of what the page's data calls it.</summary>
    public static string? Choose(IReadOnlyList<Line> lines, IReadOnlyList<string> named, TitleParts site)
    {
        var heading = Heading(lines, named, site);
        if (heading is null && named.Count > 0 && PastPrefix(lines, named[0]) is { } past) return past;
        return heading is not null ? Wording.Of(heading.Part.Element, heading.Block.Text, [.. named, .. named.Select(n => site.Without(n, named))]) : named.Count > 0 ? site.Without(named[0], named) : null;
    }

    /// <summary>The site's name in "Gold mine at Pell - Ministry of Mines" or "The Harbour Herald: Bridge closed", where the page heads its text with the rest; null where it does not.</summary>
    public static string? SiteIn(string? title, IReadOnlyList<Line> lines)
    {
        if (Clean(title) is not { } whole) return null;
        var headings = lines.Where(l => l.Block.Heading is 1 or 2).Select(l => Words.Bare(l.Block.Text)).Where(h => h.Length >= FewestLetters).ToHashSet(StringComparer.Ordinal);
        var parts = TitleParts.Of(whole);
        if (parts.Length > 1 && IsSite(parts[^1]) && headings.Contains(Words.Bare(whole[..whole.LastIndexOf(parts[^1], StringComparison.Ordinal)]))) return parts[^1];
        return PastPrefix(lines, whole) is { } past && whole[..^past.Length].TrimEnd(':', ' ') is var site && IsSite(site) ? site : null;
    }

    private static bool IsSite(string name) => Words.Count(name) <= LongestSite && char.IsUpper(name[0]) && Dates.FirstIn(name) is null;

    /// <summary>"The Harbour Herald Online: Bridge closed" over a page with a line "Bridge closed": titles began so before headings were marked.</summary>
    private static string? PastPrefix(IReadOnlyList<Line> lines, string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        var rest = colon < 0 ? "" : Words.Bare(title[(colon + 2)..]);
        return rest.Length >= FewestLetters && lines.Any(l => Words.Bare(l.Block.Text).Contains(rest, StringComparison.Ordinal)) ? title[(colon + 2)..].Trim() : null;
    }

    private static Line? Heading(IReadOnlyList<Line> lines, IReadOnlyList<string> named, TitleParts site)
    {
        bool IsHeading(Line line) => line.Length <= Longest && !line.Part.IsComments && Words.Bare(line.Block.Text).Length > 1 && !site.IsName(line.Block.Text);

        var first = lines.Where(l => l.Block.Heading == 1 && IsHeading(l)).OrderBy(l => l.Part.IsChrome).ThenBy(l => l.IsMostlyLinks).ToList();
        var lower = lines.Where(l => l.Block.Heading is 2 or 3 && !l.Part.IsSetAside && IsHeading(l)).ToList();
        // A heading that the page's title repeats is the headline, of whatever rank it is. One that is a link leads home, if
        // there is another that the title has beside it.
        var whole = named.Select(Words.Bare).ToHashSet(StringComparer.Ordinal);
        var parts = named.SelectMany(TitleParts.Of).Select(Words.Bare).ToHashSet(StringComparer.Ordinal);
        // In the page's head stands the site's name too, which closes the title.
        var openings = named.Select(n => Words.Bare(TitleParts.Of(n).FirstOrDefault(""))).ToHashSet(StringComparer.Ordinal);
        var repeated = first.Find(l => IsIn(whole, l)) ?? first.Find(l => !l.IsMostlyLinks && IsIn(l.Part.IsChrome ? openings : parts, l)) ?? lower.Find(l => IsIn(whole, l) || IsIn(parts, l));
        var alike = first.Find(l => whole.Any(t => Agree(t, Words.Bare(l.Block.Text)))) ?? first.Find(l => !l.Part.IsChrome && named.Any(t => ShareMostWords(t, l.Block.Text))) ?? first.Find(l => IsIn(parts, l));
        if ((repeated ?? alike) is { } found) return found;
        var alone = first.FindAll(l => !l.Part.IsChrome);
        return alone.Count == 1 && Words.Count(alone[0].Block.Text) > 1 ? alone[0] : null;
    }

    private static bool IsIn(HashSet<string> titles, Line line) => Words.Bare(line.Block.Text) is { Length: >= FewestLetters } words && titles.Contains(words);

    /// <summary>One goes on where the other ends, or the heading has a kicker before it.</summary>
    private static bool Agree(string title, string heading) =>
        Math.Min(title.Length, heading.Length) >= FewestLetters && (title.StartsWith(heading, StringComparison.Ordinal) || heading.StartsWith(title, StringComparison.Ordinal) || heading.EndsWith(title, StringComparison.Ordinal));

    private static bool ShareMostWords(string a, string b)
    {
        var (first, second) = (WordsOf(a), WordsOf(b));
        return first.Count > 1 && second.Count > 1 && first.Count(second.Contains) * 2 >= Math.Min(first.Count, second.Count);
    }

    private static HashSet<string> WordsOf(string text) => [.. text.ToLowerInvariant().Split([' ', ',', ':', '.', '|', '–', '-', '?', '!', '’', '\'', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2)];
}
