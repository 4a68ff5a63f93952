using FactCheck.Cli.Extracting;
using FactCheck.Evaluation.Scores;

namespace FactCheck.Evaluation.Statements;

/// <summary>Rebuttals tied to what they rebut.</summary>
internal static class LinkScore
{
    public static Tally Of(IReadOnlyList<GoldStatement> gold, IReadOnlyList<ExtractedStatement> found, Pairing pairing)
    {
        var goldIds = gold.Select((g, i) => (g.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var foundIds = found.Select((f, i) => (f.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var same = SameStatement(gold, goldIds);

        var wanted = gold.SelectMany((g, i) => Known(g.Rebuts, goldIds).Select(t => (same[i], same[t]))).ToHashSet();
        var links = found.SelectMany((f, i) => Known(f.Rebuts, foundIds).Select(t => (From: i, To: t))).Distinct().ToList();
        var placed = links.Where(l => pairing.Means.ContainsKey(l.From) && pairing.Means.ContainsKey(l.To)).ToList();
        var given = placed.Select(l => (same[pairing.Means[l.From]], same[pairing.Means[l.To]])).ToHashSet();
        // A link from or to a statement that is not in the gold is wrong.
        return new Tally(given.Count(wanted.Contains), given.Count + links.Count - placed.Count, wanted.Count);
    }

    /// <summary>For every statement the first that says the same: a summary in the lead and the later detail count as one target.</summary>
    private static int[] SameStatement(IReadOnlyList<GoldStatement> gold, Dictionary<string, int> ids)
    {
        var first = Enumerable.Range(0, gold.Count).ToArray();
        for (var i = 0; i < gold.Count; i++)
        {
            foreach (var other in Known(gold[i].SameAs is { Count: > 0 } same ? same : gold[i].Repeats, ids))
            {
                int low = Math.Min(first[i], first[other]), high = Math.Max(first[i], first[other]);
                first = [.. first.Select(f => f == high ? low : f)];
            }
        }
        return first;
    }

    private static IEnumerable<int> Known(IReadOnlyList<string>? targets, Dictionary<string, int> ids) => (targets ?? []).Where(ids.ContainsKey).Select(t => ids[t]);
}
