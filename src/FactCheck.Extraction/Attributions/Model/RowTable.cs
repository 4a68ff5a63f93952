using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Weights of many classes for each feature, a row of them side by side in eight bits each, so that they are added up in few steps.</summary>
internal sealed class RowTable
{
    /// <summary>Classes that are added up at once.</summary>
    private const int Stride = 16;

    private readonly ulong[] slots;
    private readonly sbyte[] rows;
    private readonly int bits;
    private readonly KeyFilter filter;
    private int count;

    public RowTable(int features, int classes, float scale)
    {
        bits = Math.Max(4, BitOperations.Log2((uint)features) + 3);
        slots = new ulong[1 << bits];
        filter = new KeyFilter(bits + KeyFilter.BitsBeyond);
        Width = (classes + Stride - 1) / Stride * Stride;
        rows = new sbyte[features * Width];
        Scale = scale;
    }

    /// <summary>Classes, rounded up to a multiple of 16.</summary>
    public int Width { get; }

    /// <summary>What a sum is multiplied by.</summary>
    public float Scale { get; }

    public void Put(uint key, ReadOnlySpan<sbyte> row)
    {
        var at = Home(key);
        while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
        slots[at] = ((ulong)key << 32) | (uint)(count * Width);
        filter.Add(key);
        row.CopyTo(rows.AsSpan(count++ * Width));
    }

    /// <summary>Adds up the rows of all features.</summary>
    /// <param name="features">As <see cref="Features.Keys"/> has them; at most 250, so that sixteen bits hold the sums.</param>
    /// <param name="sums">As many as <see cref="Width"/>.</param>
    public void AddTo(ReadOnlySpan<uint> features, Span<short> sums)
    {
        foreach (var key in features)
        {
            if (!filter.MayHold(key)) continue;
            for (var at = Home(key); slots[at] != 0; at = (at + 1) & (slots.Length - 1))
            {
                if ((uint)(slots[at] >> 32) != key) continue;
                Add(rows.AsSpan((int)(uint)slots[at], Width), sums);
                break;
            }
        }
    }

    private int Home(uint key) => Hash.Place(key, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ReadOnlySpan<sbyte> row, Span<short> sums)
    {
        var weights = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(row);
        var totals = MemoryMarshal.Cast<short, Vector256<short>>(sums);
        for (var i = 0; i < weights.Length && i < totals.Length; i++) totals[i] += Vector256.WidenLower(weights[i].ToVector256Unsafe());
    }
}
