using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>“…” — Name, and embedded posts that end in “— Name (@handle) June 16, 2022”.</summary>
internal sealed class Signature : IRule
{
    public IEnumerable<Finding> Find(Passage passage)
    {
        var paragraph = passage.Paragraph;
        if (passage.Index != 0 || Dash(paragraph) is not var (sentence, dash)) yield break;
        var at = paragraph.Sentences[sentence];
        var end = dash + 1;
        while (at.At(end) is { } token && (token.IsCapital || Grammar.IsPreposition(token) && at.At(end + 1)?.IsCapital == true)) end++;
        var start = paragraph.Zone.Span.Start;
        var before = dash > 0 ? at.Tokens[dash - 1].Span.End : sentence > 0 ? paragraph.Sentences[sentence - 1].Span.End : start;
        if (end - dash < 2) yield break;
        if (before - start < 20)
        {
            // An embedded post keeps its signature in a block of its own.
            if (sentence == 0 && dash == 0 && paragraph.Index > 0 && passage.Prose.Paragraphs[paragraph.Index - 1] is { IsBlockQuote: true } post)
                yield return new Finding { Source = new NounPhrase(at, dash + 1, end, []), Cue = at.Tokens[dash].Span, Content = [BlockQuotation.Words(post)], Form = SpeechForm.Direct, Rule = "signed quotation", Confidence = 0.85 };
            yield break;
        }
        var words = paragraph.Sentences[0].Tokens[0] is { Quotation: { } quotation } && sentence == 0 && dash <= 1 ? quotation.Inner : new Span(start, before);
        yield return new Finding { Source = new NounPhrase(at, dash + 1, end, []), Cue = at.Tokens[dash].Span, Content = [words], Form = SpeechForm.Direct, Rule = "signed quotation", Confidence = 0.85 };
    }

    public static bool IsSigned(Paragraph paragraph) => Dash(paragraph) is not null;

    /// <summary>The dash before the name: followed by two or more capitals, and then nothing but a handle and a date.</summary>
    private static (int Sentence, int Dash)? Dash(Paragraph paragraph)
    {
        for (var s = paragraph.Sentences.Count - 1; s >= Math.Max(0, paragraph.Sentences.Count - 2); s--)
        {
            var tokens = paragraph.Sentences[s].Tokens;
            for (var i = tokens.Count - 3; i >= 0; i--)
            {
                if (tokens[i].Text is not ("—" or "–" or "―") || !tokens[i + 1].IsCapital || !tokens[i + 2].IsCapital) continue;
                if (tokens.Skip(i + 1).All(t => t.IsCapital || t.Kind is TokenKind.Mark or TokenKind.Number || t.Text[0] == '@' || Grammar.IsTime(t) || Grammar.IsPreposition(t))) return (s, i);
            }
        }
        return null;
    }
}
