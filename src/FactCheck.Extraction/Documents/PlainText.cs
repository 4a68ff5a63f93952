namespace FactCheck.Extraction.Documents;

/// <summary>Plain-text scrapes: a paragraph to a line, or lines hard-wrapped at some 72 columns and paragraphs set off by empty lines.</summary>
internal static class PlainText
{
    private const int NarrowestWrap = 60;
    private const int WidestWrap = 90;
    private const int FewestParts = 3;
    private const int MostWordsInPart = 4;

    public static List<Block> Blocks(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', '\f');
        var width = WrapWidth(lines);
        var blocks = new List<Block>();
        var apart = true;
        for (var i = 0; i < lines.Length; i++)
        {
            var raw = lines[i];
            while (width > 0 && i + 1 < lines.Length && ContinuesOnNextLine(lines[i], lines[i + 1], width)) raw += " " + lines[++i];
            var line = Words.Clean(Menu(raw));
            if (line.Length == 0) { apart = true; continue; }
            blocks.Add(new Block(line) { Indent = Indent(raw), Apart = apart });
            apart = false;
        }
        return blocks;
    }

    /// <summary>"News   Sport   Letters": a menu whose parts only wide gaps set off gets a mark between them.</summary>
    private static string Menu(string raw)
    {
        if (!raw.AsSpan().Trim().Contains("  ", StringComparison.Ordinal)) return raw;
        var parts = raw.Split(["  ", "\t"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length >= FewestParts && parts.All(p => p.Count(c => c == ' ') < MostWordsInPart && p[^1] is not ('.' or ',')) ? string.Join(" | ", parts) : raw;
    }

    /// <summary>The column at which lines were broken; 0 where each line is a paragraph of its own.</summary>
    private static int WrapWidth(string[] lines)
    {
        int longest = 0, nearFull = 0, filled = 0;
        foreach (var line in lines)
        {
            if (line.AsSpan().Trim().IsEmpty) continue;
            filled++;
            longest = Math.Max(longest, line.Length);
        }
        if (longest is < NarrowestWrap or > WidestWrap) return 0;
        foreach (var line in lines)
            if (line.Length > longest * 3 / 4) nearFull++;
        return filled >= 6 && nearFull * 3 > filled ? longest : 0;
    }

    /// <summary>A writer who wraps breaks a line only where the next word would not have fitted.</summary>
    private static bool ContinuesOnNextLine(string line, string next, int width)
    {
        var word = next.AsSpan().Trim();
        if (word.IsEmpty || line.AsSpan().Trim().IsEmpty) return false;
        var end = word.IndexOf(' ');
        return line.TrimEnd().Length + 1 + (end < 0 ? word.Length : end) > width - 2;
    }

    private static int Indent(string raw)
    {
        var columns = 0;
        while (columns < raw.Length && (raw[columns] is ' ' or '\t' or '\u00A0')) columns++;
        return columns;
    }
}
