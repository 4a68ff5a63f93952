using FactCheck.Extraction.Matching;

namespace FactCheck.Evaluation.NearDuplicates;

/// <summary>As many articles as are asked for, half of them altered copies of the other half; each is to find the one that it repeats, and no other.</summary>
public static class Suite
{
    public static SuiteScore Run(int documents)
    {
        var (press, archive, score) = (new Press(), new Archive(), new SuiteScore());
        var originals = documents / 2;
        for (var number = 0; number < originals; number++)
        {
            var shingles = Shingles.Of(Press.Print(press.Article(number)));
            if (archive.Find(shingles) is { } found) score.Wrong.Add($"{number} was taken for {found.Number} ({found.Repetition.Share:0 %})");
            archive.Add(shingles);
        }
        foreach (var (number, alteration, shingles) in Copies(press, originals, documents - originals))
        {
            var found = archive.Find(shingles);
            score.Add(alteration, found?.Number == number, found?.Repetition.Kind);
            if (found is { } other && other.Number != number) score.Wrong.Add($"{alteration} of {number} was taken for {other.Number} ({other.Repetition.Share:0 %})");
        }
        return score;
    }

    /// <summary>Altered copies of articles spread over all those that there are, every alteration as often.</summary>
    public static IEnumerable<(int Number, Alteration Alteration, long[] Shingles)> Copies(Press press, int originals, int copies)
    {
        var alterations = Enum.GetValues<Alteration>();
        for (var copy = 0; copy < copies; copy++)
        {
            var number = (int)((long)copy * originals / copies);
            var alteration = alterations[copy % alterations.Length];
            var paragraphs = alteration.Apply(press.Article(number), press, new Random(copy + 900_000_000));
            yield return (number, alteration, Shingles.Of(Press.Print(paragraphs)));
        }
    }
}

/// <summary>How many copies found what they repeat, and what was taken for something else.</summary>
public sealed class SuiteScore
{
    private readonly Dictionary<Alteration, (int All, int Found)> _found = [];
    private readonly Dictionary<(Alteration Alteration, RepetitionKind Kind), int> _kinds = [];

    public List<string> Wrong { get; } = [];

    public double Recall => (double)_found.Values.Sum(f => f.Found) / _found.Values.Sum(f => f.All);

    public double Precision => (double)_found.Values.Sum(f => f.Found) / (_found.Values.Sum(f => f.Found) + Wrong.Count);

    public void Add(Alteration alteration, bool found, RepetitionKind? kind)
    {
        var (all, right) = _found.GetValueOrDefault(alteration);
        _found[alteration] = (all + 1, right + (found ? 1 : 0));
        if (kind is { } k) _kinds[(alteration, k)] = _kinds.GetValueOrDefault((alteration, k)) + 1;
    }

    /// <summary>One line for each alteration: how many were found, and what they were called.</summary>
    public IEnumerable<string> Lines() => _found.OrderBy(f => f.Key).Select(f =>
        $"{f.Key,-16}{f.Value.Found,6} of {f.Value.All,-6}{string.Join(", ", _kinds.Where(k => k.Key.Alteration == f.Key).OrderByDescending(k => k.Value).Select(k => $"{k.Value} {k.Key.Kind}"))}");
}
