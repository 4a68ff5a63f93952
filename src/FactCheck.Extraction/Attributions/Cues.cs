using System.Collections.Frozen;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>The verbs that attribute words, and what each does to them.</summary>
internal static class Cues
{
    private static readonly FrozenDictionary<string, string> Kinds = WordList.Sections("cues");
    private static readonly FrozenDictionary<string, string> Lemmas = ReadLemmas();
    private static readonly FrozenSet<string> AlsoNouns = WordList.Words("cue-nouns");

    /// <summary>The section of the list: speech, report, claim, confirm, response, denial, outlook, appeal; null for other words.</summary>
    public static string? KindOf(Token? token) => token is { Kind: TokenKind.Word } ? Kinds.GetValueOrDefault(token.Lower) : null;

    public static string? LemmaOf(Token? token) => token is null ? null : Lemmas.GetValueOrDefault(token.Lower);

    public static bool Is(Token? token) => KindOf(token) is not null;

    public static bool Is(string lower) => Kinds.ContainsKey(lower);

    public static bool IsFinite(Token token) => Is(token) && !token.Lower.EndsWith("ing", StringComparison.Ordinal) && token.Lower != "written";

    public static bool IsParticiple(Token token) => Is(token) && token.Lower.EndsWith("ing", StringComparison.Ordinal);

    public static bool IsAlsoNoun(Token token) => AlsoNouns.Contains(token.Lower);

    private static FrozenDictionary<string, string> ReadLemmas()
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("cues"))
        {
            var forms = line.Split(", ");
            foreach (var form in forms) lemmas.TryAdd(form, forms[0]);
        }
        return lemmas.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
