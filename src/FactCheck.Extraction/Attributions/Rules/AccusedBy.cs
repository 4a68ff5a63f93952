using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>The trust was accused by the residents of having failed to clear a dam.</summary>
internal sealed class AccusedBy : IRule
{
    private const int LongestSource = 12;

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var verb = 1; verb + 1 < sentence.Tokens.Count; verb++)
        {
            if (!sentence.Tokens[verb].Is("accused") || !sentence.Tokens[verb + 1].Is("by")) continue;
            var source = verb + 2;
            var of = source;
            while (of + 1 < sentence.Tokens.Count && of - source <= LongestSource && !OpensDeed(sentence, of)) of++;
            if (of == source || !OpensDeed(sentence, of)) continue;
            // "by residents on Tuesday of having …"
            var named = source + 1;
            while (named < of && Grammar.SkipTime(sentence, named, of) != of) named++;
            var (start, end) = (of + 1, Clauses.End(sentence, of + 1, of));
            if (!Clauses.HasEnough(sentence, start, end)) continue;
            yield return new Finding
            {
                Source = new NounPhrase(sentence, source, named, []),
                Cue = sentence.Tokens[verb].Span,
                Content = [Clauses.SpanOf(sentence, start, end)],
                Form = Clauses.FormOf(sentence, start, end),
                Rule = "accusation in the passive",
                Confidence = 0.8,
            };
        }
    }

    /// <summary>"of having failed".</summary>
    private static bool OpensDeed(Sentence sentence, int of) =>
        sentence.Tokens[of].Is("of") && sentence.At(of + 1)?.Lower.EndsWith("ing", StringComparison.Ordinal) == true;
}
