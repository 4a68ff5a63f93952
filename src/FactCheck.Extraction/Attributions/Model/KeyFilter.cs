namespace FactCheck.Extraction.Attributions.Model;

/// <summary>
/// Tells at once of most features of a text that no weight was ever learnt for them. Its bits stay in the processor's cache,
/// while every question to a table of weights waits for the memory.
/// </summary>
internal sealed class KeyFilter(int bits)
{
    /// <summary>Eight bits for each slot of the table, of which a quarter is taken: one key in thirty is let through in vain.</summary>
    public const int BitsBeyond = 3;

    private readonly ulong[] words = new ulong[1 << Math.Max(0, bits - 6)];
    private readonly int shift = 32 - bits;

    public void Add(uint key) => words[Place(key) >> 6] |= 1ul << (int)(Place(key) & 63);

    /// <summary>False: the key was never added. True: it probably was.</summary>
    public bool MayHold(uint key) => (words[Place(key) >> 6] & (1ul << (int)(Place(key) & 63))) != 0;

    private uint Place(uint key) => (key * 2654435769u) >> shift;
}
