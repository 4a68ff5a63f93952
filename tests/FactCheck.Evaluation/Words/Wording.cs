using System.Text;

namespace FactCheck.Evaluation.Words;

/// <summary>Texts made comparable: what differs only in case, white space or punctuation is the same.</summary>
internal static class Wording
{
    /// <summary>Lower-case words with single spaces between them. The per cent sign is kept: "5%" is not "5".</summary>
    public static string Normalize(string? text)
    {
        var words = new StringBuilder();
        foreach (var rune in Lower(text).EnumerateRunes())
        {
            if (IsWord(rune) || rune.Value == '%') words.Append(rune);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }

    public static string[] Tokens(string? text) => Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs of letters, digits and underscores, in lower case.</summary>
    public static IEnumerable<string> Words(string? text)
    {
        var word = new StringBuilder();
        foreach (var rune in (text ?? "").ToLowerInvariant().EnumerateRunes())
        {
            if (IsWord(rune)) word.Append(rune);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>Every run of white space made one space, none at the ends.</summary>
    public static string Collapse(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static bool IsWord(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_';

    private static string Lower(string? text) => (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
