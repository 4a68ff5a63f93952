using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Extraction.Documents.Zones;

namespace FactCheck.Extraction.Documents.Facts;

/// <summary>The names out of what stands where an author is named: without "By", dates, roles set off by a mark, addresses.</summary>
internal static partial class Bylines
{
    private const int Longest = 120;

    private static readonly FrozenDictionary<string, string> Lists = WordList.Sections("byline-words");
    private static readonly string[] Before = [.. Lists.Where(w => w.Value == "before").Select(w => w.Key).OrderByDescending(w => w.Length)];
    private static readonly SearchValues<char> Ends = SearchValues.Create("|•·⋅/()[]<>{}\u2022");

    /// <summary>Null where the words name nobody.</summary>
    public static string? Clean(string? raw)
    {
        if (raw is null) return null;
        var name = Words.Clean(WebUtility.HtmlDecode(raw));
        if (name.Length is 0 or > Longest || name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return null;
        for (var shorter = WithoutOpening(name); shorter != name; shorter = WithoutOpening(name)) name = shorter;
        var end = name.AsSpan().IndexOfAny(Ends);
        if (end > 0) name = name[..end];
        name = WithoutDate(name).Trim(' ', ',', ':', ';', '-', '–', '—', '@', '"', '*', '→', '»');
        return IsName(name) ? name : null;
    }

    /// <summary>The first name among texts of which others say "By", a role or a date.</summary>
    public static string? In(IEnumerable<string> pieces)
    {
        var names = new List<string>();
        var joined = true;
        foreach (var piece in pieces)
        {
            if (IsJoint(piece)) joined = names.Count > 0;
            else if (Clean(piece) is { } name && IsLikeName(name) && (joined || names.Count == 0))
            {
                names.Add(name);
                joined = false;
            }
            else if (names.Count > 0) break;
        }
        return Join(names);
    }

    /// <summary>Who is named in a line that begins as a byline does: "Von Anna Muster, Berlin", "Compiled by Ann Low and Bo Lim", "Words: Ann Low. Pictures: Bo Lim", "From our parliamentary correspondent, Ann Low".</summary>
    public static string? Announced(string line)
    {
        if (OwnCorrespondent().Match(line) is { Success: true } own) line = "by " + own.Groups["name"].Value;
        if (WithoutOpening(line) == line || Clean(Pictures().Replace(line, "")) is not { } name) return null;
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0) name = name[..comma];
        return name.Split([" and ", " & "], StringSplitOptions.TrimEntries).All(LineShape.IsProperName) ? name : null;
    }

    [GeneratedRegex(@"^from (?:our|a) (?:own )?(?:\w+ ){0,3}(?:correspondent|reporter|editor)s?[,:]? (?<name>\p{Lu}.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnCorrespondent();

    [GeneratedRegex(@"[.;,|] (?:pictures|photographs|photos|photography|illustrations?)(?: by|:).*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pictures();

    private static bool IsJoint(string piece) => piece.Trim(' ', ',').ToLowerInvariant() is "" or "and" or "&" or "und" or "et" or "y" or "e" or "en" or "i";

    /// <summary>Up to five words that begin with a capital, or one word, as bloggers sign.</summary>
    private static bool IsLikeName(string name) =>
        LineShape.IsProperName(name.Split(',')[0]) || (LineShape.WordsOf(name).Length == 1 && name.Length is > 2 and <= 30 && DateWords.Of(name) is [{ Month: 0 }] && Dates.Weekday(name) is null && !name.Any(char.IsDigit));

    /// <summary>Several authors as one line, in the order they are named.</summary>
    public static string? Join(IEnumerable<string?> names)
    {
        var all = names.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Count == 0 ? null : string.Join(", ", all);
    }

    private static string WithoutOpening(string name)
    {
        foreach (var word in Before)
            if (name.Length > word.Length + 1 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name[word.Length] is ' ' or ':' && (!IsParticle(word) || char.IsUpper(name[0]) || name[word.Length] == ':'))
                return name[(word.Length + 1)..].TrimStart(' ', ':');
        return name;
    }

    /// <summary>"di Stefano" may be a name; "Di Stefano Rossi" in a byline says who wrote it.</summary>
    private static bool IsParticle(string word) => word is "di" or "av" or "af";

    private static string WithoutDate(string name)
    {
        var digit = name.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0 || Dates.FirstIn(name) is null) return name;
        var kept = name[..digit].TrimEnd();
        // The month or the weekday before the day belongs to the date.
        while (kept.LastIndexOf(' ') is > 0 and var space && IsDateWord(kept[(space + 1)..].Trim(',', '.'))) kept = kept[..space].TrimEnd(' ', ',');
        return kept;
    }

    private static bool IsDateWord(string word) => Dates.Weekday(word) is not null || word is "on" or "am" or "le" or "el" or "Updated" or "Published" || DateWords.Of(word) is [{ Month: > 0 }];

    private static bool IsName(string name)
    {
        if (name.Length < 2 || !name.Any(char.IsLetter) || name.Contains('@') || Lists.ContainsKey(name.ToLowerInvariant())) return false;
        return LineShape.WordsOf(name).Length <= 12 && name.Count(char.IsDigit) <= 4 && !name.EndsWith('.') | name.Length < 30;
    }
}
