using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace FactCheck.Extraction.Matching;

/// <summary>
/// One key for all spellings of a name that are surely the same: case, accents, articles, titles, possessive and word
/// order ("Russia's Ministry of Defense", "the Russian Defence Ministry", "Russian MoD").
/// </summary>
public static class AliasKey
{
    private static readonly FrozenDictionary<string, string> Countries = WordList.Pairs("countries");
    private static readonly FrozenDictionary<string, string> Aliases = WordList.Pairs("organisation-aliases");
    private static readonly FrozenDictionary<string, string> Roles = WordList.Sections("roles");
    private static readonly FrozenSet<string> OrganisationNouns = WordList.Words("organisation-nouns");

    /// <summary>British and other spellings of words in organisations' names.</summary>
    private static readonly FrozenDictionary<string, string> Spellings = WordList.Pairs("spellings");

    private static readonly FrozenSet<string> SmallWords = new[] { "the", "of", "for", "and", "a", "an", "s", "&" }.ToFrozenSet();

    /// <summary>The key; empty for a name without letters or digits. Never merges a metonym ("Moscow") with what it stands for.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Words(name);
        if (words.Count == 0) return "";
        if (WholeCountry(words) is { } country) return country;

        words.RemoveAll(SmallWords.Contains);
        var plain = words.ConvertAll(w => Spellings.GetValueOrDefault(w, w));
        var isOrganisation = plain.Exists(w => OrganisationNouns.Contains(w) || (Aliases.TryGetValue(w, out var long_) && long_.Contains(' ')));
        if (!isOrganisation) return Person(plain);

        for (var i = 0; i < plain.Count; i++) plain[i] = Countries.GetValueOrDefault(plain[i], plain[i]);
        plain = [.. plain.SelectMany(w => Aliases.GetValueOrDefault(w, w).Split(' '))];
        return Sorted(Aliases.GetValueOrDefault(string.Join(' ', plain), string.Join(' ', plain)));
    }

    /// <summary>"Russian", "the Russians" and "Russia" are one country; a capital is not.</summary>
    private static string? WholeCountry(List<string> words)
    {
        var joined = string.Join(' ', words.Where(w => w is not ("the" or "s")));
        return Countries.GetValueOrDefault(joined) ?? (Aliases.TryGetValue(joined, out var alias) ? Sorted(alias) : null);
    }

    /// <summary>Word order and adjectives tell nothing apart: "forces syria" is "Syrian Forces".</summary>
    private static string Sorted(string name) =>
        string.Join(' ', name.Split(' ').SelectMany(w => Countries.GetValueOrDefault(w, w).Split(' ')).Distinct().Order(StringComparer.Ordinal));

    /// <summary>People lose titles and ranks; the order of their names stays.</summary>
    private static string Person(List<string> words)
    {
        var named = words.FindAll(w => !Roles.ContainsKey(w) && !Roles.ContainsKey(w + "."));
        return string.Join(' ', (named.Count > 0 ? named : words).Select(Transliterated).Where(w => w.Length > 0));
    }

    /// <summary>Arabic articles are written al-, el-, ash-, as one word or two; what follows is the name.</summary>
    private static string Transliterated(string word) => word is "al" or "el" ? "" : word;

    /// <summary>Lower-case words without accents; apostrophes vanish, hyphens and dots between initials too.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var clean = name.Normalize(NormalizationForm.FormD);
        for (var i = 0; i <= clean.Length; i++)
        {
            var c = i < clean.Length ? clean[i] : ' ';
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else if (c is '\'' or '’' or '‘' && i + 1 < clean.Length && clean[i + 1] is 's' && (i + 2 == clean.Length || !char.IsLetterOrDigit(clean[i + 2]))) { Flush(words, word); i++; }
            else if (c is '\'' or '’' or '‘' || (c == '.' && word.Length <= 2)) continue;
            else Flush(words, word);
        }
        return words;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
