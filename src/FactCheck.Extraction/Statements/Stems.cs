using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;

namespace FactCheck.Extraction.Statements;

/// <summary>The words of a statement that tell what it speaks of, cut to their first letters so that forms of one word meet; each with the word as it stands.</summary>
internal static class Stems
{
    private const int Kept = 6;

    private static readonly string[] Endings = ["ing", "ed", "es", "s", "e"];

    private static readonly FrozenSet<string> StopWords = WordList.Words("stop-words");

    public static Dictionary<string, string> Of(string lower)
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= lower.Length; i++)
        {
            if (i < lower.Length && (char.IsLetterOrDigit(lower[i]) || (start >= 0 && lower[i] is '-'))) { if (start < 0) start = i; continue; }
            if (start < 0) continue;
            var word = lower[start..i];
            start = -1;
            if (word.Length < (char.IsDigit(word[0]) ? 2 : 3) || IsCommon(word)) continue;
            stems.TryAdd(Stem(word), word);
        }
        return stems;
    }

    /// <summary>"kill", "kills", "killed", "killing" and "ban", "banned" are one word.</summary>
    private static string Stem(string word)
    {
        var end = word.Length;
        foreach (var ending in Endings)
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal)) { end -= ending.Length; break; }
        if (end > 3 && word[end - 1] == word[end - 2]) end--;
        return word[..Math.Min(Kept, end)];
    }

    /// <summary>Words of grammar, of time and of saying are shared by statements that have nothing else in common.</summary>
    private static bool IsCommon(string word) => StopWords.Contains(word) || Grammar.IsCommon(word) || Cues.Is(word);
}
