using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>The outlet's name in the first line of a plain-text page: "CBX", "SVANURI EXPRESS — mountain news since 1994", "Jadrovo Chronicle / Courts".</summary>
internal static class Masthead
{
    private const int LongestName = 6;
    private const int FewestOfMenu = 3;

    private static readonly string[] Editions = [" in English", " English", " English service", " English edition", " (English edition)", " (in English)"];
    private static readonly FrozenDictionary<string, string> Listed = WordList.Sections("masthead-words");

    /// <summary>"Listen live", "Skip to content", "Politics".</summary>
    public static bool SaysNoName(string line) => Listed.GetValueOrDefault(line.ToLowerInvariant()) == "no name";

    /// <summary>"HOME LIVE TV WORLD BUSINESS SPORT": a menu whose marks were lost.</summary>
    public static bool IsMenu(string line) => LineShape.WordsOf(line) is { Length: >= FewestOfMenu } words && words.Count(SaysNoName) * 3 >= words.Length * 2;

    /// <summary>Null where the line names nobody.</summary>
    public static string? Of(string line)
    {
        var name = LineShape.PartsOf(line) is [var first, ..] ? first : line;
        // "Sabzavat Weekly, 29 July 2020"
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && Dates.FirstIn(name[comma..]) is not null) name = name[..comma];
        foreach (var edition in Editions)
            if (name.EndsWith(edition, StringComparison.OrdinalIgnoreCase) && name.Length > edition.Length) name = name[..^edition.Length];
        name = name.Trim();
        if (name.Length < 3 || !char.IsUpper(name[0]) || name[^1] is '.' or ':' or '?' or '!' || LineShape.WordsOf(name).Length > LongestName || name.Contains(',')) return null;
        if (SaysNoName(name) || Issuer.IsHeading(name) || Dates.FirstIn(name) is not null || LineShape.IsByline(name)) return null;
        return LineShape.WordsOf(name).All(w => !char.IsLower(w[0]) || Listed.GetValueOrDefault(w) == "small") ? name : null;
    }
}
