using System.Runtime.InteropServices;
using FactCheck.Extraction.Attributions.Model;

namespace FactCheck.Training.Learning;

/// <summary>An averaged perceptron of many classes.</summary>
internal sealed class Perceptron(int classes)
{
    private readonly Dictionary<uint, int> places = [];
    private readonly List<float> weights = [];
    private readonly List<float> sums = [];
    private int steps;

    /// <summary>Guesses, learns from the gold class if the guess was wrong, and returns the guess.</summary>
    public byte Learn(ReadOnlySpan<uint> keys, byte gold)
    {
        steps++;
        Span<float> scores = stackalloc float[classes];
        scores.Clear();
        var all = CollectionsMarshal.AsSpan(weights);
        foreach (var key in keys)
        {
            if (!places.TryGetValue(key, out var at)) continue;
            for (var y = 0; y < classes; y++) scores[y] += all[at + y];
        }
        var guess = Tagger.Best<float>(scores);
        if (guess != gold)
            foreach (var key in keys)
            {
                Change(key, gold, 1);
                Change(key, guess, -1);
            }
        return guess;
    }

    /// <summary>The mean weights over all steps; smaller ones than <paramref name="least"/> are left out.</summary>
    public PackedWeights Averaged(float least)
    {
        var rows = new List<(uint Key, float[] Row)>();
        foreach (var (key, at) in places.OrderBy(p => p.Key))
        {
            var row = Enumerable.Range(at, classes).Select(i => weights[i] - sums[i] / steps).Select(w => Math.Abs(w) >= least ? w : 0).ToArray();
            if (Array.Exists(row, w => w != 0)) rows.Add((key, row));
        }
        var scale = rows.Max(r => r.Row.Max(Math.Abs)) / 127;
        return new PackedWeights(scale, [.. rows.Select(r => (r.Key, r.Row.Select(w => (sbyte)MathF.Round(w / scale)).ToArray()))]);
    }

    private void Change(uint key, int at, float by)
    {
        if (!places.TryGetValue(key, out var row))
        {
            places[key] = row = weights.Count;
            for (var y = 0; y < classes; y++) { weights.Add(0); sums.Add(0); }
        }
        weights[row + at] += by;
        sums[row + at] += by * steps;
    }
}
