using System.Collections.Frozen;

namespace FactCheck.Extraction.Documents.Zones;

/// <summary>
/// A fact-checker's box, as text keeps it: labelled lines ("CLAIM: …", "RATING: …"), or a card of claimant, quotation,
/// rating and reason. The rating is a line of its own that is in the list of ratings.
/// </summary>
internal static class ClaimBoxes
{
    private const int Searched = 200;
    private const int LinesAboveRating = 7;
    private const int LongestRating = 40;
    private const int MostWordsInRating = 5;
    private const int LongestReason = 300;
    private const int MostJudging = 12;
    private const int LongestQuotedHead = 160;
    private const int LongestHead = 30;
    private const int LongestBeforeQuotation = 20;
    private const int FewestQuoted = 10;

    private static readonly FrozenSet<string> Ratings = WordList.Words("ratings");
    private static readonly FrozenDictionary<string, string> Heads = WordList.Sections("claim-box-heads");

    private static readonly char[] Digits = [.. "0123456789"];

    public static bool IsRating(string line) => Ratings.Contains(line.Trim(' ', '.', '!', '“', '”', '"', ':').ToLowerInvariant());

    /// <summary>"RATING: FALSE", "Claim 2: …" as what the label announces and its words; null where a line has no known label.</summary>
    public static (string Head, string Words)? Labelled(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, 24)).IndexOf(':');
        if (colon <= 0) return null;
        return Heads.GetValueOrDefault(line[..colon].TrimEnd([' ', '#', .. Digits]).Trim().ToLowerInvariant()) is { } head ? (head, line[(colon + 1)..].Trim()) : null;
    }

    public static void Mark(List<Block> blocks)
    {
        for (var i = 0; i < Math.Min(Searched, blocks.Count); i++)
        {
            if (blocks[i].Settled) continue;
            if (HeadOf(blocks[i].Text) == "rating") MarkHeaded(blocks, i);
            else if (Labelled(blocks[i].Text) is ("rating", { Length: > 0 and <= LongestRating })) MarkLabelled(blocks, i);
            else if (IsRating(blocks[i].Text)) MarkCard(blocks, i);
        }
    }

    /// <summary>What stands below such a line, which is alone: "CLAIM", "Who said it", "Our mark", "In short"; null for any other line.</summary>
    public static string? HeadOf(string line) => line.Length <= LongestHead ? Heads.GetValueOrDefault(line.Trim(' ', ':', '.').ToLowerInvariant()) : null;

    /// <summary>A house may have words of its own: what stands alone below the head is the rating. The claim has a head too, or is quoted in the heading of its part.</summary>
    private static void MarkHeaded(List<Block> blocks, int head)
    {
        if (head + 1 >= blocks.Count || blocks[head + 1] is not { Text.Length: <= LongestRating } rating || Words.Count(rating.Text) > MostWordsInRating) return;
        var first = head - 1;
        while (first >= 0 && head - first <= LinesAboveRating && HeadOf(blocks[first].Text) != "claim") first--;
        if (first < 0 || HeadOf(blocks[first].Text) != "claim")
        {
            first = head - 1;
            while (first >= 0 && head - first <= LinesAboveRating && QuotedIn(blocks[first].Text) is null) first--;
            if (first < 0 || QuotedIn(blocks[first].Text) is null) return;
        }
        for (var i = first; i <= head + 1; i++) blocks[i].Settle(ZoneKind.ClaimBox);
        var next = head + 2;
        if (next + 1 < blocks.Count && HeadOf(blocks[next].Text) == "reason") blocks[next++].Settle(ZoneKind.ClaimBox);
        if (next < blocks.Count && blocks[next] is { Settled: false, Heading: 0, Text.Length: <= LongestReason } reason && (next > head + 2 || Words.EndsAsSentence(reason.Text))) reason.Settle(ZoneKind.ClaimBox);
    }

    /// <summary>The claim in "3 “She voted against it three times”", "Claim 2: “Bills have doubled.”": a short line that ends with what it quotes.</summary>
    public static string? QuotedIn(string line)
    {
        var open = line.AsSpan().IndexOfAny('“', '"', '«');
        return open is >= 0 and <= LongestBeforeQuotation && line.Length <= LongestReason && line[^1] is '”' or '"' or '»' && line.Length - open > FewestQuoted ? line[(open + 1)..^1].Trim() : null;
    }

    private static void MarkLabelled(List<Block> blocks, int rating)
    {
        var first = rating;
        while (first > 0 && rating - first < LinesAboveRating && Labelled(blocks[first - 1].Text) is not null) first--;
        if (first == rating && Labelled(blocks[rating].Text) is not { Words.Length: > 0 }) return;
        if (first == rating) SettleQuoted(blocks, rating);
        for (var i = first; i <= rating; i++) blocks[i].Settle(ZoneKind.ClaimBox);
        SettleReason(blocks, rating);
    }

    /// <summary>One of several claims, quoted above the paragraphs that judge it; its rating stands alone below them.</summary>
    private static void SettleQuoted(List<Block> blocks, int rating)
    {
        for (var i = rating - 1; i >= Math.Max(0, rating - MostJudging) && blocks[i].Kind != ZoneKind.ClaimBox; i--)
        {
            if (Labelled(blocks[i].Text) is not ("claim", _) && (QuotedIn(blocks[i].Text) is null || (i > 0 && Words.EndsAsSentence(blocks[i].Text) && blocks[i].Text.Length > LongestQuotedHead))) continue;
            blocks[i].Settle(ZoneKind.ClaimBox);
            blocks[rating].Settle(ZoneKind.ClaimBox);
            return;
        }
    }

    private static void MarkCard(List<Block> blocks, int rating)
    {
        var quote = -1;
        for (var i = rating - 1; i >= Math.Max(0, rating - 3) && quote < 0; i--)
            if (!blocks[i].Settled && IsQuotation(blocks[i].Text)) quote = i;
        if (quote < 0)
        {
            SettleQuoted(blocks, rating);
            return;
        }
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
