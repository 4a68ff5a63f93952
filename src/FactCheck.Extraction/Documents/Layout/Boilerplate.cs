namespace FactCheck.Extraction.Documents.Layout;

/// <summary>Paragraphs that stand in every article of a publisher: who pays, who must not rely on it, what to subscribe to.</summary>
internal static class Boilerplate
{
    private const int Longest = 900;

    private static readonly IReadOnlyList<string> Phrases = WordList.Lines("boilerplate");

    public static bool Is(string line)
    {
        // Somebody's words about a newsletter or a cookie are news.
        if (line.Length > Longest || line.AsSpan().IndexOfAny('“', '"', '„') >= 0) return false;
        foreach (var phrase in Phrases)
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
