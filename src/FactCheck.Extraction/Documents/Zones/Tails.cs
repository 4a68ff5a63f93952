using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>What follows "Related" or "Also read" at the end of a plain-text page: headlines of other articles, notices, imprints.</summary>
internal static class Tails
{
    private static readonly FrozenSet<string> Openers = WordList.Words("tail-starts");

    private const int LongestLine = 200;

    public static void Mark(List<Block> blocks)
    {
        var start = blocks.FindIndex(IsOpener);
        if (start < 0) return;
        foreach (var block in blocks.Skip(start))
            if (block is { Settled: false, Text.Length: <= LongestLine })
                block.Settle(ZoneKind.Chrome);
    }

    private static bool IsOpener(Block block) =>
        block.Kind is ZoneKind.Chrome or ZoneKind.Subhead or ZoneKind.Body && block.Text.Length < 60 && !Words.EndsAsSentence(block.Text) && Openers.Any(o => block.Text.StartsWith(o, StringComparison.OrdinalIgnoreCase) && (block.Text.Length == o.Length || !char.IsLetter(block.Text[o.Length])));
}
