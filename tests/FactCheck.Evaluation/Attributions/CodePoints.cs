using System.Text;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Attributions;

/// <summary>An annotated text. Its annotation counts characters, where .NET counts UTF-16 units; and pieces are placed in it by their letters alone.</summary>
internal sealed class CodePoints
{
    private readonly Rune[] runes;
    private readonly string letters;
    private readonly int[] at;

    public CodePoints(string text)
    {
        runes = [.. text.EnumerateRunes()];
        (letters, at) = Squeeze(runes);
        Letters = [.. at];
        Quoted = InsideQuotes(runes);
    }

    /// <summary>The places of letters and digits: only these count.</summary>
    public HashSet<int> Letters { get; }

    /// <summary>The places between double quotation marks.</summary>
    public HashSet<int> Quoted { get; }

    /// <summary>The words at some places; a gap is a space.</summary>
    public string At(IEnumerable<int> places)
    {
        var text = new StringBuilder();
        var last = -2;
        foreach (var place in places.Order())
        {
            if (place != last + 1) text.Append(' ');
            text.Append(runes[place]);
            last = place;
        }
        return text.ToString();
    }

    /// <summary>Where a piece stands, first where nothing else stands yet; empty where it does not.</summary>
    public HashSet<int> Place(string piece, HashSet<int> taken)
    {
        var wanted = Squeeze([.. piece.EnumerateRunes()]).Letters;
        HashSet<int>? first = null;
        for (var found = wanted.Length == 0 ? -1 : letters.IndexOf(wanted, StringComparison.Ordinal); found >= 0; found = letters.IndexOf(wanted, found + 1, StringComparison.Ordinal))
        {
            HashSet<int> places = [.. at.AsSpan(found, wanted.Length)];
            first ??= places;
            if (!places.Overlaps(taken)) return places;
        }
        return first ?? [];
    }

    /// <summary>The letters and digits in lower case, with the place of each; a letter beyond UTF-16's basic plane stands twice, at the same place.</summary>
    private static (string Letters, int[] At) Squeeze(Rune[] text)
    {
        var kept = new StringBuilder();
        var places = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Wording.IsWord(text[i])) continue;
            var lower = Rune.ToLowerInvariant(text[i]);
            kept.Append(lower);
            for (var unit = 0; unit < lower.Utf16SequenceLength; unit++) places.Add(i);
        }
        return (kept.ToString(), [.. places]);
    }

    private static HashSet<int> InsideQuotes(Rune[] text)
    {
        var inside = new HashSet<int>();
        var open = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i].Value)
            {
                case '“': open = true; break;
                case '”' or '\n': open = false; break;
                case '"': open = !open; break;
                default: if (open) inside.Add(i); break;
            }
        }
        return inside;
    }
}
