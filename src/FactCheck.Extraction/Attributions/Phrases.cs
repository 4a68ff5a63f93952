using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>A stretch of text as a noun phrase of its sentence, also inside a quotation.</summary>
internal static class Phrases
{
    private const int Longest = 8;

    public static NounPhrase? At(Sentence sentence, string text, Span? span)
    {
        if (span is not { } at || !sentence.Span.Overlaps(at)) return null;
        var start = 0;
        while (start < sentence.Tokens.Count && sentence.Tokens[start].Span.End <= at.Start) start++;
        var end = start;
        while (end < sentence.Tokens.Count && sentence.Tokens[end].Span.Start < at.End) end++;
        if (start == end) return null;
        if (end == start + 1 && sentence.Tokens[start].Quotation is { } quotation)
            return quotation.Inner.Holds(at) && quotation.Inner.Length < sentence.Span.Length ? Prose.Sentences(text, quotation.Inner).Select(s => At(s, text, at)).FirstOrDefault(p => p is not null) : null;
        return HeadOnly(sentence, start, end);
    }

    /// <summary>The noun phrase after a preposition: "the Lantern Committee" of "by the Lantern Committee, a group which …"; null where none begins there.</summary>
    public static NounPhrase? Following(Sentence sentence, int start)
    {
        var end = start;
        while (end < sentence.Tokens.Count && end - start < Longest && sentence.Tokens[end] is { } token
            && (token.Kind == TokenKind.Word || Grammar.IsPossessive(token)) && !EndsPhrase(token, isWithin: end > start)) end++;
        return end > start ? new NounPhrase(sentence, start, end, []) : null;
    }

    private static bool EndsPhrase(Token token, bool isWithin) =>
        Grammar.ClassOf(token) is "relative" or "conjunction" || Grammar.IsTime(token) || Grammar.IsPronoun(token) || (isWithin && (Grammar.IsFiniteVerb(token) || (Grammar.IsPreposition(token) && !token.Is("of"))));

    /// <summary>“Roy Beck, president of Numbers USA”: the name, and the rest as what is said of it.</summary>
    private static NounPhrase HeadOnly(Sentence sentence, int start, int end)
    {
        var comma = start + 1;
        while (comma < end && sentence.Tokens[comma].Text is not ("," or "(" or "—" or "–")) comma++;
        if (comma >= end) return new NounPhrase(sentence, start, end, []);
        return new NounPhrase(sentence, start, comma, comma + 1 < end ? [(comma + 1, end)] : []);
    }
}
