using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>Lines that belong to the page and not to the article: menus, share counters, cookie and donation bars.</summary>
internal static partial class ChromeLines
{
    private static readonly FrozenSet<string> Whole = WordList.Words("chrome-lines");
    private static readonly IReadOnlyList<string> Starts = WordList.Lines("chrome-starts");

    private const int Longest = 160;

    public static void Mark(List<Block> blocks)
    {
        foreach (var block in blocks)
            if (block is { Settled: false, Text.Length: <= Longest } && IsChrome(block.Text))
                block.Settle(ZoneKind.Chrome);
    }

    public static bool IsChrome(string line)
    {
        var lower = line.ToLowerInvariant();
        if (Whole.Contains(lower.Trim(' ', ':', '.', '!', '|', '*'))) return true;
        if (LineShape.IsMenu(line) || LineShape.IsCounter(line) || LineShape.IsAddress(line) || Counts().IsMatch(line) || IsShareBar(lower)) return true;
        foreach (var start in Starts)
            if (lower.StartsWith(start, StringComparison.Ordinal) && (start[^1] != ' ' || !Words.EndsAsSentence(line))) return true;
        return lower.Contains("needs your support") || lower.Contains("consider helping us");
    }

    /// <summary>"214 Likes 38 Retweets".</summary>
    [GeneratedRegex(@"^(?:\d[\d,.]*[kKmM]? (?:likes?|retweets?|quote tweets?|shares?|views?|reposts?|reactions?)[ ·|,]*)+$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counts();

    /// <summary>"Facebook Twitter Email Print": nothing but words that are chrome each by itself.</summary>
    private static bool IsShareBar(string lower)
    {
        var words = lower.Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= 8 && words.All(Whole.Contains);
    }
}
