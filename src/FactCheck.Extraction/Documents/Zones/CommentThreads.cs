using System.Buffers;
using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>
/// Reader comments in plain text. They run from their first sign to the end of the page: a comment form or counter,
/// "1. Name says:", a numbered thread with bullets below it, or bare names that take turns with paragraphs.
/// </summary>
internal static class CommentThreads
{
    private const int LongestName = 40;
    private const int MostParagraphsInOneComment = 7;
    private const int FewestNames = 5;

    private static readonly FrozenSet<string> Heads = new[] { "comments", "comment", "thoughts", "responses", "replies", "remarks", "letters", "reactions", "opinions" }.ToFrozenSet();
    private static readonly FrozenSet<string> Whole = new[] { "comments", "reader comments", "readers' comments", "readers’ comments", "top comments", "letters", "readers' letters", "readers’ letters", "letters to the editor", "from the guestbook", "guestbook" }.ToFrozenSet();
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(",.?!:;“”\"(");

    public static int Mark(List<Block> blocks)
    {
        var start = new[] { SaysThread(blocks), NumberedThread(blocks), Heading(blocks), BareNames(blocks) }.Where(s => s >= 0).DefaultIfEmpty(-1).Min();
        if (start < 0) return 0;
        var comments = 0;
        for (var i = start; i < blocks.Count; i++)
        {
            if (blocks[i].Settled) continue;
            if (OpensComment(blocks[i]) || IsBareName(blocks, i)) comments++;
            blocks[i].Settle(ZoneKind.ReaderComment);
        }
        return comments;
    }

    private static bool OpensComment(Block block) => IsNumbered(block.Text) || block.Text[0] == '•' || (block.Text.Length <= LongestName + 6 && block.Text.EndsWith(" says:", StringComparison.Ordinal));

    private static int SaysThread(List<Block> blocks)
    {
        bool Says(Block b) => !b.Settled && b.Text.Length <= LongestName + 12 && (b.Text.EndsWith(" says:", StringComparison.Ordinal) || b.Text.EndsWith(" wrote:", StringComparison.Ordinal) || b.Text.EndsWith(" commented:", StringComparison.Ordinal));
        var first = blocks.FindIndex(b => Says(b) && (IsNumbered(b.Text) || b.Indent > 0));
        return first >= 0 ? first : blocks.Count(Says) >= 3 ? blocks.FindIndex(Says) : -1;
    }

    /// <summary>A list that is set in from the margin, whose items are answered by bullets set in further.</summary>
    private static int NumberedThread(List<Block> blocks)
    {
        // A scraped tweet may open the thread, and its first line ("1. “Name @handle") look like a counter.
        var first = blocks.FindIndex(b => (!b.Settled || b.Kind == ZoneKind.Chrome) && b.Indent > 0 && b.Text.StartsWith("1. ", StringComparison.Ordinal));
        if (first < 0) return -1;
        var indented = blocks.Skip(first).Count(b => b.Indent > 0);
        var bullets = blocks.Skip(first).Any(b => b.Indent > blocks[first].Indent && b.Text[0] is '•' or '-' or '*');
        return bullets && indented * 4 > (blocks.Count - first) * 3 ? first : -1;
    }

    /// <summary>"3 comments", "Top comments (3)", "12 thoughts on …", "2 responses", "Comments" alone, with more to follow.</summary>
    private static int Heading(List<Block> blocks)
    {
        for (var i = blocks.Count / 2; i < blocks.Count - 1; i++)
        {
            var text = blocks[i].Text;
            if (text.Length > 80 || blocks[i].Kind is ZoneKind.ReaderComment) continue;
            var words = LineShape.WordsOf(text.ToLowerInvariant());
            var counted = words.Length >= 2 && int.TryParse(words[0], out _) && Heads.Contains(words[1].Trim(':'));
            // "Top comments (3)", "Remarks (2)"
            var counts = words.Length is >= 2 and <= 4 && words[^1].Trim('(', ')') is var count && int.TryParse(count, out _) && Heads.Contains(words[^2]);
            if (counted || counts || Whole.Contains(text.Trim(':', ' ').ToLowerInvariant())) return i;
        }
        return -1;
    }

    /// <summary>
    /// Short lines without a full stop that keep taking turns with paragraphs down to the end. Subheads do so too;
    /// but the same subhead does not come back, and its paragraphs do not say "you" or begin in lower case.
    /// </summary>
    private static int BareNames(List<Block> blocks)
    {
        int start = -1, names = 0, last = blocks.Count;
        for (var i = blocks.Count - 2; i > 0; i--)
        {
            if (last - i > MostParagraphsInOneComment && names > 0) break;
            if (!IsBareName(blocks, i)) continue;
            (start, last) = (i, i);
            names++;
        }
        if (names < FewestNames || start < 3) return -1;
        var tail = blocks.Skip(start).Where(b => !b.Settled).ToList();
        var repeated = tail.Where(b => b.Text.Length <= LongestName).GroupBy(b => b.Text).Any(g => g.Count() > 1);
        var chatty = tail.Count(b => char.IsLower(b.Text[0]) || b.Text.Contains(" you ") || b.Text.Contains("I ") || b.Text.Contains("..") || b.Text.Contains("LOL", StringComparison.OrdinalIgnoreCase));
        return repeated && chatty * 6 > tail.Count ? start : -1;
    }

    private static bool IsBareName(List<Block> blocks, int i)
    {
        var text = blocks[i].Text;
        return !blocks[i].Settled && text.Length is > 1 and <= LongestName && blocks[i].Apart && i + 1 < blocks.Count && blocks[i + 1].Text.Length > 5 &&
            LineShape.WordsOf(text).Length <= 5 && char.IsLetterOrDigit(text[^1]) && !text.AsSpan().ContainsAny(NotInNames);
    }

    private static bool IsNumbered(string text)
    {
        var dot = text.IndexOf(". ", StringComparison.Ordinal);
        return dot is 1 or 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[dot - 1]);
    }
}
