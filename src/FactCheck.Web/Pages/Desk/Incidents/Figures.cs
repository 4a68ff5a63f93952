using System.Text.RegularExpressions;

namespace FactCheck.Web.Pages.Desk.Incidents;

/// <summary>The figures that sources give, by what they count: "62 soldiers" beside "some 80 soldiers".</summary>
public static partial class Figures
{
    /// <summary>What is counted, and which figure each source gives in which statement.</summary>
    public sealed record Question(string Counted, IReadOnlyDictionary<string, IReadOnlyList<(string Figure, int Statement)>> BySource);

    /// <summary>Only what at least two sources count: where one speaks alone, there is nothing to compare.</summary>
    /// <param name="statements">Number, source and words of each.</param>
    public static IReadOnlyList<Question> SideBySide(IEnumerable<(int Number, string Source, string Text)> statements) =>
        [.. statements
            .SelectMany(s => Figure().Matches(s.Text).Select(m => (s.Number, s.Source, Figure: m.Groups["figure"].Value, Counted: m.Groups["counted"].Value.ToLowerInvariant())))
            .GroupBy(f => f.Counted, StringComparer.Ordinal)
            .Where(g => g.Select(f => f.Source).Distinct(StringComparer.Ordinal).Count() > 1)
            .OrderByDescending(g => g.Count())
            .Select(g => new Question(g.Key, g.GroupBy(f => f.Source, StringComparer.Ordinal)
                .ToDictionary(s => s.Key, s => (IReadOnlyList<(string, int)>)[.. s.Select(f => (f.Figure, f.Number))], StringComparer.Ordinal)))];

    // "more than 60 Syrian soldiers": the figure with what hedges it, up to two words that describe, and the plural that is counted.
    [GeneratedRegex(@"\b(?<figure>((more|fewer|less) than |at least |up to |about |around |some |nearly |almost |over )?\d[\d,.]*( (thousand|million|billion))?) (?!percent|per cent|years? old)([\p{L}-]+ ){0,2}?(?<counted>\p{Ll}{3,}s|people|men|women|children)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Figure();
}
