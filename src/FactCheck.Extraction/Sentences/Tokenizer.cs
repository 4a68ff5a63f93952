using System.Collections.Frozen;

namespace FactCheck.Extraction.Sentences;

/// <summary>Words, numbers and marks with their places. Hyphens stay inside words, “’s” stands alone, abbreviations keep their dot.</summary>
internal static class Tokenizer
{
    private static readonly FrozenDictionary<string, string> Abbreviations = WordList.Sections("abbreviations");

    /// <summary>A title ("Gen.", "Dr."): its dot never ends a sentence.</summary>
    public static bool IsTitleAbbreviation(string lower) => Abbreviations.TryGetValue(lower, out var section) && section == "titles";

    public static bool IsAbbreviation(string lower) => Abbreviations.ContainsKey(lower);

    public static List<Token> Tokens(string text, Span span)
    {
        var tokens = new List<Token>();
        var i = span.Start;
        while (i < span.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c)) { i++; continue; }
            var end = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c is '@' or '#' or '$' or '€' or '£' && i + 1 < span.End && char.IsLetterOrDigit(text[i + 1])) ? WordEnd(text, i, span.End) : i + 1;
            if (c is '.' && end < span.End) while (end < span.End && text[end] == '.') end++;
            end = Add(tokens, text, i, end, span.End);
            i = end;
        }
        return tokens;
    }

    public static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(buffer);
        buffer.Replace('’', '\'');
        return buffer.ToString();
    }

    private static int Add(List<Token> tokens, string text, int start, int end, int limit)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’')
        {
            tokens.Add(Make(text, start, end - 2));
            tokens.Add(Make(text, end - 2, end));
            return end;
        }
        // An abbreviation's dot belongs to it: "Gen.", "U.S.", an initial.
        if (end < limit && text[end] == '.' && (word.Length == 1 && char.IsUpper(word[0]) || word.Contains('.') && char.IsLetter(word[^1]) || Abbreviations.ContainsKey(Lower(text.AsSpan(start, end + 1 - start)))))
            end++;
        tokens.Add(Make(text, start, end));
        return end;
    }

    private static Token Make(string text, int start, int end)
    {
        var word = text[start..end];
        var kind = char.IsDigit(word[0]) ? TokenKind.Number : char.IsLetter(word[0]) || char.IsSurrogate(word[0]) || word.Length > 1 && word[0] is '@' or '#' || word is "’s" or "'s" ? TokenKind.Word : TokenKind.Mark;
        return new Token(kind, new Span(start, end), word, word.AsSpan().ContainsAnyExceptInRange('a', 'z') ? Lower(word) : word);
    }

    private static int WordEnd(string text, int i, int limit)
    {
        i++;
        while (i < limit)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '\u200C' or '\u200D' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) { i++; continue; }
            var joins = i + 1 < limit && char.IsLetterOrDigit(text[i + 1]) && char.IsLetterOrDigit(text[i - 1]);
            if (joins && (c is '-' or '\'' or '’' or '\u2011' or '&' || (c is '.' or ',' or ':' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])) || (c == '.' && IsInitials(text, i, limit)))) { i++; continue; }
            // "Mr.X" and addresses ("Polygraph.info") are one word; "text.Next" is a missing space.
            if (joins && c == '.' && char.IsLower(text[i - 1]) && char.IsLower(text[i + 1])) { i++; continue; }
            break;
        }
        return i;
    }

    /// <summary>"U.S", "J.T", "a.m": single letters between dots.</summary>
    private static bool IsInitials(string text, int dot, int limit) =>
        char.IsLetter(text[dot - 1]) && (dot < 2 || !char.IsLetterOrDigit(text[dot - 2])) && (dot + 2 >= limit || !char.IsLetterOrDigit(text[dot + 2]));
}
