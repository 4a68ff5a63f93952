using System.Numerics;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Weights of many classes for each feature, a row of them side by side, so that they are added up in few steps.</summary>
internal sealed class RowTable
{
    private readonly uint[] keys;
    private readonly int[] places;
    private readonly float[] rows;
    private readonly int bits;
    private readonly KeyFilter filter;
    private int count;

    public RowTable(int features, int width)
    {
        bits = Math.Max(4, BitOperations.Log2((uint)features) + 2);
        (keys, places) = (new uint[1 << bits], new int[1 << bits]);
        filter = new KeyFilter(bits + KeyFilter.BitsBeyond);
        Width = width;
        rows = new float[features * width];
    }

    public int Width { get; }

    public void Put(uint key, ReadOnlySpan<float> row)
    {
        var at = Home(key);
        while (keys[at] != 0) at = (at + 1) & (keys.Length - 1);
        (keys[at], places[at]) = (key, count * Width);
        filter.Add(key);
        row.CopyTo(rows.AsSpan(count++ * Width));
    }

    public void AddTo(ReadOnlySpan<uint> features, Span<float> scores)
    {
        foreach (var key in features)
        {
            if (!filter.MayHold(key)) continue;
            for (var at = Home(key); keys[at] != 0; at = (at + 1) & (keys.Length - 1))
            {
                if (keys[at] != key) continue;
                Add(rows.AsSpan(places[at], Width), scores);
                break;
            }
        }
    }

    private int Home(uint key) => Hash.Place(key, bits);

    private static void Add(ReadOnlySpan<float> row, Span<float> scores)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= row.Length; i += Vector<float>.Count)
            (new Vector<float>(scores[i..]) + new Vector<float>(row[i..])).CopyTo(scores[i..]);
        for (; i < row.Length; i++) scores[i] += row[i];
    }
}
