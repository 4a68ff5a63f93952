using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A stretch of a text that stayed, went or came.</summary>
public sealed record Change(ChangeKind Kind, string Text);

public enum ChangeKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>What changed between two texts, in words; and what became of both when two people changed one text.</summary>
public static partial class Differences
{
    /// <summary>Longer stretches are compared as wholes, so that no text can keep the server busy.</summary>
    private const int MostComparisons = 4_000_000;

    /// <summary>Words, marks of punctuation, and the space between them.</summary>
    public static string[] Words(string text) => [.. Token().Matches(text).Select(m => m.Value)];

    /// <summary>How <paramref name="after"/> came out of <paramref name="before"/>.</summary>
    public static List<Change> Between(string before, string after)
    {
        var (from, to) = (Words(before), Words(after));
        var changes = new List<Change>();
        var at = 0;
        foreach (var hunk in Hunks(from, to))
        {
            Add(ChangeKind.Kept, from[at..hunk.Start]);
            Add(ChangeKind.Removed, from[hunk.Start..hunk.End]);
            Add(ChangeKind.Added, hunk.Now);
            at = hunk.End;
        }
        Add(ChangeKind.Kept, from[at..]);
        return changes;

        void Add(ChangeKind kind, string[] words)
        {
            if (words.Length > 0)
                changes.Add(new Change(kind, string.Concat(words)));
        }
    }

    /// <summary>The text with what came underlined and what went struck.</summary>
    public static IHtmlContent ToHtml(string before, string after)
    {
        var html = new HtmlContentBuilder();
        if (before.Length == 0 && after.Length == 0)
            return html.Append("Nothing");
        foreach (var change in Between(before, after))
        {
            var tag = change.Kind switch { ChangeKind.Removed => "del", ChangeKind.Added => "ins", _ => null };
            if (tag is not null)
                html.AppendHtml($"<{tag}>");
            html.Append(change.Text);
            if (tag is not null)
                html.AppendHtml($"</{tag}>");
        }
        return html;
    }

    /// <summary>Both changes in one. Where they touch, both variants stand one after the other, and an editor has to choose.</summary>
    /// <param name="before">What both began from.</param>
    /// <param name="mine">Pieces as one person left them.</param>
    /// <param name="theirs">Pieces as the other did.</param>
    /// <param name="isGap">Whether a piece is too little to keep two changes apart; null where no piece is.</param>
    public static Joined Join(string[] before, string[] mine, string[] theirs, Func<string, bool>? isGap = null)
    {
        var (left, right) = (new Queue<Hunk>(Hunks(before, mine)), new Queue<Hunk>(Hunks(before, theirs)));
        var (pieces, fits, at) = (new List<string>(), true, 0);
        while (left.Count > 0 || right.Count > 0)
        {
            var first = right.Count == 0 || (left.Count > 0 && left.Peek().Start <= right.Peek().Start) ? left : right;
            var other = first == left ? right : left;
            var hunk = first.Dequeue();
            pieces.AddRange(before[at..hunk.Start]);
            pieces.AddRange(hunk.Now);
            at = hunk.End;
            while (other.Count > 0 && Touch(hunk, other.Peek()))
            {
                var second = other.Dequeue();
                if (second.Start == hunk.Start && second.End == hunk.End && second.Now.SequenceEqual(hunk.Now))
                    break;
                fits = false;
                if (second.Start > at)
                    pieces.AddRange(before[at..second.Start]);
                pieces.AddRange(Apart(pieces, second.Now, isGap is not null));
                at = Math.Max(at, second.End);
                // What one changed in a single stroke, the other may have changed in several; and the other way round.
                hunk = hunk with { End = at };
                while (first.Count > 0 && first.Peek().Start < at)
                {
                    var third = first.Dequeue();
                    pieces.AddRange(Apart(pieces, third.Now, isGap is not null));
                    at = Math.Max(at, third.End);
                    hunk = hunk with { End = at };
                }
            }
        }
        pieces.AddRange(before[at..]);
        return new Joined([.. pieces], fits);

        bool Touch(Hunk a, Hunk b) => b.Start <= a.End || (isGap is not null && before[a.End..b.Start].All(isGap));
    }

