using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>How telling each word is among an article's statements: one that only two of them have says more than one that all have.</summary>
internal sealed class Topics
{
    private readonly Dictionary<string, int> frequency;
    private readonly HashSet<string> parties;
    private readonly HashSet<Draft> main;
    private readonly int statements;
    private readonly Dictionary<string, int> points = new(StringComparer.Ordinal);

    public Topics(List<Draft> drafts, string? title)
    {
        var titled = Stems.Of(Tokenizer.Lower(title ?? "")).Keys.ToHashSet(StringComparer.Ordinal);
        statements = drafts.Count;
        frequency = drafts.SelectMany(d => d.Stems.Keys).CountBy(s => s).ToDictionary(StringComparer.Ordinal);
        parties = [.. drafts.SelectMany(d => Stems.Of(Tokenizer.Lower(d.Attribution.Source.Name + " " + d.Attribution.Source.Affiliation)).Keys)];
        main = [.. drafts.Where(d => d.Stems.Keys.Count(s => titled.Contains(s) && !IsParty(s)) >= 2)];
    }

    /// <summary>The words of a side's own name: it is spoken of all the time, whatever is said of it.</summary>
    public bool IsParty(string stem) => parties.Contains(stem);

    /// <summary>Whether a statement tells what the title tells.</summary>
    public bool IsMain(Draft draft) => main.Contains(draft);

    public int PointsOf(IEnumerable<string> stems, int most) => Math.Min(most, stems.Sum(PointsOf));

    private int PointsOf(string stem)
    {
        if (!points.TryGetValue(stem, out var told)) points[stem] = told = Telling(stem);
        return told;
    }

    private int Telling(string stem)
    {
        if (IsParty(stem)) return Weights.CommonestWord;
        if (statements < 4) return Weights.RarestWord * 2 / 3;
        var rarity = Math.Log((double)statements / frequency.GetValueOrDefault(stem, 1)) / Math.Log(statements / 2.0);
        return Math.Clamp((int)Math.Round(Weights.RarestWord * rarity), Weights.CommonestWord, Weights.RarestWord);
    }
}
