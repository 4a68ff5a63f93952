
namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>Anna Berg: We never did. — an answer in a printed interview, over all its paragraphs, whether a name or a question comes before it.</summary>
internal sealed class Transcript : IRule
{
    public const string Name = "answer in an interview";

    public IEnumerable<Finding> Find(Passage passage)
    {
        var turns = passage.Voicing.Turns;
        if (passage.Index != 0 || turns.At(passage.Paragraph.Index) is not { } turn || turn.Paragraph != passage.Paragraph.Index) yield break;
        var words = new List<Span>();
        if (passage.Sentence.At(turn.Label) is { } first) words.Add(new Span(first.Span.Start, passage.Paragraph.Sentences[^1].Span.End));
        for (var i = turn.Paragraph + 1; turns.At(i) == turn; i++)
            if (passage.Prose.Paragraphs[i].Sentences.Count > 0) words.Add(new Span(passage.Prose.Paragraphs[i].Sentences[0].Span.Start, passage.Prose.Paragraphs[i].Sentences[^1].Span.End));
        if (words.Count == 0) yield break;
        yield return new Finding
        {
            Source = new NounPhrase(turn.Named, turn.First, turn.First + turn.Words, []),
            Cue = passage.Sentence.Tokens[Math.Max(0, turn.Label - 1)].Span,
            Content = words,
            Form = SpeechForm.Direct,
            Rule = Name,
            Confidence = 0.9,
        };
    }
}
