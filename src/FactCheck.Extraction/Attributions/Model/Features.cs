namespace FactCheck.Extraction.Attributions.Model;

/// <summary>
/// The answers to one fixed list of questions about one place. A question is known by its number in the list, so every
/// question must be asked every time; "does not apply" is <see cref="None"/>.
/// </summary>
internal sealed class Features
{
    /// <summary>An answer that is not worth a feature.</summary>
    public const uint None = uint.MaxValue;

    private uint[] keys = new uint[128];
    private ulong question;

    public ReadOnlySpan<uint> Keys => keys.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>Begins a list; lists of different kinds have different numbers.</summary>
    public void Begin(uint list)
    {
        Count = 0;
        question = (ulong)list << 32;
    }

    /// <summary>Goes on with the question of a number, from 1: a list of which a part is asked.</summary>
    public void GoTo(uint number) => question = (question & ~(ulong)uint.MaxValue) | (number - 1);

    public void Add(uint a)
    {
        question++;
        if (a != None) Put(Hash.Join(question * 0xD6E8FEB86659FD93, a));
    }

    public void Add(uint a, uint b)
    {
        question++;
        if (a != None && b != None) Put(Hash.Join(Hash.Join(question * 0xD6E8FEB86659FD93, a), b));
    }

    public void Add(uint a, uint b, uint c)
    {
        question++;
        if (a != None && b != None && c != None) Put(Hash.Join(Hash.Join(Hash.Join(question * 0xD6E8FEB86659FD93, a), b), c));
    }

    private void Put(ulong key)
    {
        if (Count == keys.Length) Array.Resize(ref keys, Count * 2);
        keys[Count++] = (uint)((key * 0xFF51AFD7ED558CCD) >> 32) | 1;
    }
}