    /// <summary>Both changes to a text in one.</summary>
    public static (string Text, bool Fits) Join(string before, string mine, string theirs)
    {
        var joined = Join(Words(before), Words(mine), Words(theirs), string.IsNullOrWhiteSpace);
        return (string.Concat(joined.Pieces), joined.Fits);
    }

    // Two variants of a word do not run into each other.
    private static string[] Apart(List<string> pieces, string[] next, bool isText) =>
        isText && pieces.Count > 0 && next.Length > 0 && pieces[^1] is [.., var end] && next[0] is [var begin, ..] && char.IsLetterOrDigit(end) && char.IsLetterOrDigit(begin)
            ? [" ", .. next]
            : next;

    /// <summary>Where the second sequence departs from the first, in order. Stretches with nothing but space between them are one.</summary>
    private static List<Hunk> Hunks(string[] from, string[] to)
    {
        var start = 0;
        while (start < from.Length && start < to.Length && from[start] == to[start])
            start++;
        var (fromEnd, toEnd) = (from.Length, to.Length);
        while (fromEnd > start && toEnd > start && from[fromEnd - 1] == to[toEnd - 1])
            (fromEnd, toEnd) = (fromEnd - 1, toEnd - 1);
        var hunks = new List<Hunk>();
        if ((long)(fromEnd - start) * (toEnd - start) > MostComparisons)
            return [new Hunk(start, fromEnd, to[start..toEnd])];
        var common = CommonLengths(from[start..fromEnd], to[start..toEnd]);
        var (i, j) = (start, start);
        while (i < fromEnd || j < toEnd)
        {
            var (i0, j0) = (i, j);
            while ((i < fromEnd || j < toEnd) && !(i < fromEnd && j < toEnd && from[i] == to[j]))
            {
                if (j == toEnd || (i < fromEnd && common[i - start + 1, j - start] >= common[i - start, j - start + 1]))
                    i++;
                else
                    j++;
            }
            if (i > i0 || j > j0)
                Add(new Hunk(i0, i, to[j0..j]));
            while (i < fromEnd && j < toEnd && from[i] == to[j])
                (i, j) = (i + 1, j + 1);
        }
        return [.. hunks.Select(Trimmed)];

        // Space that both have at an end of a joined stretch did not change.
        Hunk Trimmed(Hunk hunk)
        {
            var (begin, end, now) = (hunk.Start, hunk.End, hunk.Now);
            while (begin < end && now.Length > 0 && from[begin] == now[0])
                (begin, now) = (begin + 1, now[1..]);
            while (begin < end && now.Length > 0 && from[end - 1] == now[^1])
                (end, now) = (end - 1, now[..^1]);
            return new Hunk(begin, end, now);
        }

        void Add(Hunk hunk)
        {
            if (hunks is [.., var last] && from[last.End..hunk.Start].All(string.IsNullOrWhiteSpace))
                hunks[^1] = new Hunk(last.Start, hunk.End, [.. last.Now, .. from[last.End..hunk.Start], .. hunk.Now]);
            else
                hunks.Add(hunk);
        }
    }

    // [i, j]: how many pieces the rests from i and from j have in common, in order.
    private static int[,] CommonLengths(string[] from, string[] to)
    {
        var lengths = new int[from.Length + 1, to.Length + 1];
        for (var i = from.Length - 1; i >= 0; i--)
            for (var j = to.Length - 1; j >= 0; j--)
                lengths[i, j] = from[i] == to[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    /// <summary>Instead of the pieces from start to end, half-open, there now stand these.</summary>
    private sealed record Hunk(int Start, int End, string[] Now);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|\p{Cs}+|.", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

/// <summary>Two people's changes in one.</summary>
/// <param name="Pieces">What came of it.</param>
/// <param name="Fits">False where the changes touch.</param>
public sealed record Joined(string[] Pieces, bool Fits);
