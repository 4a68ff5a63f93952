namespace FactCheck.Extraction.Documents.Zones;

/// <summary>"Originally appeared at …": where a reprint says that it comes from.</summary>
internal static class Origin
{
    private static readonly string[] Openings = ["originally appeared at", "originally appeared on", "originally appeared in", "originally published by", "originally published at", "originally published on", "originally published in", "this article first appeared in", "this article first appeared on", "this article was originally published by", "this article was originally published on"];

    public static string? Of(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            foreach (var opening in Openings)
                if (block.Text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && block.Text.Length <= 160 && block.Text[opening.Length..].Trim(' ', ':', '.') is { Length: > 1 } origin)
                    return origin;
        return null;
    }
}
