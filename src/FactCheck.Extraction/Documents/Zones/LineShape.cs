using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>What a line looks like: a name, a date, a byline, a menu, a credit.</summary>
internal static class LineShape
{
    private static readonly FrozenSet<string> Reporters = new[] { "reporter", "correspondent", "staff", "desk", "editor", "bureau", "agencies" }.ToFrozenSet();
    private static readonly string[] Credits = ["photo by", "photo:", "photograph:", "photograph by", "image:", "image by", "picture:", "(archive)", "file photo", "archive photo", "(photo", "/epa", "/afp", "/ap)", "/reuters", "/getty", "getty images", "courtesy of", "screenshot:", "credit:", "archive picture"];
    private static readonly FrozenSet<string> Particles = new[] { "al", "el", "bin", "ibn", "de", "da", "do", "dos", "del", "der", "la", "le", "van", "von", "di", "and", "of", "y" }.ToFrozenSet();

    private const int LongestMenu = 200;
    private const int FewestParts = 3;
    private const int MostWordsInPart = 4;

    /// <summary>What sets off the parts of a menu or of a masthead.</summary>
    private static readonly string[] PartMarks = [" | ", " . ", " / ", " · ", " • ", " > ", " » ", " › ", " – ", " — ", " - "];

    /// <summary>The parts of a line that such marks set off.</summary>
    public static string[] PartsOf(string line) => line.Split(PartMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string[] WordsOf(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Two to five words, all capitalised: "Lucía Arbeláez Conde".</summary>
    public static bool IsProperName(string line)
    {
        var words = WordsOf(line);
        return words.Length is >= 2 and <= 5 && line.Length <= 50 && words.All(w => Particles.Contains(w.ToLowerInvariant()) || (char.IsUpper(w[0]) && !w.Any(char.IsDigit) && w[^1] is not (':' or ',' or '?' or '!')))
            && !words.Any(w => w.Length > 3 && w.All(char.IsUpper));
    }

    /// <summary>"Thursday 3 May 2021, 18.52"; also with more beside it: "22 May 2024 | Reading time: 4 minutes | Print".</summary>
    public static bool IsDateLine(string line) =>
        IsDate(line) || (line.Length <= LongestMenu && (!Words.EndsAsSentence(line) || line.EndsWith(".m.", StringComparison.Ordinal)) && PartsOf(line) is { Length: > 1 } parts && parts.Any(IsDate));

    private static bool IsDate(string line) => line.Length <= 60 && Dates.FirstIn(line) is not null && WordsOf(line).Count(w => w.Any(char.IsLetter) && Dates.Month(w.Trim(',', '.')) == 0 && Dates.Weekday(w.Trim(',')) is null) <= 4;

    public static bool IsByline(string line) =>
        line.Length <= 120 && !Words.EndsAsSentence(line) &&
        (line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || (Dates.FirstIn(line) is not null && line.Contains(" by ", StringComparison.OrdinalIgnoreCase)) ||
         (WordsOf(line) is { Length: <= 4 } words && words.Any(w => Reporters.Contains(w.ToLowerInvariant().Trim(',')))));

    /// <summary>The people named in a byline, without "By" and the date.</summary>
    public static string? PeopleOf(string byline)
    {
        var by = byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? 3 : byline.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + 4 : 0;
        var people = byline.AsSpan(by);
        var end = people.IndexOfAny("·|(•");
        if (end > 0) people = people[..end];
        return people.Trim(" ,.").ToString() is { Length: > 1 } name ? name : null;
    }

    /// <summary>"Ana Lund | 3 May 2021": the name that a date is set off from, also in capitals; null where there is none.</summary>
    public static string? NameBeforeDate(string line)
    {
        var end = line.AsSpan().IndexOfAny("|·•/");
        if (end <= 0 || Dates.FirstIn(line[end..]) is null) return null;
        var name = line[..end].Trim();
        return IsProperName(string.Join(' ', WordsOf(name).Select(w => w.Length > 3 && w.All(char.IsUpper) ? w[..1] + w[1..].ToLowerInvariant() : w))) ? name : null;
    }

    public static bool IsMenu(string line) =>
        line.Length <= 200 && (line.Count(c => c is '|' or '»' or '›' or '/') >= 2 && line.Contains(" | ") || line.Contains(" > ") || line.Contains(" » ") && line.Length < 100);

    public static bool HasCredit(string line) => Credits.Any(c => line.Contains(c, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Home . Politics . Society", "Essays / Conversations / About": short parts between marks, none of them a date or a sentence.</summary>
    public static bool IsListOfParts(string line)
    {
        if (line.Length > LongestMenu || Words.EndsAsSentence(line) || IsByline(line) || Dates.FirstIn(line) is not null) return false;
        var parts = PartsOf(line);
        return parts.Length >= FewestParts && parts.All(p => WordsOf(p).Length <= MostWordsInPart) && parts.Sum(p => WordsOf(p).Length) * 2 <= parts.Length * 5;
    }

    /// <summary>"https://news.example/p/4Yq2L" alone.</summary>
    public static bool IsAddress(string line) => line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && line.Contains("://", StringComparison.Ordinal) && !line.Contains(' ');

    /// <summary>Amounts, counters, clock times: short lines with hardly a word.</summary>
    public static bool IsCounter(string line) => line.Length <= 24 && (line.Count(char.IsLetter) <= 2 || (line.Any(char.IsDigit) && WordsOf(line).All(w => !char.IsLetter(w[0]) || Dates.Month(w) > 0)));
}
