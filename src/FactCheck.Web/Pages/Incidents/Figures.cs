using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Pages.Incidents;

/// <summary>The figures that sources give, by what they count: "62 soldiers" beside "some 80 soldiers".</summary>
public static partial class Figures
{
    /// <summary>What is counted, and which figure each source gives in which statement.</summary>
    public sealed record Question(string Counted, IReadOnlyDictionary<string, IReadOnlyList<Figure>> BySource);

    /// <summary>Only what at least two sources count: where one speaks alone, there is nothing to compare.</summary>
    /// <param name="statements">Number, source and words of each.</param>
    public static IReadOnlyList<Question> SideBySide(IEnumerable<(int Number, string Source, string Text)> statements) =>
        [.. statements
            .SelectMany(s => InWords().Matches(s.Text).Select(m => (s.Number, s.Source, Words: m.Groups["figure"].Value, Counted: m.Groups["counted"].Value.ToLowerInvariant())))
            .GroupBy(f => f.Counted, StringComparer.Ordinal)
            .Where(g => g.Select(f => f.Source).Distinct(StringComparer.Ordinal).Count() > 1)
            .OrderByDescending(g => g.Count())
            .Select(g => new Question(g.Key, g.GroupBy(f => f.Source, StringComparer.Ordinal)
                .ToDictionary(s => s.Key, s => (IReadOnlyList<Figure>)[.. s.Select(f => new Figure(f.Words, f.Number)).Distinct()], StringComparer.Ordinal)))];

    // "more than 60 Syrian soldiers": the figure with what hedges it, up to two words that describe, and the plural that is counted.
    [GeneratedRegex(@"\b(?<figure>((more|fewer|less) than |at least |up to |about |around |some |nearly |almost |over )?\d[\d,.]*( (thousand|million|billion))?) (?!percent|per cent|years? old)([\p{L}-]+ ){0,2}?(?<counted>\p{Ll}{3,}s|people|men|women|children)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex InWords();
}

/// <summary>What a figure says about the number it names.</summary>
public enum Bound
{
    Exact,
    MoreThan,
    FewerThan,
}

/// <summary>A figure as a source gave it ("more than 60").</summary>
/// <param name="Words">With what hedges it.</param>
/// <param name="Statement">In which statement, by its number.</param>
public sealed record Figure(string Words, int Statement)
{
    /// <summary>What it counts to; null where the digits are no number.</summary>
    public double? Value { get; } = ValueOf(Words);

    public Bound Bound { get; } =
        Begins(Words, "more", "over", "at least") ? Bound.MoreThan
        : Begins(Words, "fewer", "less", "up to", "nearly", "almost") ? Bound.FewerThan
        : Bound.Exact;

    private static bool Begins(string words, params string[] hedges) => Array.Exists(hedges, h => words.StartsWith(h + " ", StringComparison.OrdinalIgnoreCase));

    private static double? ValueOf(string words)
    {
        var digits = string.Concat(words.SkipWhile(c => !char.IsDigit(c)).TakeWhile(c => char.IsDigit(c) || c is ',' or '.')).TrimEnd('.', ',').Replace(",", "", StringComparison.Ordinal);
        return !double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? null
            : words.EndsWith("thousand", StringComparison.OrdinalIgnoreCase) ? number * 1e3
            : words.EndsWith("million", StringComparison.OrdinalIgnoreCase) ? number * 1e6
            : words.EndsWith("billion", StringComparison.OrdinalIgnoreCase) ? number * 1e9
            : number;
    }
}
