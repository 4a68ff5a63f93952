using System.Buffers;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>Paragraphs that stand in every article of a publisher: who pays, who must not rely on it, what to subscribe to.</summary>
internal static class Boilerplate
{
    private const int Longest = 900;

    private static readonly SearchValues<string> Phrases = SearchValues.Create([.. WordList.Lines("boilerplate")], StringComparison.OrdinalIgnoreCase);

    public static bool Is(string line)
    {
        // Somebody's words about a newsletter or a cookie are news.
        return line.Length <= Longest && line.AsSpan().IndexOfAny('“', '"', '„') < 0 && line.AsSpan().ContainsAny(Phrases);
    }
}
