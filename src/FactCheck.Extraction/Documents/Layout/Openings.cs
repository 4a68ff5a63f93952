namespace FactCheck.Extraction.Documents.Layout;

/// <summary>What a page sets between the headline and the element that holds the article: the standfirst belongs to it.</summary>
internal static class Openings
{
    private const int MostLines = 6;
    private const int FewestWords = 6;

    public static void Mark(List<Line> lines)
    {
        var start = lines.FindIndex(l => l.Part.InArticle);
        if (start < 0) return;
        var headline = lines.FindLastIndex(start, l => l.Block.Kind == ZoneKind.Headline);
        if (headline < 0) return;
        var kept = 0;
        for (var i = headline + 1; i < start && kept < MostLines; i++)
        {
            var (block, part) = (lines[i].Block, lines[i].Part);
            if (part.IsSetAside || part.IsByline || part.Element.Closest("details") is not null || lines[i].IsMostlyLinks || lines[i].Repeats) continue;
            if (Words.Count(block.Text) < FewestWords || !(lines[i].IsProse || Words.EndsAsSentence(block.Text))) continue;
            block.Kind = ZoneKind.Standfirst;
            kept++;
        }
    }
}
