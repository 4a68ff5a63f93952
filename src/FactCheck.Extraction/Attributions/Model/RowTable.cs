using System.Numerics;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Weights of many classes for each feature, a row of them side by side.</summary>
internal sealed class RowTable(int width)
{
    private readonly Dictionary<uint, int> places = [];
    private readonly List<float> rows = [];

    public int Width => width;

    public void Put(uint key, ReadOnlySpan<float> row)
    {
        places[key] = rows.Count;
        rows.AddRange(row);
    }

    public void AddTo(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows);
        foreach (var key in keys)
        {
            if (!places.TryGetValue(key, out var at)) continue;
            var row = all.Slice(at, width);
            Add(row, scores);
        }
    }

    private static void Add(ReadOnlySpan<float> row, Span<float> scores)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= row.Length; i += Vector<float>.Count)
            (new Vector<float>(scores[i..]) + new Vector<float>(row[i..])).CopyTo(scores[i..]);
        for (; i < row.Length; i++) scores[i] += row[i];
    }
}
