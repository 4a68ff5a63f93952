using System.Collections.Frozen;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>What kind of name, or part of one, a word is.</summary>
internal static class Names
{
    private static readonly FrozenDictionary<string, string> Roles = WordList.Sections("roles");
    private static readonly FrozenSet<string> OrganisationNouns = WordList.Words("organisation-nouns");
    private static readonly FrozenDictionary<string, string> Outlets = WordList.Sections("outlet-words");
    private static readonly FrozenSet<string> Places = WordList.Words("places");
    private static readonly FrozenDictionary<string, string> Countries = WordList.Pairs("countries");
    private static readonly FrozenSet<string> Particles = new[] { "al", "el", "bin", "bint", "ibn", "abu", "de", "da", "do", "dos", "del", "der", "den", "la", "le", "van", "von", "di", "du", "y" }.ToFrozenSet();

    public static bool IsRole(Token? token) => token is not null && Roles.ContainsKey(token.Lower);

    public static bool IsTitleOrRank(Token? token) => token is not null && Roles.GetValueOrDefault(token.Lower) is "rank" or "title";

    public static bool IsOrganisationNoun(Token? token) => token is not null && OrganisationNouns.Contains(token.Lower);

    public static bool IsOutletWord(Token? token) => token is not null && (Outlets.GetValueOrDefault(token.Lower) == "word" && token.IsCapital || IsOutletName(token));

    public static bool IsOutletName(Token? token) => token is { IsCapital: true } && Outlets.GetValueOrDefault(token.Lower) == "name";

    /// <summary>A country, its people or adjective, or a capital that speaks for it.</summary>
    public static bool IsCountry(Token? token) => token is not null && token.IsCapital && (Countries.ContainsKey(token.Lower) || Places.Contains(token.Lower));

    public static bool IsParticle(Token? token) => token is not null && Particles.Contains(token.Lower);

    public static bool IsAcronym(Token? token) => token is { IsCapital: true, Text.Length: >= 2 and <= 7 } && token.Text.All(c => char.IsUpper(c) || c is '.' or '&');

    /// <summary>Past the last token of the name that begins at <paramref name="start"/>: capitals, with particles and initials between them.</summary>
    public static int RunEnd(Sentence sentence, int start, int end)
    {
        var i = start;
        while (i < end && sentence.Tokens[i].IsCapital || (i < end && i > start && IsParticle(sentence.Tokens[i]) && i + 1 < end && sentence.Tokens[i + 1].IsCapital)) i++;
        return i;
    }

    /// <summary>"Climber Edda Norling" at the beginning of a sentence: past a calling that has its capital only from there.</summary>
    public static int PastCalling(Sentence sentence, int start, int end) =>
        start == 0 && end - start >= 3 && sentence.Tokens[0].Lower is { Length: > 4 } first && (first.EndsWith("er", StringComparison.Ordinal) || first.EndsWith("or", StringComparison.Ordinal) || first.EndsWith("ist", StringComparison.Ordinal) || first.EndsWith("man", StringComparison.Ordinal)) ? 1 : start;

    public static string TextOf(string text, Sentence sentence, int start, int end) =>
        start < end ? text[sentence.Tokens[start].Span.Start..sentence.Tokens[end - 1].Span.End] : "";
}
