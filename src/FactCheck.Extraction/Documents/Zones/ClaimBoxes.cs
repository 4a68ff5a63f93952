using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>
/// A fact-checker's box, as text keeps it: labelled lines ("CLAIM: …", "RATING: …"), or a card of claimant, quotation,
/// rating and reason. The rating is a line of its own that is in the list of ratings.
/// </summary>
internal static class ClaimBoxes
{
    private const int Searched = 60;
    private const int LinesAboveRating = 7;
    private const int LongestRating = 40;
    private const int MostWordsInRating = 5;
    private const int LongestReason = 300;

    private static readonly FrozenSet<string> Ratings = WordList.Words("ratings");

    public static readonly FrozenSet<string> Labels =
        new[] { "claim", "the claim", "claimed by", "claimant", "who said it", "who", "said by", "speaker", "rating", "our rating", "verdict", "our verdict", "conclusion", "source", "date", "stated on" }.ToFrozenSet();

    public static bool IsRating(string line) => Ratings.Contains(line.Trim(' ', '.', '!', '“', '”', '"', ':').ToLowerInvariant());

    /// <summary>"RATING: FALSE" as its label and its words; null where a line has no known label.</summary>
    public static (string Label, string Words)? Labelled(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, 24)).IndexOf(':');
        if (colon <= 0) return null;
        var label = line[..colon].Trim().ToLowerInvariant();
        return Labels.Contains(label) ? (label, line[(colon + 1)..].Trim()) : null;
    }

    public static void Mark(List<Block> blocks)
    {
        for (var i = 0; i < Math.Min(Searched, blocks.Count); i++)
        {
            if (blocks[i].Settled) continue;
            if (IsRatingLabel(blocks[i].Text)) MarkHeaded(blocks, i);
            else if (Labelled(blocks[i].Text) is ("rating" or "our rating" or "verdict" or "our verdict", { Length: > 0 and <= 40 })) MarkLabelled(blocks, i);
            else if (IsRating(blocks[i].Text)) MarkCard(blocks, i);
        }
    }

    /// <summary>"Claim", "VERDICT" alone in a line, as headings of what stands below.</summary>
    public static bool IsClaimLabel(string line) => Bare(line) is "claim" or "the claim" or "what was claimed" or "what was said" or "the statement";

    public static bool IsRatingLabel(string line) => Bare(line) is "rating" or "our rating" or "verdict" or "our verdict" or "the verdict" or "ruling" or "our ruling" or "assessment" or "our finding";

    private static string Bare(string line) => line.Trim(' ', ':', '.').ToLowerInvariant();

    /// <summary>A house may have words of its own: what stands alone below the label is the rating.</summary>
    private static void MarkHeaded(List<Block> blocks, int label)
    {
        if (label + 1 >= blocks.Count || blocks[label + 1] is not { Text.Length: <= LongestRating } rating || Words.Count(rating.Text) > MostWordsInRating) return;
        var first = label - 1;
        while (first >= 0 && label - first <= LinesAboveRating && !IsClaimLabel(blocks[first].Text)) first--;
        if (first < 0 || !IsClaimLabel(blocks[first].Text)) return;
        for (var i = first; i <= label + 1; i++) blocks[i].Settle(ZoneKind.ClaimBox);
        if (label + 2 < blocks.Count && blocks[label + 2] is { Settled: false, Heading: 0, Text.Length: <= LongestReason } reason && Words.EndsAsSentence(reason.Text)) reason.Settle(ZoneKind.ClaimBox);
    }

    private static void MarkLabelled(List<Block> blocks, int rating)
    {
        var first = rating;
        while (first > 0 && rating - first < LinesAboveRating && Labelled(blocks[first - 1].Text) is not null) first--;
        if (first == rating && Labelled(blocks[rating].Text) is not { Words.Length: > 0 }) return;
        for (var i = first; i <= rating; i++) blocks[i].Settle(ZoneKind.ClaimBox);
        SettleReason(blocks, rating);
    }

    private static void MarkCard(List<Block> blocks, int rating)
    {
        var quote = -1;
        for (var i = rating - 1; i >= Math.Max(0, rating - 3) && quote < 0; i--)
            if (!blocks[i].Settled && IsQuotation(blocks[i].Text)) quote = i;
        if (quote < 0) return;
        var first = quote;
        while (first > 0 && quote - first < 4 && blocks[first - 1] is { Settled: false, Text.Length: <= 60 } above && !above.Text.EndsWith('?') && above.Heading == 0 &&
               !LineShape.IsDateLine(above.Text) && !Captions.LooksLikeDated(above.Text)) first--;
        if (first == quote) return;
        for (var i = first; i <= rating; i++) if (!blocks[i].Settled) blocks[i].Settle(ZoneKind.ClaimBox);
        SettleReason(blocks, rating);
    }

    /// <summary>The reason follows at once, in a line or two.</summary>
    private static void SettleReason(List<Block> blocks, int rating)
    {
        if (rating + 1 < blocks.Count && blocks[rating + 1] is { Settled: false, Text.Length: <= 240 } reason && (reason.Text[0] is '…' or '.' || !reason.Apart || blocks[rating].Text.Contains(':') || reason.Kind == ZoneKind.Chrome))
            reason.Settle(ZoneKind.ClaimBox);
    }

    private static bool IsQuotation(string text) => text.Length > 20 && text[0] is '“' or '"' or '«' or '„' && text.TrimEnd('.', ' ')[^1] is '”' or '"' or '»' or '“';
}
