using System.Numerics;
using System.Runtime.Intrinsics;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Weights of up to four classes for each feature: key and weights lie in one word of memory, so a look-up costs one miss.</summary>
internal sealed class WeightTable
{
    private readonly ulong[] slots;
    private readonly int bits;
    private readonly float scale;
    private readonly KeyFilter filter;

    public WeightTable(int features, float scale)
    {
        bits = Math.Max(4, BitOperations.Log2((uint)features) + 3);
        slots = new ulong[1 << bits];
        filter = new KeyFilter(bits + KeyFilter.BitsBeyond);
        this.scale = scale;
    }

    /// <summary>The weights of all features added up, class by class.</summary>
    public Vector128<float> Sum(ReadOnlySpan<uint> keys)
    {
        int a = 0, b = 0, c = 0, d = 0;
        foreach (var key in keys)
        {
            if (!filter.MayHold(key)) continue;
            var weights = Find(key);
            a += (sbyte)weights;
            b += (sbyte)(weights >> 8);
            c += (sbyte)(weights >> 16);
            d += (sbyte)(weights >> 24);
        }
        return Vector128.ConvertToSingle(Vector128.Create(a, b, c, d)) * scale;
    }

    public void Put(uint key, uint weights)
    {
        var at = Home(key);
        while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
        slots[at] = ((ulong)key << 32) | weights;
        filter.Add(key);
    }

    private uint Find(uint key)
    {
        for (var at = Home(key); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if ((uint)(slot >> 32) == key) return (uint)slot;
            if (slot == 0) return 0;
        }
    }

    private int Home(uint key) => Hash.Place(key, bits);
}
