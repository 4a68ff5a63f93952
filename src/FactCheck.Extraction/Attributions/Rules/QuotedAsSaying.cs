using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>The agency quoted X as saying …; X was quoted by the agency as saying …: the words are X’s, the agency passed them on.</summary>
internal sealed class QuotedAsSaying : IRule
{
    private const int FarthestSaying = 24;

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var verb = 1; verb < sentence.Tokens.Count - 3; verb++)
        {
            if (sentence.Tokens[verb].Lower is not ("quoted" or "quotes" or "quote" or "cited" or "cites" or "cite")) continue;
            var asAt = Enumerable.Range(verb + 1, Math.Min(FarthestSaying, sentence.Tokens.Count - verb - 2)).FirstOrDefault(i => sentence.Tokens[i].Is("as") && Cues.IsParticiple(sentence.Tokens[i + 1]));
            if (asAt == 0) continue;
            var passive = Grammar.IsBe(sentence.Tokens[verb - 1]);
            var subject = passive ? Subjects.Main(sentence, verb) ?? Subjects.Before(sentence, verb - 1) : Subjects.Before(sentence, verb);
            var other = verb + 1 < asAt ? Other(sentence, verb + 1, asAt) : null;
            var (source, via) = passive ? (subject, other) : (other, subject);
            if (source is null) continue;
            var start = Start(sentence, asAt + 2);
            var content = start < sentence.Tokens.Count && Clauses.End(sentence, start, start) is var end && Clauses.HasEnough(sentence, start, end)
                ? (Span: Clauses.SpanOf(sentence, start, end), Form: Clauses.FormOf(sentence, start, end))
                : NextBlock(passage) is { } block ? (block, SpeechForm.Direct) : default((Span Span, SpeechForm Form)?);
            if (content is not { } words) continue;
            yield return new Finding
            {
                Source = source,
                Via = via is null ? [] : [via],
                Cue = new Span(sentence.Tokens[verb].Span.Start, sentence.Tokens[asAt + 1].Span.End),
                Content = [words.Span],
                Form = words.Form,
                Rule = "quoted as saying",
                Confidence = 0.9,
            };
        }
    }

    private static NounPhrase? Other(Sentence sentence, int start, int end)
    {
        if (sentence.Tokens[start].Is("by")) start++;
        var asides = new List<(int, int)>();
        var comma = Enumerable.Range(start, end - start).FirstOrDefault(i => sentence.Tokens[i].Is(","));
        if (comma > start)
        {
            asides.Add((comma + 1, sentence.Tokens[end - 1].Is(",") ? end - 1 : end));
            end = comma;
        }
        return end > start ? new NounPhrase(sentence, start, end, asides) : null;
    }

    /// <summary>Past "in a press release that".</summary>
    private static int Start(Sentence sentence, int start)
    {
        for (var i = start; i < Math.Min(sentence.Tokens.Count, start + 10); i++)
        {
            if (sentence.Tokens[i].Is("that") && !Grammar.IsConjunction(sentence.Tokens[i - 1])) return i + 1;
            if (Grammar.IsFiniteVerb(sentence.Tokens[i]) || sentence.Tokens[i].Kind == TokenKind.Quote) break;
        }
        while (start < sentence.Tokens.Count && sentence.Tokens[start].Text is ":" or ",") start++;
        return start;
    }

    private static Span? NextBlock(Passage passage)
    {
        if (passage.Index + 1 < passage.Paragraph.Sentences.Count || passage.Paragraph.Index + 1 >= passage.Prose.Paragraphs.Count) return null;
        var next = passage.Prose.Paragraphs[passage.Paragraph.Index + 1];
        return next.Sentences is [{ IsBareQuote: true } only] ? only.Tokens[0].Quotation!.Inner : next.IsBlockQuote ? BlockQuotation.Words(next) : null;
    }
}
