namespace FactCheck.Extraction.Documents.Zones;

/// <summary>"KORVAN, March 4, 2021 (Northern Wire) — ": where and when a report was filed, and by which agency, before its first words.</summary>
internal static class Datelines
{
    private const int Longest = 90;

    private static readonly string[] Ends = [" — ", " – ", " -- ", " - ", ".– ", ".— ", "— ", ": "];

    /// <summary>How many characters of a paragraph are its dateline; 0 where it has none.</summary>
    public static int Length(ReadOnlySpan<char> paragraph)
    {
        var place = 0;
        while (place < paragraph.Length && (char.IsUpper(paragraph[place]) || paragraph[place] is '-' or '’' or '.')) place++;
        var capitals = place >= 3;
        var head = paragraph[..Math.Min(Longest, paragraph.Length)];
        var best = 0;
        foreach (var end in Ends)
            if (head.IndexOf(end) is > 0 and var at && (best == 0 || at + end.Length < best)) best = at + end.Length;
        // A place in small letters needs a date beside it.
        return best > 0 && (capitals || Dates.FirstIn(head[..best].ToString()) is not null) && char.IsUpper(paragraph[0]) && !head[..best].ContainsAny("“”\"?!") ? best : 0;
    }

    /// <summary>What the first paragraph's dateline tells, where nothing else did.</summary>
    public static PageFacts Read(List<Block> blocks, PageFacts facts)
    {
        if (blocks.Find(b => b.Kind == ZoneKind.Body && b.Text.Length > Longest) is not { } first || Length(first.Text) is not (> 0 and var length)) return facts;
        var dateline = first.Text[..length];
        var open = dateline.IndexOf('(');
        var agency = open > 0 && dateline.IndexOf(')', open) is > 0 and var close ? dateline[(open + 1)..close] : null;
        return facts with { Published = facts.Published ?? Dates.FirstIn(dateline) ?? WithoutYear(dateline, blocks), Outlet = facts.Outlet ?? agency };
    }

    /// <summary>"ARDEN, June 10 (NW) — ": agencies leave the year to the line of copyright.</summary>
    private static DateOnly? WithoutYear(string dateline, List<Block> blocks)
    {
        if (blocks.FindLast(b => b.Text.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) || b.Text.StartsWith('©')) is not { } copyright) return null;
        var year = copyright.Text.Split([' ', ',', '.', '-', '–', '©']).Select(Dates.Year).LastOrDefault(y => y > 0);
        var words = DateWords.Of(dateline);
        var month = words.FindIndex(w => w.Month > 0);
        return year > 0 && month >= 0 && month + 1 < words.Count && words[month + 1].IsDay ? Dates.Make(year, words[month].Month, words[month + 1].Number) : null;
    }
}
