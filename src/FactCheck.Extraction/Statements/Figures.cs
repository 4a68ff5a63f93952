using System.Globalization;

namespace FactCheck.Extraction.Statements;

/// <summary>How many of what a statement tells: “40 minutes” and “nine minutes” compete, “40 minutes” and “nine engines” do not.</summary>
internal static class Figures
{
    private const int NounsAfter = 2;
    private const string OfClock = "the time";

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"five", "eleven".</summary>
    public static bool IsNumberWord(string lower) => Array.IndexOf(Numbers, lower) >= 0;

    private static readonly string[] OfFigures = ["figure", "figures", "toll", "half of", "fewer than", "less than"];

    /// <summary>Each counted word's stem with its number.</summary>
    public static Dictionary<string, decimal> Of(string lower)
    {
        var counted = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var words = lower.Split([' ', '“', '”', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (Clock(words[i]) is { } time) counted.TryAdd(OfClock, time);
            if (Value(words[i]) is not { } number || words[i][^1] is ',' or '.' or ';') continue;
            var nouns = 0;
            for (var j = i + 1; j < words.Length && j <= i + 3 && nouns < NounsAfter; j++)
            {
                if (Value(words[j]) is not null) break;
                foreach (var stem in Stems.Of(words[j]).Keys)
                {
                    counted.TryAdd(stem, number);
                    nouns++;
                }
                if (words[j][^1] is ',' or '.' or ';' or ':') break;
            }
        }
        return counted;
    }

    /// <summary>The counted word of which the two give different numbers.</summary>
    public static string? Competing(Pair pair)
    {
        var (answer, target) = (pair.Answer, pair.Target);
        if (target.Figures.Count == 0 || (!pair.IsNear && pair.Shared.Count(s => !pair.Topics.IsParty(s)) < 2)) return null;
        foreach (var (stem, number) in answer.Figures)
            if (target.Figures.TryGetValue(stem, out var other) && other != number && !pair.Topics.IsParty(stem)) return answer.Stems.GetValueOrDefault(stem, stem);
        // "The true figure is four", "less than half of the 70": what is counted was said before.
        return pair.IsNear ? answer.SpeaksOfFigures : null;
    }

    /// <summary>Words that tell of a number without giving it.</summary>
    public static string? Spoken(string lower) => OfFigures.FirstOrDefault(word => Checkable.IndexOfWord(lower, word) >= 0);

    /// <summary>A time of day, "4:52" or "16.10", as minutes.</summary>
    private static decimal? Clock(string word) =>
        TimeOnly.TryParseExact(word.TrimEnd(',', '.', ';'), ["H:mm", "HH:mm", "H.mm", "HH.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.Hour * 60 + time.Minute : null;

    private static decimal? Value(string word) =>
        Array.IndexOf(Numbers, word) is >= 0 and var small ? small
        : decimal.TryParse(word.Trim(',', '.', ';'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000 ? number : null;
}
