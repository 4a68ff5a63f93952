using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>Headings that stand over nothing, or over what is not the article: "Related stories", "About the author".</summary>
internal static class LooseEnds
{
    private const int LongestHeading = 70;

    /// <summary>"Read also:" may go on with the headline that it leads to.</summary>
    private const int LongestLink = 200;

    /// <summary>A tail holds less than one part in this many.</summary>
    private const int MostOfText = 4;

    private static readonly FrozenSet<string> Whole = WordList.Lines("tail-headings").Where(l => l[0] == '=').Select(l => l[1..]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Starts = [.. WordList.Lines("tail-headings").Where(l => l[0] != '=')];

    public static void Mark(List<Line> lines)
    {
        var prose = lines.Sum(ProseIn);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Part.InArticle || !OpensTail(lines[i])) continue;
            var end = EndOfTail(lines, i);
            // An article may well head its own last part "See also"; what holds much of the text is not loose.
            if (lines[i..end].Sum(ProseIn) * MostOfText > prose) continue;
            foreach (var line in lines[i..end])
                if (IsArticle(line.Block) || line.Block.Kind is ZoneKind.Subhead) line.Block.Settle(ZoneKind.Chrome);
            i = end - 1;
        }

        var below = new bool[7];
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var block = lines[i].Block;
            if (block.Kind is ZoneKind.Subhead && !Array.Exists(below, b => b)) block.Settle(ZoneKind.Chrome);
            else if (block.Kind is ZoneKind.Subhead) Array.Fill(below, false, block.Heading, 7 - block.Heading);
            else if (IsArticle(block)) Array.Fill(below, true);
        }
    }

    /// <summary>
    /// Under a heading all up to the next of its rank, or to text outside the box that the heading stands in; under a mere
    /// line, what is too short for an article.
    /// </summary>
    private static int EndOfTail(List<Line> lines, int start)
    {
        var rank = lines[start].Block.Heading;
        var box = lines[start].Part.Parent?.Last ?? int.MaxValue;
        var end = start + 1;
        while (end < lines.Count && !EndsTail(lines[end], rank, box)) end++;
        return end;
    }

    private static bool EndsTail(Line line, int rank, int box) =>
        rank == 0 ? line.Block.Heading > 0 || line.IsProse : (line.Block.Heading > 0 && line.Block.Heading <= rank) || (line.IsProse && line.Part.Order > box);

    private static int ProseIn(Line line) => line.IsProse && IsArticle(line.Block) ? line.Length : 0;

    private static bool OpensTail(Line line)
    {
        var block = line.Block;
        if (line.Length > (line.IsMostlyLinks ? LongestLink : LongestHeading) || (block.Heading < 2 && block.Kind is not ZoneKind.Body)) return false;
        var text = block.Text.ToLowerInvariant();
        return Whole.Contains(text.TrimEnd(' ', ':', '.', '!')) ||
            Array.Exists(Starts, s => text.StartsWith(s, StringComparison.Ordinal) && (text.Length == s.Length || !char.IsLetter(text[s.Length])));
    }

    private static bool IsArticle(Block block) => block.Kind is ZoneKind.Body or ZoneKind.BlockQuote or ZoneKind.Standfirst;
}
