using System.Collections.Frozen;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>What kind of word a token is, as far as closed word lists can tell without a tagger.</summary>
internal static class Grammar
{
    private static readonly FrozenDictionary<string, string> Classes = WordList.Sections("grammar");
    private static readonly FrozenSet<string> TimeWords = WordList.Words("time-words");

    public static string? ClassOf(Token? token) => token is { Kind: TokenKind.Word } ? Classes.GetValueOrDefault(token.Lower) : null;

    public static bool IsDeterminer(Token? token) => ClassOf(token) == "determiner";

    public static bool IsPreposition(Token? token) => ClassOf(token) == "preposition";

    public static bool IsPronoun(Token? token) => ClassOf(token) == "pronoun";

    public static bool IsConjunction(Token? token) => ClassOf(token) == "conjunction";

    public static bool IsModal(Token? token) => ClassOf(token) == "modal";

    public static bool IsBe(Token? token) => ClassOf(token) == "be";

    public static bool IsPossessive(Token? token) => token?.Lower == "'s" || token is { Kind: TokenKind.Mark, Text: "’" or "'" };

    public static bool IsNegation(Token? token) => ClassOf(token) == "negation" || (token?.Lower.EndsWith("n't", StringComparison.Ordinal) ?? false);

    public static bool IsTime(Token? token) => token is not null && (token.Kind == TokenKind.Number || TimeWords.Contains(token.Lower));

    /// <summary>A word of a closed class or of time: it says nothing of what is spoken of.</summary>
    public static bool IsCommon(string lower) => (Classes.TryGetValue(lower, out var kind) && kind != "verb") || TimeWords.Contains(lower);

    /// <summary>Words that stand between a subject and its verb: has, also, repeatedly, not.</summary>
    public static bool IsBeforeVerb(Token? token) =>
        ClassOf(token) is "auxiliary" or "adverb" or "negation" or "modal" or "do" or "be" || (token is { Kind: TokenKind.Word, IsCapital: false } && token.Lower.Length > 4 && token.Lower.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>A word that is surely a finite verb and so cannot stand inside a subject.</summary>
    public static bool IsFiniteVerb(Token? token) =>
        token is { IsFinite: true } || ClassOf(token) is "be" or "modal" or "do" or "verb" || token?.Lower is "has" or "have" or "had" || (token is not null && Cues.IsFinite(token) && !Cues.IsAlsoNoun(token));

    /// <summary>Where a run of time words and small words of time ends ("On Monday", "late on Sunday", "Two days later").</summary>
    public static int SkipTime(Sentence sentence, int from, int end)
    {
        var i = from;
        if (i < end && sentence.Tokens[i].Lower is "on" or "in" or "at" or "by" or "since" or "from" or "during" or "until" && i + 1 < end && (IsTime(sentence.Tokens[i + 1]) || (sentence.Tokens[i + 1].Lower is "the" && IsTime(sentence.At(i + 2))))) i++;
        else if (i >= end || !IsTime(sentence.Tokens[i])) return from;
        while (i < end && (IsTime(sentence.Tokens[i]) || sentence.Tokens[i].Lower is "the" or "on" or "of" && IsTime(sentence.At(i + 1)) || (sentence.Tokens[i].Is(",") && sentence.At(i + 1)?.Kind == TokenKind.Number && sentence.At(i + 1)!.Text.Length == 4))) i++;
        return i;
    }
}
