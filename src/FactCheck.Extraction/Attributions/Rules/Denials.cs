using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>X denied that …; X rejected both allegations; X issued a swift denial. The verb stays with the words, or the denial would be lost.</summary>
internal sealed class Denials : IRule
{
    private const int FarthestNoun = 6;

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var verb = 1; verb < sentence.Tokens.Count; verb++)
        {
            var token = sentence.Tokens[verb];
            if (!IsDenial(sentence, verb) || Subjects.Before(sentence, verb) is not { } source) continue;
            var end = Clauses.End(sentence, verb, verb);
            end = BeforeSpeech(sentence, verb, end);
            if (end - verb < 2 && sentence.At(verb + 1) is { Text: not "." }) continue;
            if (!SpeaksOfWords(sentence, verb, end)) continue;
            yield return new Finding
            {
                Source = source,
                Cue = new Span(token.Span.Start, sentence.Tokens[Cues.KindOf(token) == "denial" ? verb : DenialNoun(sentence, verb)].Span.End),
                Content = [new Span(token.Span.Start, sentence.Tokens[end - 1].Span.End)],
                Form = sentence.Tokens.Skip(verb).Take(end - verb).Any(t => t.Kind == TokenKind.Quote) ? SpeechForm.Mixed : SpeechForm.Indirect,
                Rule = "denial",
                Confidence = 0.85,
            };
        }
    }

    private static bool IsDenial(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        // "into the disputed valley": here it says what valley.
        if (Grammar.IsDeterminer(sentence.Tokens[verb - 1])) return false;
        if (Cues.KindOf(token) == "denial") return Cues.IsFinite(token) && !Cues.IsAlsoNoun(token) || token.Lower is "dispute" or "disputes";
        if (token.Lower is "called" or "calls" or "calling" or "branded" or "brands" or "described" or "describes") return CallsClaimUntrue(sentence, verb);
        if (token.Lower is "pleaded" or "pleads" or "pled") return sentence.At(verb + 1)?.Is("not") == true && sentence.At(verb + 2)?.Is("guilty") == true;
        return token.Lower is "issued" or "issues" or "published" && DenialNoun(sentence, verb) > verb;
    }

    /// <summary>"called the allegation baseless", "calls that impossible", "described reports of a leak as “pure invention”".</summary>
    private static bool CallsClaimUntrue(Sentence sentence, int verb)
    {
        if (PointsBack(sentence.At(verb + 1))) return sentence.Tokens.Skip(verb + 2).Take(2).Any(t => t.Kind == TokenKind.Quote || Statements.Checkable.Denial(" is " + t.Lower + " ") is not null);
        var noun = Enumerable.Range(verb + 1, Math.Max(0, Math.Min(FarthestNoun, sentence.Tokens.Count - verb - 1))).FirstOrDefault(i => ClaimNouns.Is(sentence.Tokens[i]) && !sentence.Tokens[i].Is("words"));
        return noun > 0 && sentence.Tokens.Skip(noun + 1).Take(FarthestNoun).Any(t => t.Kind == TokenKind.Quote || Statements.Checkable.Denial(t.Lower) is not null);
    }

    /// <summary>"issued a swift denial": the place of the noun, or the verb's own where there is none.</summary>
    private static int DenialNoun(Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < Math.Min(sentence.Tokens.Count, verb + 5); i++)
            if (sentence.Tokens[i].Lower is "denial" or "rebuttal") return i;
        return verb;
    }

    /// <summary>A denial's words end where a quotation after a comma or colon begins.</summary>
    private static int BeforeSpeech(Sentence sentence, int verb, int end)
    {
        for (var i = verb + 1; i < end; i++)
            if (sentence.Tokens[i].Text is "," or ":" && sentence.At(i + 1)?.Quotation is { IsSpeech: true }) return i;
        return end;
    }

    /// <summary>One can also reject a draft and dismiss a minister: what is denied here must be words, or a clause.</summary>
    private static bool SpeaksOfWords(Sentence sentence, int verb, int end) =>
        Cues.LemmaOf(sentence.Tokens[verb]) is "deny" or "refute" or "rebut" or "contradict" or "debunk" or "dispute" or null ||
        sentence.Tokens.Skip(verb + 1).Take(end - verb - 1).Any(t => ClaimNouns.Is(t) || t.Is("that")) || AsQuoted(sentence, verb, end) || (end - verb == 2 && PointsBack(sentence.At(verb + 1)));

    /// <summary>"a charge that the commission dismissed within the hour as “a story about a boat”".</summary>
    private static bool AsQuoted(Sentence sentence, int verb, int end) =>
        Enumerable.Range(verb + 1, Math.Max(0, Math.Min(FarthestNoun, end - verb - 2))).Any(i => sentence.Tokens[i].Is("as") && sentence.At(i + 1)?.Kind == TokenKind.Quote);

    /// <summary>Whether a denial names what it denies: a claim, or "that".</summary>
    public static bool SpeaksOfWords(string words) => Tokenizer.Tokens(words, new Span(0, words.Length)).Exists(t => ClaimNouns.Is(t) || PointsBack(t));

    /// <summary>"rejects this", "called it “arithmetic”": what was said just before.</summary>
    private static bool PointsBack(Token? token) => token?.Lower is "this" or "that" or "it" or "these";
}
