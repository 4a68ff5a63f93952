namespace FactCheck.Extraction.Attributions.Model;

/// <summary>
/// Tells at once of most features of a text that no weight was ever learnt for them. Its bits stay in the processor's cache,
/// while every question to a table of weights waits for the memory.
/// </summary>
internal sealed class KeyFilter(int bits)
{
    /// <summary>Four bits for each slot of the table, of which an eighth to a quarter is taken: one key in twenty or thirty is let through in vain.</summary>
    public const int BitsBeyond = 2;

    private readonly ulong[] words = new ulong[1 << Math.Max(0, bits - 6)];

    public void Add(uint key)
    {
        var place = Hash.Place(key, bits);
        words[place >> 6] |= 1ul << (place & 63);
    }

    /// <summary>False: the key was never added. True: it probably was.</summary>
    public bool MayHold(uint key)
    {
        var place = Hash.Place(key, bits);
        return (words[place >> 6] & (1ul << (place & 63))) != 0;
    }
}
