using System.Collections.Frozen;

namespace FactCheck.Extraction.Matching;

/// <summary>
/// One key for all spellings of a name that are surely the same: case, accents, articles, titles, possessive and word
/// order ("Russia's Ministry of Defense", "the Russian Defence Ministry", "Russian MoD"), well-known abbreviations, and
/// transliteration ("Abu Kamal", "al-Bukamal").
/// </summary>
public static class AliasKey
{
    private static readonly FrozenDictionary<string, string> Countries = WordList.Pairs("countries");
    private static readonly FrozenDictionary<string, string> Roles = WordList.Sections("roles");
    private static readonly FrozenSet<string> OrganisationNouns = WordList.Words("organisation-nouns");

    /// <summary>British and other spellings of words in organisations' names.</summary>
    private static readonly FrozenDictionary<string, string> Spellings = WordList.Pairs("spellings");

    private static readonly FrozenSet<string> SmallWords = new[] { "the", "of", "for", "and", "s" }.ToFrozenSet();

    // In this order: whole names are looked up as those before make them.
    private static readonly FrozenDictionary<string, string[]> Inside = WordList.Pairs("organisations", "inside").ToFrozenDictionary(p => p.Key.ToLowerInvariant(), p => p.Value.ToLowerInvariant().Split(' '));
    private static readonly FrozenDictionary<string, string> Organisations = Known("organisations", "whole", n => Bag(Plain(n)));
    private static readonly FrozenDictionary<string, string> Places = Known("place-names", "", n => Name(Plain(n)));

    /// <summary>The key; empty for a name without letters or digits. Never merges a metonym ("Moscow") with what it stands for.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = NameWords.Of(Initials.WithoutAbbreviation(name));
        var whole = string.Join(' ', words.Where(w => w is not ("the" or "s")));
        // "Russian", "the Russians" and "Russia" are one country; a capital is not.
        if (whole.Length == 0 || Countries.TryGetValue(whole, out whole)) return whole ?? "";

        var plain = Plain(words);
        var bag = Bag(plain);
        if (Organisations.TryGetValue(bag, out var organisation)) return organisation;
        if (IsOrganisation(plain)) return bag;
        var ordered = Name(plain);
        return Places.GetValueOrDefault(ordered, ordered);
    }

    /// <summary>"UN experts" and "Russian MoD", but not "Kim Jong Un".</summary>
    private static bool IsOrganisation(List<string> words) =>
        words.Exists(OrganisationNouns.Contains) || Inside.ContainsKey(words[0]) || (words.Exists(Inside.ContainsKey) && words.Exists(Countries.ContainsKey));

    private static List<string> Plain(string name) => Plain(NameWords.Of(name));

    /// <summary>A name of nothing but small words ("The The") keeps them.</summary>
    private static List<string> Plain(List<string> words)
    {
        // "An" may be an Arabic article inside a name; at its beginning it is an English one.
        var plain = words[(words[0] is "a" or "an" ? 1 : 0)..].FindAll(w => !SmallWords.Contains(w)).ConvertAll(w => Spellings.GetValueOrDefault(w, w));
        return plain.Count > 0 ? plain : words;
    }

    /// <summary>In organisations' names, word order and adjectives tell nothing apart: "forces syria" is "Syrian Forces".</summary>
    private static string Bag(List<string> words)
    {
        var bag = new SortedSet<string>(words.SelectMany(w => Inside.GetValueOrDefault(w, [w])).Where(w => !SmallWords.Contains(w)).SelectMany(w => Countries.GetValueOrDefault(w, w).Split(' ')), StringComparer.Ordinal);
        if (bag.Contains("ministry") && bag.Remove("affairs") && bag.Remove("internal")) bag.Add("interior");
        return string.Join(' ', bag);
    }

    /// <summary>People lose titles and ranks; the order of their names stays, as it does in those of places.</summary>
    private static string Name(List<string> words)
    {
        var named = words.FindAll(w => !Roles.ContainsKey(w) && !Roles.ContainsKey(w + "."));
        var even = Transliteration.Even(named.Count > 0 ? named : words);
        return string.Join(' ', even);
    }

    private static FrozenDictionary<string, string> Known(string list, string section, Func<string, string> key)
    {
        var known = new Dictionary<string, string>();
        foreach (var (other, name) in WordList.Pairs(list, section))
        {
            known[key(other)] = key(name);
            known[key(name)] = key(name);
        }
        return known.ToFrozenDictionary();
    }
}
