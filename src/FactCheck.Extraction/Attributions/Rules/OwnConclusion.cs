using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>We rate this claim False; We found no evidence that …: the outlet's own conclusion.</summary>
internal sealed class OwnConclusion : IRule
{
    public const string Name = "the outlet's own conclusion";

    public IEnumerable<Finding> Find(Passage passage)
    {
        var (paragraph, sentence) = (passage.Paragraph, passage.Sentence);
        if (passage.Prose.Document.Outlet is null || passage.Index != paragraph.Sentences.Count - 1 || !IsVerdict(sentence)) yield break;
        // The sentences before it in the same paragraph are its grounds.
        var span = new Span(paragraph.Sentences[0].Span.Start, sentence.Span.End);
        var we = sentence.Tokens.First(t => t.Is("we"));
        yield return new Finding { ByOutlet = true, Cue = we.Span, Content = [span], Form = SpeechForm.Indirect, Rule = Name, Confidence = 0.8 };
    }

    private static bool IsVerdict(Sentence sentence)
    {
        for (var i = 0; i + 2 < sentence.Tokens.Count; i++)
        {
            if (!sentence.Tokens[i].Is("we")) continue;
            var rest = sentence.Tokens.Skip(i + 1).Take(10).Select(t => t.Lower).ToList();
            if (rest.Take(3).Any(w => w is "rate" or "find" or "rated" or "conclude" or "judge") && rest.Any(w => w is "claim" or "statement" or "this" or "it")) return true;
        }
        return false;
    }
}
