using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>Whom words speak of, as far as capitals and the list of countries tell: whoever is accused is likely to answer.</summary>
internal static class Mentions
{
    private static readonly FrozenDictionary<string, string> Countries = WordList.Pairs("countries");

    /// <summary>Words of organisations' names that so many share that they tell nobody apart.</summary>
    private static readonly FrozenSet<string> Shared = new[] { "ministry", "department", "government", "agency", "office", "union", "council", "committee", "the" }.ToFrozenSet();

    public static IReadOnlySet<string> In(string words)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in Tokenizer.Tokens(words, new Span(0, words.Length)))
        {
            if (!token.IsCapital) continue;
            if (Countries.TryGetValue(token.Lower, out var country)) named.Add(country);
            else if (token.Text.Length > 3 && !Shared.Contains(token.Lower) && !Names.IsRole(token) && Grammar.ClassOf(token) is null && !Grammar.IsTime(token)) named.Add(token.Lower);
        }
        return named;
    }

    public static IReadOnlySet<string> Of(SourceMention source) => In(source.Name + " " + source.Affiliation);
}
