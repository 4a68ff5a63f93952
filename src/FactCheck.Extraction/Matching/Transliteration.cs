using System.Collections.Frozen;

namespace FactCheck.Extraction.Matching;

/// <summary>
/// Names written over from Arabic and Cyrillic, evened out by rule. Only names that show where they come from are touched:
/// the doubled letters of an English name are its own.
/// </summary>
internal static class Transliteration
{
    private static readonly FrozenDictionary<string, string> Names = WordList.Pairs("given-names", "arabic").Concat(WordList.Pairs("given-names", "slavic")).ToFrozenDictionary();
    private static readonly FrozenDictionary<string, string> Arabic = WordList.Pairs("given-names", "arabic");
    private static readonly FrozenDictionary<string, string> Slavic = WordList.Pairs("given-names", "slavic");

    private static readonly FrozenSet<string> Articles = new[] { "al", "el", "ul" }.ToFrozenSet();
    private static readonly FrozenSet<string> Fathers = new[] { "abu", "abou", "aboo", "albu" }.ToFrozenSet();
    private static readonly FrozenSet<string> Servants = new[] { "abd", "abdul", "abdel", "abdal", "abdoul" }.ToFrozenSet();
    private static readonly FrozenSet<string> Kin = new[] { "ibn", "bin", "bint", "umm", "deir", "dayr", "jebel", "jabal", "wadi", "jisr", "bayt", "beit", "sheikh", "shaykh" }.ToFrozenSet();
    private static readonly string[] SlavicEndings = ["ov", "ova", "ev", "eva", "sky", "skiy", "skyi", "skyy", "skii", "skaya", "skaia", "enko", "vich", "chuk", "yuk"];

    /// <summary>The words as every spelling of the name has them; the words themselves where nothing says that they were written over.</summary>
    public static List<string> Even(IReadOnlyList<string> words)
    {
        if (IsArabic(words)) return EvenArabic(words);
        return words.Any(w => Slavic.ContainsKey(w) || IsSlavic(w)) ? [.. words.Select(EvenSlavic)] : [.. words];
    }

    private static bool IsArabic(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (IsArticle(words, i) || Arabic.ContainsKey(words[i]) || Fathers.Contains(words[i]) || IsServant(words[i]) || Kin.Contains(words[i])) return true;
        return false;
    }

    /// <summary>"al-Bukamal"; before letters spoken at the teeth the article takes their sound: "ez-Zor", "ash-Sham".</summary>
    private static bool IsArticle(IReadOnlyList<string> words, int at)
    {
        if (at + 1 >= words.Count) return false;
        if (Articles.Contains(words[at])) return true;
        return words[at] is ['a' or 'e' or 'i', .. var sound] && sound is "s" or "sh" or "z" or "d" or "r" or "n" or "t" or "dh" or "th" && words[at] is not ("in" or "is" or "it" or "id" or "ed") && words[at + 1].StartsWith(words[at].AsSpan(1), StringComparison.Ordinal);
    }

    private static List<string> EvenArabic(IReadOnlyList<string> words)
    {
        var even = new List<string>();
        var prefix = "";
        for (var i = 0; i < words.Count; i++)
        {
            var last = i == words.Count - 1;
            if (IsArticle(words, i))
            {
                // At the beginning it may be a man called Al.
                if (i == 0 && !Arabic.ContainsKey(words[1])) even.Add("al");
            }
            else if (!last && Fathers.Contains(words[i])) prefix = "bu";
            else if (!last && Servants.Contains(words[i])) prefix = "abd";
            else
            {
                // "Abu Kamal", "Albu Kamal" and "Bukamal" are one; so are "Abd al-Rahman" and "Abdulrahman".
                even.Add(prefix + EvenArabic(words[i], first: even.Count == 0 && prefix.Length == 0));
                prefix = "";
            }
        }
        return even;
    }

    private static string EvenArabic(string word, bool first)
    {
        if (Names.TryGetValue(word, out var name)) return name;
        if (IsServant(word) && word.Length > 6) return "abd" + EvenArabic(word[5..], first: true);
        // "Ezzor" after "Deir" has its article within.
        if (!first && word is ['a' or 'e', var one, var two, ..] && one == two && word.Length > 4 && one is 's' or 'z' or 'd' or 'r' or 'n' or 't') word = word[2..];
        word = word.Replace("ou", "u").Replace("oo", "u").Replace("ee", "i").Replace("ay", "ei").Replace("ai", "ei").Replace("ey", "ei")
            .Replace("kh", "h").Replace("gh", "g").Replace("dh", "d").Replace("ck", "k").Replace('q', 'k').Replace('o', 'u').Replace("iy", "i").Replace('y', 'i');
        word = Single(word);
        return word.Length > 3 && word.EndsWith("ah", StringComparison.Ordinal) ? word[..^1] : word;
    }

    /// <summary>"Abd", "Abdul" and "Abdulrahman".</summary>
    private static bool IsServant(string word) =>
        Servants.Contains(word) || (word.Length > 6 && word.StartsWith("abd", StringComparison.Ordinal) && word[3] is 'u' or 'e' or 'a' && word[4] is 'l' or 'r' or 's' or 'n');

    private static bool IsSlavic(string word) => word.Length > 5 && Array.Exists(SlavicEndings, e => word.EndsWith(e, StringComparison.Ordinal));

    private static string EvenSlavic(string word)
    {
        if (Names.TryGetValue(word, out var name)) return name;
        if (word.StartsWith("ye", StringComparison.Ordinal)) word = word[1..];
        return Single(word.Replace("kh", "h").Replace("x", "ks").Replace("tz", "ts").Replace("yov", "ev").Replace('y', 'i').Replace('j', 'i'));
    }

    private static string Single(string word) => string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));
}
