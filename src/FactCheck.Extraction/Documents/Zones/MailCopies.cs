using System.Buffers;
using System.Text.RegularExpressions;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>An article passed on by mail: the headers above it, the sender's note up to a ruled line, what stands below the last ruled line, and what is quoted from other mails.</summary>
internal static partial class MailCopies
{
    private const int LongestHead = 16;
    private const int FewestHeaders = 3;
    private const string Note = "mail";

    private static readonly SearchValues<char> OfRules = SearchValues.Create("-=_*~ ");

    public static void Mark(List<Block> blocks)
    {
        var head = blocks.Take(LongestHead).TakeWhile(b => Header().IsMatch(b.Text) || b.Indent > 0).Count();
        if (head < FewestHeaders || !blocks.Take(head).Any(b => b.Text.StartsWith("Subject:", StringComparison.Ordinal))) return;
        var rules = Enumerable.Range(0, blocks.Count).Where(i => IsRule(blocks[i].Text)).ToList();
        var note = rules.Find(i => i >= head && i <= head + LongestHead);
        Settle(blocks[..Math.Max(head, note)]);
        if (rules.Find(i => i > blocks.Count / 2) is > 0 and var end) Settle(blocks[end..]);
        Settle(blocks.Where((b, i) => b.Text[0] == '>' || IsRule(b.Text) || (i + 1 < blocks.Count && blocks[i + 1].Text[0] == '>' && b.Text.EndsWith("wrote:", StringComparison.Ordinal))));
    }

    /// <summary>The first line that is not the mail's own.</summary>
    public static int EndOfHead(List<Block> blocks) => Math.Max(0, blocks.FindIndex(b => b.Note != Note));

    private static void Settle(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) block.Settle(ZoneKind.Chrome, Note);
    }

    /// <summary>"- - - - - - -", "=======", "_________".</summary>
    private static bool IsRule(string text) => text.Length >= 8 && !text.AsSpan().ContainsAnyExcept(OfRules);

    [GeneratedRegex(@"^(?:From |[A-Z][A-Za-z]*(?:-[A-Za-z]+)*: )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();
}
