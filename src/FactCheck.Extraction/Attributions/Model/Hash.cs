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

    public static ulong Join(ulong a, ulong b)
    {
        var hash = (a ^ b) * Odd;
        return hash ^ (hash >> 29);
    }
}
