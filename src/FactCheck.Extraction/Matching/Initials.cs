using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FactCheck.Extraction.Matching;

/// <summary>Abbreviations that a name's own words explain: "Syrian Observatory for Human Rights (SOHR)".</summary>
internal static partial class Initials
{
    private static readonly FrozenSet<string> Skipped = new[] { "the", "of", "for", "and", "on", "in", "to" }.ToFrozenSet();

    /// <summary>Whether an abbreviation is made of the first letters of a name's words; small words may count or not.</summary>
    public static bool Stand(string abbreviation, string name)
    {
        var letters = abbreviation.Replace(".", "").ToLowerInvariant();
        var words = NameWords.Of(name.Replace('-', ' '));
        return letters.Length is >= 2 and <= 8 && words.Count > 1 && abbreviation.All(c => char.IsUpper(c) || c == '.')
            && (Of(words) == letters || Of(words.FindAll(w => !Skipped.Contains(w))) == letters);
    }

    /// <summary>What a name is abbreviated to, with its small words and without them.</summary>
    public static IEnumerable<string> Both(string name)
    {
        var words = NameWords.Of(name.Replace('-', ' '));
        return new[] { Of(words), Of(words.FindAll(w => !Skipped.Contains(w))) }.Where(i => i.Length is >= 2 and <= 8).Distinct();
    }

    /// <summary>The abbreviation that a name brings along in brackets; null if there is none, or its letters are others.</summary>
    public static string? Explained(string name) =>
        InBrackets().Match(name) is { Success: true } found && Stand(found.Groups["short"].Value, found.Groups["long"].Value) ? found.Groups["short"].Value : null;

    /// <summary>The name without an abbreviation in brackets that says nothing new.</summary>
    public static string WithoutAbbreviation(string name) => Explained(name) is null ? name : InBrackets().Match(name).Groups["long"].Value;

    private static string Of(List<string> words) => string.Concat(words.Select(w => w[0]));

    [GeneratedRegex(@"^(?<long>[^()]+?)\s*\((?<short>[\p{Lu}.]{2,16})\)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBrackets();
}
