namespace FactCheck.Extraction.Documents.Zones;

/// <summary>What an article's author is and does, told above it or below it: "Ada Lund is a reporter who …", "Ada covers ports."</summary>
internal static class AuthorNotes
{
    /// <summary>Notes stand within this many characters of either end of the article.</summary>
    private const int Reach = 1200;

    /// <summary>A piece whose writer tells of himself by name has more than notes.</summary>
    private const int Most = 3;

    private static readonly IReadOnlyList<string> Openings = WordList.Lines("author-notes");

    public static void Mark(List<Block> blocks, PageFacts facts)
    {
        var names = (facts.Byline ?? "").Split(", ").Where(n => LineShape.IsProperName(n) && n != facts.Outlet && !n.StartsWith("The ", StringComparison.Ordinal)).ToList();
        if (names.Count == 0) return;
        var notes = Near(blocks).Concat(Near(blocks.AsEnumerable().Reverse())).Distinct().Where(b => names.Exists(n => IsAbout(b.Text, n))).ToList();
        if (notes.Count <= Most)
            foreach (var note in notes) note.Settle(ZoneKind.Chrome, "about the author");
    }

    private static IEnumerable<Block> Near(IEnumerable<Block> blocks)
    {
        var read = 0;
        foreach (var block in blocks.Where(b => b is { Settled: false, Kind: ZoneKind.Body or ZoneKind.Standfirst }))
        {
            if (read > Reach) yield break;
            yield return block;
            read += block.Text.Length;
        }
    }

    /// <summary>Begins with the name, or with the first name alone, and goes on to say what its bearer is or does.</summary>
    private static bool IsAbout(string text, string name)
    {
        var line = text.AsSpan().TrimStart("*–—_ ");
        foreach (var known in (ReadOnlySpan<string>)[name, name.Split(' ')[0]])
            if (line.Length > known.Length + 1 && line[known.Length] == ' ' && line.StartsWith(known, StringComparison.OrdinalIgnoreCase) && TellsOf(line[(known.Length + 1)..])) return true;
        return false;
    }

    private static bool TellsOf(ReadOnlySpan<char> rest)
    {
        foreach (var opening in Openings)
            if (rest.StartsWith(opening, StringComparison.Ordinal) && rest.Length > opening.Length && rest[opening.Length] == ' ') return true;
        return false;
    }
}
