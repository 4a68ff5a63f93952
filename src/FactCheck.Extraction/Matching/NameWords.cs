using System.Globalization;
using System.Text;

namespace FactCheck.Extraction.Matching;

/// <summary>The words of a name as names are compared: lower-case, without accents, apostrophes and the dots of initials.</summary>
internal static class NameWords
{
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var clean = name.Normalize(NormalizationForm.FormD);
        for (var i = 0; i <= clean.Length; i++)
        {
            var c = i < clean.Length ? clean[i] : ' ';
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else if (IsApostrophe(c) && EndsPossessive(clean, i + 1)) { Flush(words, word); i++; }
            else if (IsApostrophe(c) || (c == '.' && word.Length <= 2)) continue;
            else Flush(words, word);
        }
        return words;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';

    private static bool EndsPossessive(string name, int at) => at < name.Length && name[at] is 's' or 'S' && (at + 1 == name.Length || !char.IsLetterOrDigit(name[at + 1]));

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
