using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>According to X, …; …, according to X.</summary>
internal sealed class AccordingTo : IRule
{
    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var i = 0; i + 2 < sentence.Tokens.Count; i++)
        {
            if (!sentence.Tokens[i].Is("according") || !sentence.Tokens[i + 1].Is("to")) continue;
            var source = Phrase(sentence, i + 2);
            if (source is null) yield break;
            var first = i == 0;
            var start = first ? source.Asides is [var (_, aside)] ? aside : source.End : 0;
            if (first) start = AfterRelative(sentence, start);
            while (start < sentence.Tokens.Count && sentence.Tokens[start].Is(",")) start++;
            var end = first ? Clauses.End(sentence, start, start) : i;
            if (first && sentence.At(start)?.Quotation is not null && start + 2 >= sentence.Tokens.Count) end = start + 1;
            while (end > start && sentence.Tokens[end - 1].Is(",")) end--;
            // "Not so, according to the union": an answer, but no words to keep.
            if (!Clauses.HasEnough(sentence, start, end)) yield break;
            yield return new Finding
            {
                Source = source,
                Cue = new Span(sentence.Tokens[i].Span.Start, sentence.Tokens[i + 1].Span.End),
                Content = [Clauses.SpanOf(sentence, start, end)],
                Form = Clauses.FormOf(sentence, start, end),
                Rule = "“according to”",
                Confidence = 0.85,
            };
            yield break;
        }
    }

    /// <summary>"According to X, who drew the river, …": past what is said of the source.</summary>
    private static int AfterRelative(Sentence sentence, int start)
    {
        if (sentence.At(start)?.Is(",") != true || Grammar.ClassOf(sentence.At(start + 1)) != "relative") return start;
        var comma = start + 2;
        while (comma < sentence.Tokens.Count && !sentence.Tokens[comma].Is(",")) comma++;
        return comma;
    }

    /// <summary>The source after "according to"; of "information received from the command" it is the command.</summary>
    private static NounPhrase? Phrase(Sentence sentence, int start)
    {
        var end = start;
        // "According to him nobody has asked": a pronoun is all of the source.
        if (sentence.At(start)?.Lower is "him" or "them" || (sentence.At(start)?.Is("her") == true && sentence.At(start + 1) is not { Kind: TokenKind.Word })) return new NounPhrase(sentence, start, start + 1, []);
        while (end < sentence.Tokens.Count && sentence.Tokens[end] is { Kind: not TokenKind.Quote } token && (token.Kind != TokenKind.Mark || Grammar.IsPossessive(token) || token.Text == "-") && token.Lower is not ("who" or "which" or "and") && !OpensAnother(sentence, start, end)) end++;
        for (var i = end - 2; i > start; i--)
            if (sentence.Tokens[i].Is("from") && sentence.Tokens.Skip(start).Take(i - start).Any(t => t.Lower is "information" or "data" or "figures" or "reports" or "received")) start = i + 1;
        return end > start && end - start <= 20 && sentence.Tokens[start].Lower is not ("plan" or "its" or "his") ? new NounPhrase(sentence, start, end, Named(sentence, end)) : null;
    }

    /// <summary>"According to the water board the wet patch …": a second noun phrase that no preposition governs.</summary>
    private static bool OpensAnother(Sentence sentence, int start, int at) =>
        at > start && Grammar.IsDeterminer(sentence.Tokens[at]) && !Grammar.IsDeterminer(sentence.Tokens[at - 1]) && !Grammar.IsPreposition(sentence.Tokens[at - 1]);

    /// <summary>"According to the manager, Ms. Giselle Lovell, …": the name in the aside.</summary>
    private static IReadOnlyList<(int Start, int End)> Named(Sentence sentence, int comma)
    {
        if (sentence.At(comma)?.Is(",") != true || sentence.At(comma + 1)?.IsCapital != true) return [];
        var end = Names.RunEnd(sentence, comma + 1, sentence.Tokens.Count);
        return end - comma > 2 && sentence.At(end)?.Text is "," or "." ? [(comma + 1, end)] : [];
    }
}
