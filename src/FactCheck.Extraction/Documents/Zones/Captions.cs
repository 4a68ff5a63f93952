namespace FactCheck.Extraction.Documents.Zones;

/// <summary>Picture captions that lost their markup: by their credit, or as an introduction left hanging before a picture.</summary>
internal static class Captions
{
    private const int Longest = 320;

    public static void Mark(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!block.IsOpen || block.Text.Length > Longest) continue;
            var introducesPicture = block.Text.EndsWith(':') && i + 1 < blocks.Count && blocks[i + 1].Kind == ZoneKind.Chrome && i + 2 < blocks.Count;
            if (introducesPicture || LineShape.HasCredit(block.Text)) block.Settle(ZoneKind.Caption);
        }
    }

    /// <summary>A line under the headline that shows rather than tells: no verb to speak of, or a date or place in brackets at its end.</summary>
    public static bool LooksLikeOne(string line)
    {
        if (LineShape.HasCredit(line)) return true;
        if (Words.EndsAsSentence(line)) return false;
        return line.EndsWith(')') || Dates.FirstIn(line[^Math.Min(line.Length, 24)..]) is not null || line.StartsWith("A ", StringComparison.Ordinal) || line.StartsWith("An ", StringComparison.Ordinal) || !HasVerb(line);
    }

    /// <summary>Ends in a full date, as the captions of archive pictures do.</summary>
    public static bool LooksLikeDated(string line) => line.Length > 30 && Dates.FirstIn(line[^Math.Min(line.Length, 24)..]) is not null;

    private static bool HasVerb(string line)
    {
        var words = LineShape.WordsOf(line);
        for (var i = 1; i < words.Length; i++)
            if (words[i] is "is" or "are" or "was" or "were" or "has" or "have" or "will" || (words[i].Length > 3 && char.IsLower(words[i][0]) && (words[i].EndsWith("es", StringComparison.Ordinal) || words[i].EndsWith("ks", StringComparison.Ordinal) || words[i].EndsWith("ts", StringComparison.Ordinal)) && !words[i - 1].EndsWith('s') && i < 4))
                return true;
        return false;
    }
}
