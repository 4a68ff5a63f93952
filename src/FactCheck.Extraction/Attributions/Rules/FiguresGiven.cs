using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>Organisers speak of 25,000. The communiqué spoke of “a brief exchange of fire”. He puts the number at 400.</summary>
internal sealed class FiguresGiven : IRule
{
    private const int FarthestAt = 14;

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var verb = 1; verb < sentence.Tokens.Count; verb++)
        {
            if (Begins(sentence, verb) is not { } start || Subjects.Before(sentence, verb) is not { } source) continue;
            var end = Clauses.End(sentence, start, verb);
            // A number, or the source's own words: one also speaks of love.
            if (end <= start || !sentence.Tokens.Skip(start).Take(end - start).Any(t => t.Kind is TokenKind.Number or TokenKind.Quote || Statements.Figures.IsNumberWord(t.Lower))) continue;
            yield return new Finding
            {
                Source = source,
                Cue = sentence.Tokens[verb].Span,
                Content = [Clauses.SpanOf(sentence, start, end)],
                Form = Clauses.FormOf(sentence, start, end),
                Rule = "figure given",
                Confidence = 0.7,
            };
        }
    }

    private static int? Begins(Sentence sentence, int verb) => sentence.Tokens[verb].Lower switch
    {
        "spoke" or "speak" or "speaks" or "spoken" when sentence.At(verb + 1)?.Is("of") == true => verb + 2,
        "put" or "puts" when sentence.Tokens.Skip(verb + 1).Take(FarthestAt).Any(t => t.Is("at")) => verb + 1,
        _ => null,
    };
}
