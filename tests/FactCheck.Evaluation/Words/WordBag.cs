using System.Runtime.InteropServices;

namespace FactCheck.Evaluation.Words;

/// <summary>Words with how often each stands in a text.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> counts = [];

    public WordBag(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
            Count++;
        }
    }

    public int Count { get; private set; }

    /// <summary>How many words the two have in common, repeats counted.</summary>
    public int Common(WordBag other) => counts.Sum(c => Math.Min(c.Value, other.counts.GetValueOrDefault(c.Key)));

    /// <summary>What is left when the other's words are taken out, as far as they are there.</summary>
    public WordBag Without(WordBag other) => new(counts.SelectMany(c => Enumerable.Repeat(c.Key, Math.Max(0, c.Value - other.counts.GetValueOrDefault(c.Key)))));

    /// <summary>How alike two texts are by their words, from 0 to 1.</summary>
    public static double Overlap(WordBag a, WordBag b)
    {
        var common = a.Common(b);
        if (common == 0) return 0;
        double precision = (double)common / b.Count, recall = (double)common / a.Count;
        return 2 * precision * recall / (precision + recall);
    }
}
