using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>Moscow’s claim that …; the police claim that …; overnight reports that …: words of another source inside a sentence.</summary>
internal sealed class ReportedClaims : IRule
{
    public const string Name = "claim named by another";

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var noun = 1; noun < sentence.Tokens.Count - 3; noun++)
        {
            if (!ClaimNouns.Is(sentence.Tokens[noun]) || !sentence.Tokens[noun + 1].Is("that") || IsVerb(sentence, noun) || Source(sentence, noun) is not { } source) continue;
            var start = noun + 2;
            var end = Clauses.End(sentence, start, start);
            if (!Clauses.HasEnough(sentence, start, end)) continue;
            yield return new Finding
            {
                Source = source,
                Cue = sentence.Tokens[noun].Span,
                Content = [Clauses.SpanOf(sentence, start, end)],
                Form = Clauses.FormOf(sentence, start, end),
                Rule = Name,
                Confidence = 0.8,
            };
        }
    }

    /// <summary>"A note on the door claims that": without another verb before it, this one is the sentence's.</summary>
    private static bool IsVerb(Sentence sentence, int noun) =>
        Cues.Is(sentence.Tokens[noun]) && sentence.Tokens[noun - 1].Is(",") || Cues.Is(sentence.Tokens[noun]) && !Grammar.IsPossessive(sentence.Tokens[noun - 1]) && !sentence.Tokens.Take(noun).Any(t => Grammar.IsFiniteVerb(t) || t.Lower.EndsWith("ed", StringComparison.Ordinal) && Cues.Is(t));

    /// <summary>The possessor ("Moscow’s"), the noun before ("the police claim"), or for nobody's reports the reports themselves.</summary>
    private static NounPhrase? Source(Sentence sentence, int noun)
    {
        var start = noun;
        while (start > 0 && sentence.Tokens[start - 1] is { Kind: TokenKind.Word } before && !Cues.IsFinite(before) && Grammar.ClassOf(before) is null or "determiner" && !Grammar.IsPronoun(before)) start--;
        // "said in an emailed statement that": the statement is how it was said.
        if (start > 1 && sentence.Tokens[start - 1].Is("in") && sentence.Tokens.Take(start - 1).Any(Cues.IsFinite)) return null;
        for (var i = noun - 1; i >= start; i--)
            if (Grammar.IsPossessive(sentence.Tokens[i])) return i > start ? new NounPhrase(sentence, start, i, []) : null;
        var first = start < noun && Grammar.IsDeterminer(sentence.Tokens[start]) ? start + 1 : start;
        if (sentence.Tokens[start].Lower is "its" or "his" or "her" or "their") return null;
        if (sentence.Tokens[noun].Lower is "reports" or "rumours" or "rumors" or "claims" or "allegations") return new NounPhrase(sentence, first, noun + 1, []);
        return first < noun ? new NounPhrase(sentence, first, noun, []) : null;
    }
}
