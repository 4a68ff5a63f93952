using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>The ministry reported a glaring fact: …; X told us that this is not so: ….</summary>
internal sealed class ColonAnnouncement : IRule
{
    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        var colon = sentence.Tokens.TakeWhile(t => t.Text != ":").Count();
        if (colon + 4 > sentence.Tokens.Count || colon < 3) yield break;
        for (var verb = colon - 1; verb > 0; verb--)
        {
            if (!Cues.IsFinite(sentence.Tokens[verb]) || Cues.KindOf(sentence.Tokens[verb]) is "denial" or "appeal" || Subjects.Before(sentence, verb) is not { } source) continue;
            var start = colon + 1;
            var end = Clauses.End(sentence, start, start);
            if (sentence.Tokens[start].Kind == TokenKind.Quote || !Clauses.HasEnough(sentence, start, end)) yield break;
            yield return new Finding
            {
                Source = source,
                Cue = sentence.Tokens[verb].Span,
                Content = [Clauses.SpanOf(sentence, start, end)],
                Form = Clauses.FormOf(sentence, start, end),
                Rule = "announcement before a colon",
                Confidence = 0.75,
            };
            yield break;
        }
    }
}
