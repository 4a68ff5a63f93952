using System.Globalization;
using System.Text;

namespace FactCheck.Extraction.Documents;

/// <summary>White space and invisible characters, made even; the words themselves are never rewritten.</summary>
internal static class Words
{
    /// <summary>One line: every run of white space is a single space, without U+0000, controls or lone surrogates.</summary>
    public static string Clean(ReadOnlySpan<char> raw)
    {
        var line = new StringBuilder(raw.Length);
        var space = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (char.IsWhiteSpace(c)) { space = line.Length > 0; continue; }
            if (IsInvisible(c)) continue;
            if (space) { line.Append(' '); space = false; }
            if (!char.IsSurrogate(c)) line.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1])) line.Append(c).Append(raw[++i]);
            else line.Append('\uFFFD');
        }
        return line.ToString();
    }

    /// <summary>Letters and digits alone, in lower case: how two lines are compared.</summary>
    public static string Bare(string line)
    {
        var bare = new StringBuilder(line.Length);
        foreach (var c in line)
            if (char.IsLetterOrDigit(c)) bare.Append(char.ToLowerInvariant(c));
        return bare.ToString();
    }

    public static int Count(string line)
    {
        var words = 0;
        var inside = false;
        foreach (var c in line)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inside) words++;
            inside = letter || (inside && c is '\'' or '’' or '-' or '.');
        }
        return words;
    }

    /// <summary>Whether a line ends as a sentence does, closing marks and brackets aside.</summary>
    public static bool EndsAsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd(" ”\"’'»)]");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…';
    }

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c)) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse;
}
