using FactCheck.Extraction.Documents.Zones;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>“The ministry complained:” and then whole paragraphs of its words, or a list of its points.</summary>
internal sealed class BlockQuotation : IRule
{
    public IEnumerable<Finding> Find(Passage passage)
    {
        var (paragraph, sentence) = (passage.Paragraph, passage.Sentence);
        if (!paragraph.EndsWithColon || passage.Index + 1 < paragraph.Sentences.Count) yield break;
        if (Introduction(passage) is not var (source, cue) || source is null) yield break;

        var words = new List<Span>();
        for (var next = paragraph.Index + 1; next < passage.Prose.Paragraphs.Count && Follows(passage.Prose, next, words.Count); next++)
            words.Add(Words(passage.Prose.Paragraphs[next]));
        if (words.Count == 0) yield break;
        if (passage.Prose.Paragraphs[paragraph.Index + 1].Zone.Note == BlockQuotes.ListNote)
        {
            // Every point of a list is a statement of its own.
            foreach (var point in words) yield return new Finding { Source = source, Cue = cue, Content = [point], Form = SpeechForm.Direct, Rule = "point of a list after a colon", Confidence = 0.75 };
            yield break;
        }
        // Where the sentence also holds a quotation, its verb belongs to that; the colon introduces this one.
        if (sentence.Tokens.Any(t => t.Kind == TokenKind.Quote)) cue = sentence.Tokens[^1].Span;
        yield return new Finding { Source = source, Cue = cue, Content = words, Form = SpeechForm.Direct, Rule = "block quote after a colon", Confidence = 0.8 };
    }

    /// <summary>The paragraph's words, without the quotation marks around all of them.</summary>
    public static Span Words(Paragraph paragraph) =>
        paragraph.Sentences is [{ IsBareQuote: true } only] ? only.Tokens[0].Quotation!.Inner : paragraph.Zone.Span;

    /// <summary>Paragraphs that say themselves who speaks, as a quoted news report does, are left to the other rules.</summary>
    private static bool Follows(Prose prose, int index, int already)
    {
        var paragraph = prose.Paragraphs[index];
        if (paragraph.Sentences.Count == 0) return false;
        if (paragraph.Sentences is [{ IsBareQuote: true }]) return already == 0 || paragraph.IsBlockQuote;
        return paragraph.IsBlockQuote && !paragraph.Sentences.Any(NamesItsSpeaker) && !Signature.IsSigned(paragraph);
    }

    private static bool NamesItsSpeaker(Sentence sentence) =>
        sentence.Tokens.Any(t => t.Is("according")) || Enumerable.Range(1, sentence.Tokens.Count - 1).Any(i => Cues.IsFinite(sentence.Tokens[i]) && Cues.KindOf(sentence.Tokens[i]) is "speech" or "confirm" && !Cues.IsAlsoNoun(sentence.Tokens[i]) && Subjects.Before(sentence, i) is not null);

    /// <summary>Who speaks: the subject of the last verb of saying before the colon, else of the last sentence, else of the one before.</summary>
    private static (NounPhrase? Source, Span Cue)? Introduction(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var verb = sentence.Tokens.Count - 1; verb > 0; verb--)
            if (Cues.IsFinite(sentence.Tokens[verb]) && Subjects.Before(sentence, verb, allowNegated: true) is { } speaker) return (speaker, sentence.Tokens[verb].Span);
        for (var cue = sentence.Tokens.Count - 1; cue > 0; cue--)
            if (Cues.IsFinite(sentence.Tokens[cue]) && sentence.Tokens[cue - 1].Kind == TokenKind.Quote && Subjects.After(sentence, cue) is { } turned) return (turned, sentence.Tokens[cue].Span);
        return Subjects.Main(sentence, sentence.Tokens.Count - 1) is { } main ? (main, sentence.Tokens[^1].Span) : null;
    }
}
