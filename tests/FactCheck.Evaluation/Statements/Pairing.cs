using FactCheck.Cli.Extracting;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Statements;

/// <summary>Which statement found is which of the gold's: one to one, the most alike first.</summary>
internal sealed class Pairing
{
    /// <summary>Less alike than this are two different statements.</summary>
    private const double LeastOverlap = .5;

    /// <summary>Decides between equals only.</summary>
    private const double SameSourceBonus = .01;

    private readonly Dictionary<int, int> foundByGold = [];
    private readonly Dictionary<int, int> goldByFound = [];

    public Pairing(IReadOnlyList<GoldStatement> gold, IReadOnlyList<ExtractedStatement> found)
    {
        var pairs = Candidates(gold, found).OrderByDescending(p => p.Score).ThenByDescending(p => p.Gold).ThenByDescending(p => p.Found).ToList();
        foreach (var (_, g, f) in pairs)
            if (!foundByGold.ContainsKey(g) && !goldByFound.ContainsKey(f)) (foundByGold[g], goldByFound[f]) = (f, g);
        Means = new Dictionary<int, int>(goldByFound);
        foreach (var (_, g, f) in pairs) Means.TryAdd(f, g);
        Repeats = [.. pairs.Select(p => p.Found).Where(f => !goldByFound.ContainsKey(f))];
    }

    /// <summary>For a statement found, the gold that it states; several may state the same.</summary>
    public Dictionary<int, int> Means { get; }

    /// <summary>Statements found that state once more what another was paired with: neither right nor wrong.</summary>
    public HashSet<int> Repeats { get; }

    public int? FoundFor(int gold) => foundByGold.TryGetValue(gold, out var found) ? found : null;

    public int? GoldFor(int found) => goldByFound.TryGetValue(found, out var gold) ? gold : null;

    private static IEnumerable<(double Score, int Gold, int Found)> Candidates(IReadOnlyList<GoldStatement> gold, IReadOnlyList<ExtractedStatement> found)
    {
        var bags = found.Select(f => new WordBag(Wording.Tokens(f.Text))).ToList();
        for (var g = 0; g < gold.Count; g++)
        {
            // A statement found whole may stand in the gold in pieces.
            string[] pieces = [gold[g].Text, .. gold[g].Also ?? []];
            var variants = pieces.Append(string.Join(' ', pieces)).Select(p => new WordBag(Wording.Tokens(p))).ToList();
            for (var f = 0; f < found.Count; f++)
            {
                var overlap = variants.Max(v => WordBag.Overlap(v, bags[f]));
                if (overlap >= LeastOverlap) yield return (overlap + (SourceNames.Same(gold[g].Source, found[f].Source.Name) ? SameSourceBonus : 0), g, f);
            }
        }
    }
}
