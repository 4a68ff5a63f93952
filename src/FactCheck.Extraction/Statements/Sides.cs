using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Matching;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>For whom somebody speaks: nobody answers his own side.</summary>
internal static class Sides
{
    private const int KeyLetters = 6;
    private const int FewWords = 4;

    /// <summary>More characters than a few words ever take.</summary>
    private const int FewWordsLength = 200;

    public static IReadOnlyList<string> Of(SourceMention source) =>
        [.. new[] { source.Name, source.Affiliation }.Where(n => n is not null).Select(n => Key(n!)).Where(k => k.Length > 0)];

    /// <summary>Within one article "Norland’s Home Ministry" and "the Norlandic Home Ministry" are one, whatever the list of countries knows.</summary>
    public static string Key(string name)
    {
        var key = AliasKey.Of(name);
        return key.Contains(' ') ? string.Join(' ', key.Split(' ').Select(w => w.Length > KeyLetters ? w[..KeyLetters] : w)) : key;
    }

    public static bool AreOne(Draft a, Draft b)
    {
        for (var i = 0; i < a.Sides.Count; i++)
            if (b.Sides.Contains(a.Sides[i])) return true;
        return false;
    }

    /// <summary>Who speaks in the answer is named in the claim.</summary>
    public static string? Accused(Draft answer, Draft target) => Common(answer.Self, target.SpeaksOf);

    public static string? Common(IReadOnlySet<string> some, IReadOnlySet<string> others)
    {
        if (others.Count > 0)
            foreach (var name in some)
                if (others.Contains(name)) return name;
        return null;
    }

    /// <summary>The claimant's name, or a part of it, in the answer or right beside it.</summary>
    public static string? Claimant(Draft answer, Draft target)
    {
        var (names, noun) = target.Called;
        foreach (var name in names)
            if (answer.Near.Contains(name, StringComparison.Ordinal)) return name;
        return noun is not null && Checkable.IndexOfWord(answer.NearLower, noun) >= 0 ? noun : null;
    }

    /// <summary>"contradicted the ministry": an organisation also by its last word; "the mayor's account": a person by his office.</summary>
    public static (IReadOnlyList<string> Names, string? Noun) Called(SourceMention source)
    {
        var last = source.Name.Split(' ')[^1];
        // "Fishermen said …": a word that names nobody alone may stand for what they do.
        var noun = source.Type == SourceType.Person ? (source.Role ?? (source.Name.Contains(' ') ? null : source.Name))?.Split(' ')[^1] : last;
        var names = new[] { source.Name, source.Surface, source.Affiliation, source.Type == SourceType.Person ? last : null };
        return ([.. names.OfType<string>().Where(n => n.Length > 2 && char.IsUpper(n[0])).Distinct(StringComparer.Ordinal)], noun is { Length: > 3 } ? "the " + noun.ToLowerInvariant() : null);
    }

    /// <summary>"the ministry’s latest claim", "Moscow’s account": a noun of saying within a few words after the name.</summary>
    public static bool NamesHisClaim(Draft answer, string claimant)
    {
        var at = answer.NearLower.IndexOf(Tokenizer.Lower(claimant), StringComparison.Ordinal);
        return at >= 0 && Tokenizer.Tokens(answer.NearLower, new Span(at + claimant.Length, Math.Min(answer.NearLower.Length, at + claimant.Length + FewWordsLength))).Take(FewWords).Any(ClaimNouns.Is);
    }
}
