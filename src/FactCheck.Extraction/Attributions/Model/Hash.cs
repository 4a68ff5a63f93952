namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Words and features are known to the model by number only: its weights hold no text.</summary>
internal static class Hash
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>FNV-1a over UTF-16 code units; never 0.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>The place of a key among two to the power of so many bits: numbers that lie together are spread (Fibonacci hashing).</summary>
    /// <param name="key">As <see cref="Of"/> and <see cref="Features"/> make them.</param>
    /// <param name="bits">1 to 32.</param>
    public static int Place(uint key, int bits) => (int)((key * 2654435769u) >> (32 - bits));

    public static ulong Join(ulong a, ulong b)
    {
        var hash = (a ^ b) * Odd;
        return hash ^ (hash >> 29);
    }
}
