using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>A plain-text scrape's outlet, told from the site's own lines: its name under the headline, "Support NAME", "Follow NAME".</summary>
internal static class SiteName
{
    private static readonly string[] Requests = ["support ", "donate to ", "subscribe to ", "follow ", "about ", "join "];
    private static readonly FrozenDictionary<string, string> OutletWords = WordList.Sections("outlet-words");

    /// <summary>Whether a line is an outlet's name: capitals, and one of the words that newspapers are called by.</summary>
    public static bool IsOne(string line) =>
        LineShape.IsProperName(line) && LineShape.WordsOf(line).Any(w => OutletWords.ContainsKey(w.ToLowerInvariant()));

    /// <summary>"DAILY ECHO | Courts": the name that opens a line of a masthead, before what it is set off from; null where it opens with none.</summary>
    public static string? Masthead(string line)
    {
        var end = line.AsSpan().IndexOfAny("|·»•");
        var name = end > 0 ? line[..end].Trim() : "";
        return LineShape.WordsOf(name) is { Length: >= 2 and <= 5 } words && words.All(w => char.IsUpper(w[0]) || w is "of" or "the" or "and") && words.Any(w => OutletWords.ContainsKey(w.ToLowerInvariant())) ? name : null;
    }

    /// <summary>Whom the reader is asked to support or follow.</summary>
    public static string? Of(List<Block> blocks)
    {
        foreach (var block in blocks)
            foreach (var request in Requests)
                if (block.Kind == ZoneKind.Chrome && block.Text.StartsWith(request, StringComparison.OrdinalIgnoreCase) && IsName(block.Text[request.Length..])) return block.Text[request.Length..];
        return null;
    }

    private static bool IsName(string words) =>
        LineShape.WordsOf(words) is { Length: >= 1 and <= 3 } name && name.All(w => char.IsUpper(w[0]) && w.Any(char.IsLower) && char.IsLetterOrDigit(w[^1])) &&
        !name.Any(w => w.ToLowerInvariant() is "us" or "our" or "the" or "me" or "this" or "your" or "page" or "now" or "here" or "today");
}
