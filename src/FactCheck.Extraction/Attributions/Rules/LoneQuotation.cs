namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>Her association speaks for nine families. “We have had seven letters.” — a quotation that stands alone after a sentence about whoever says it.</summary>
internal sealed class LoneQuotation : IRule
{
    public const string Name = "quotation after a sentence about the speaker";

    private const int FewestWords = 5;

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        if (!sentence.IsBareQuote || passage.Previous is not { } before || sentence.Tokens[0].Quotation is not { EndsSentence: true, Words: >= FewestWords } speech) yield break;
        // What goes on after “…,” he said. is found with that.
        if (before.IsBareQuote || before.Tokens.Any(t => t.Quotation is { IsSpeech: true })) yield break;
        yield return new Finding
        {
            Source = null,
            Cue = new Span(speech.Outer.Start, speech.Outer.Start + 1),
            Content = [speech.Inner, .. DirectSpeech.Continuation(passage)],
            Form = SpeechForm.Direct,
            Rule = Name,
            Confidence = 0.7,
        };
    }
}
