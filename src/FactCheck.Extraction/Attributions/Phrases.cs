using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>A stretch of text as a noun phrase of its sentence, also inside a quotation.</summary>
internal static class Phrases
{
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

    /// <summary>“Roy Beck, president of Numbers USA”: the name, and the rest as what is said of it.</summary>
    private static NounPhrase HeadOnly(Sentence sentence, int start, int end)
    {
        var comma = start + 1;
        while (comma < end && sentence.Tokens[comma].Text is not ("," or "(" or "—" or "–")) comma++;
        if (comma >= end) return new NounPhrase(sentence, start, end, []);
        return new NounPhrase(sentence, start, comma, comma + 1 < end ? [(comma + 1, end)] : []);
    }
}
