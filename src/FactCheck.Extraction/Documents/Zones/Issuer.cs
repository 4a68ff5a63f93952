using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>Which body puts out a release, told from its masthead or from its title: "Statement of Halden Rail on …".</summary>
internal static class Issuer
{
    private const int LongestName = 9;

    private static readonly FrozenSet<string> Headings = WordList.Words("release-words");
    private static readonly FrozenSet<string> OrganisationNouns = WordList.Words("organisation-nouns");
    private static readonly string[] Subjects = [" on ", " concerning ", " regarding ", " about ", " in response ", " following "];
    private static readonly string[] Of = [" of the ", " of ", " by the ", " by ", " from the ", " from "];

    /// <summary>"Press Releases": what a page is, not whose it is.</summary>
    public static bool IsHeading(string line) => Headings.Contains(line.ToLowerInvariant());

    /// <summary>A masthead that is a ministry's or a company's name, up to the mark that sets off its office; null for another line.</summary>
    public static string? Named(string line)
    {
        var end = line.AsSpan().IndexOfAny("—–|»");
        var name = (end > 0 ? line[..end] : line).Trim();
        var words = LineShape.WordsOf(name);
        return words.Length is >= 2 and <= LongestName && words.All(w => char.IsUpper(w[0]) || w is "of" or "the" or "and" or "for") && words.Any(w => OrganisationNouns.Contains(w.ToLowerInvariant()) && w.ToLowerInvariant() is not ("republic" or "kingdom" or "state")) && !name.Any(char.IsDigit) ? name : null;
    }

    /// <summary>Null where the title is no release's or names nobody.</summary>
    public static string? InTitle(string? title)
    {
        if (title is null || !Headings.Any(h => title.StartsWith(h, StringComparison.OrdinalIgnoreCase))) return null;
        foreach (var of in Of)
        {
            var at = title.IndexOf(of, StringComparison.Ordinal);
            if (at < 0) continue;
            var rest = title[(at + of.Length)..];
            var end = Subjects.Select(s => rest.IndexOf(s, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(-1).Min();
            return end > 2 && char.IsUpper(rest[0]) ? rest[..end] : null;
        }
        return null;
    }
}
