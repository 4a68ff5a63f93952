using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>
/// Block quotes that lost their markup: what follows "The ministry complained:". The first paragraph after the colon is
/// one; the next ones are as long as they go on in the first person.
/// </summary>
internal static class BlockQuotes
{
    /// <summary>What an editor reads beside each point of a list that somebody states.</summary>
    public const string ListNote = "point of a list introduced by a colon";

    private const int MostParagraphs = 12;

    private static readonly FrozenSet<string> FirstPerson = new[] { "i", "we", "our", "my", "us", "ours" }.ToFrozenSet();
    private static readonly FrozenSet<string> Introductions = WordList.Words("quote-introductions");

    public static void Mark(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var text = blocks[i].Text;
            if (MissesItsOpening(text) && blocks[i].IsOpen) blocks[i].Note = "opening quotation mark missing";
            if (!text.EndsWith(':') || !IsOwn(blocks[i]) || !Introduces(text)) continue;
            for (var next = i + 1; next < Math.Min(blocks.Count, i + 1 + MostParagraphs); next++)
            {
                if (blocks[next] is { IsOpen: true, ListItem: true } && blocks[i + 1].ListItem)
                {
                    (blocks[next].Kind, blocks[next].Note) = (ZoneKind.BlockQuote, ListNote);
                    continue;
                }
                if (!blocks[next].IsOpen || blocks[next].ListItem || blocks[next].Text.EndsWith(':') || (next > i + 1 && !SpeaksInFirstPerson(blocks[next].Text))) break;
                blocks[next].Kind = ZoneKind.BlockQuote;
                blocks[next].Note = blocks[next].Note ?? "taken for a quotation: introduced by a colon";
            }
        }
    }

    private static bool IsOwn(Block block) => block.Kind is ZoneKind.Body or ZoneKind.Update or ZoneKind.BlockQuote;

    /// <summary>Whether the last sentence before the colon speaks of something said.</summary>
    private static bool Introduces(string text)
    {
        var start = Math.Max(text.LastIndexOf(". ", StringComparison.Ordinal), text.LastIndexOf("” ", StringComparison.Ordinal));
        return Lower(text[(start < 0 ? 0 : start + 2)..]).Any(Introductions.Contains);
    }

    private static bool SpeaksInFirstPerson(string text) => !text.AsSpan().ContainsAny('“', '"') && Lower(text).Take(12).Any(FirstPerson.Contains);

    private static string[] Lower(string text) => text.ToLowerInvariant().Split([' ', ',', ':', ';', '.', '“', '”'], StringSplitOptions.RemoveEmptyEntries);

    private static bool MissesItsOpening(string text)
    {
        var close = text.IndexOf('”');
        var open = text.IndexOf('“');
        return close > 0 && (open < 0 || close < open) && (close + 1 == text.Length || !char.IsLetterOrDigit(text[close + 1])) && text[close - 1] is ',' or '.' or '!' or '?';
    }
}
