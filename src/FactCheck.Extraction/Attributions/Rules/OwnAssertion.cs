using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>“The armoury book shows gas cartridges and nothing else.” — what a body asserts in its release, or a fact-checker at the end, without naming a source.</summary>
internal sealed class OwnAssertion : IRule
{
    public const string Name = "the publisher's own assertion";

    private const int FewestWords = 5;

    public IEnumerable<Finding> Find(Passage passage)
    {
        var (paragraph, first) = (passage.Paragraph, passage.Index);
        if (!passage.Voicing.OwnVoice.IsIn(paragraph) || OwnConclusion.EndsInRating(paragraph) || !IsPlain(passage.Sentence) || (first > 0 && IsPlain(paragraph.Sentences[first - 1]))) yield break;
        var last = first;
        while (last + 1 < paragraph.Sentences.Count && IsPlain(paragraph.Sentences[last + 1])) last++;
        var span = new Span(passage.Sentence.Span.Start, paragraph.Sentences[last].Span.End);
        if (passage.Sentence.Tokens is [{ Kind: TokenKind.Number }, { Text: "." or ")" }, var word, ..]) span = span with { Start = word.Span.Start };
        var words = paragraph.Sentences.Skip(first).Take(last - first + 1).SelectMany(s => s.Tokens).Where(t => t.Kind == TokenKind.Word).ToList();
        // What stands below a release, and the last appeal of a fact-check, assert nothing.
        if (words.Count < FewestWords || !words.Exists(Grammar.IsFiniteVerb) || (!passage.Voicing.OwnVoice.IsRelease && !words.Exists(Concludes))) yield break;
        yield return new Finding { ByOutlet = true, Cue = passage.Sentence.Tokens[0].Span, Content = [span], Form = SpeechForm.Indirect, Rule = Name, Confidence = 0.6 };
    }

    /// <summary>"The video is real, but it is neither new nor from here."</summary>
    private static bool Concludes(Token token) => OwnConclusion.IsVerdict(token.Lower) || Grammar.IsNegation(token) || token.Lower is "no" or "nobody" or "nothing" or "none";

    /// <summary>Nobody is said to say it, and it asks and wishes nothing.</summary>
    private static bool IsPlain(Sentence sentence) =>
        !sentence.IsQuestion && !sentence.Tokens[^1].Is(":") &&
        !sentence.Tokens.Any(t => t.Quotation is { IsSpeech: true } || t.Is("according") || Cues.KindOf(t) is "appeal" || (Cues.IsFinite(t) && !Cues.IsAlsoNoun(t) && Cues.KindOf(t) is not "confirm")) &&
        (!sentence.Tokens.Any(ClaimNouns.Is) || sentence.Tokens.Any(t => OwnConclusion.IsVerdict(t.Lower)));
}
