using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>…, saying that …; …, claiming …; with X saying …: whoever does what the sentence says also speaks.</summary>
internal sealed class ParticipleSpeech : IRule
{
    public const string Name = "reported speech after a participle";

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var cue = 1; cue < sentence.Tokens.Count - 2; cue++)
        {
            var token = sentence.Tokens[cue];
            if (!Cues.IsParticiple(token) || Cues.KindOf(token) is "denial" or "appeal" || sentence.Tokens[cue - 1].Is("as") || Grammar.IsPossessive(sentence.Tokens[cue - 1]) || Grammar.IsDeterminer(sentence.Tokens[cue - 1])) continue;
            var start = Clauses.Start(sentence, cue);
            var hasThat = sentence.At(start - 1)?.Is("that") == true;
            if (start >= sentence.Tokens.Count || (!hasThat && Cues.LemmaOf(token) is not ("say" or "claim" or "insist" or "add" or "assert" or "allege" or "argue" or "tell"))) continue;
            if (sentence.Tokens[start].Lower is "to" or "for" or "with" || (!hasThat && Grammar.IsPreposition(sentence.Tokens[start]))) continue;
            var end = Clauses.End(sentence, start, cue);
            if (!Clauses.HasEnough(sentence, start, end) || Source(sentence, cue) is not { } source) continue;
            yield return new Finding
            {
                Source = source,
                Cue = token.Span,
                Content = [Clauses.SpanOf(sentence, start, end)],
                Form = Clauses.FormOf(sentence, start, end),
                IsFurther = Cues.LemmaOf(token) == "add",
                Rule = Name,
                Confidence = 0.75,
            };
        }
    }

    private static NounPhrase? Source(Sentence sentence, int cue)
    {
        // "with Col. Ellery saying": the name right before the participle, when "with" opens it.
        for (var i = cue - 1; i >= Math.Max(0, cue - 8); i--)
        {
            if (sentence.Tokens[i].Is(",")) break;
            if (sentence.Tokens[i].Is("with") && i + 1 < cue) return new NounPhrase(sentence, i + 1, cue, []);
        }
        // “…,” he wrote, claiming that: the writer is nearer than the sentence's first subject.
        for (var verb = cue - 1; verb > 0; verb--)
            if (Cues.IsFinite(sentence.Tokens[verb]) && Subjects.Before(sentence, verb, allowNegated: true) is { } speaker) return speaker;
        return Subjects.Main(sentence, cue);
    }
}
