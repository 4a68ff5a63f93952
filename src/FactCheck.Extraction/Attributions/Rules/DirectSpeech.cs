using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>“…,” X said. Said X: “…”. “…,” said X, “…”. Also over several sentences and paragraphs.</summary>
internal sealed class DirectSpeech : IRule
{
    private const int FarthestCue = 24;

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        var quote = sentence.Tokens.TakeWhile(t => t.Quotation is not { IsSpeech: true }).Count();
        if (quote == sentence.Tokens.Count) yield break;
        if ((After(sentence, quote) ?? Before(sentence, quote)) is not { } cue) yield break;

        var pieces = passage.Index == 0 && quote == 0 ? LeadingUp(passage) : [];
        foreach (var token in sentence.Tokens.Skip(quote))
            if (token.Quotation is { IsSpeech: true } speech && (token == sentence.Tokens[quote] || speech.EndsAsSpeech)) pieces.Add(speech.Inner);
        pieces.AddRange(Continuation(passage));
        yield return new Finding
        {
            Source = cue.Source,
            Cue = cue.Span,
            Content = pieces,
            Form = SpeechForm.Direct,
            Rule = "quotation with a verb of saying",
            Confidence = sentence.Tokens[quote].Quotation is { OpenMissing: true } ? 0.8 : 0.95,
        };
    }

    /// <summary>“…,” he told Radio Austral. “…,” said the Minister.</summary>
    private static (NounPhrase Source, Span Span)? After(Sentence sentence, int quote)
    {
        if (!sentence.Tokens[quote].Quotation!.EndsAsSpeech && sentence.At(quote + 1)?.Is(",") != true && !Cues.Is(sentence.At(quote + 1))) return null;
        for (var i = quote + 1; i < Math.Min(sentence.Tokens.Count, quote + FarthestCue); i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind == TokenKind.Quote) return null;
            if (!Cues.IsFinite(token) && !GoesOn(sentence, i)) continue;
            var turnedRound = i == quote + 1 || (i == quote + 2 && sentence.Tokens[quote + 1].Is(","));
            var source = turnedRound ? Subjects.After(sentence, i) : Subjects.Before(sentence, i);
            if (source is not null) return (source, token.Span);
        }
        return null;
    }

    /// <summary>“…,” Vukel went on. “…,” reads a post.</summary>
    private static bool GoesOn(Sentence sentence, int verb) => sentence.Tokens[verb].Lower is "reads" || (sentence.Tokens[verb].Lower is "went" or "goes" && sentence.At(verb + 1)?.Is("on") == true);

    /// <summary>X said: “…”. X rejected the allegation, “…”. X, on the steps of the town hall: “…”.</summary>
    private static (NounPhrase Source, Span Span)? Before(Sentence sentence, int quote)
    {
        if (quote < 2) return null;
        var lead = sentence.Tokens[quote - 1];
        var speech = sentence.Tokens[quote].Quotation!;
        // A quotation that goes on with its sentence is reported speech with the source's own words in it.
        var whole = lead.Text is ":" or "," || (Cues.Is(lead) && sentence.Tokens.Count - quote <= 2);
        if (!whole || !speech.EndsAsSpeech) return null;
        for (var i = quote - 1; i > 0; i--)
        {
            if (!Cues.Is(sentence.Tokens[i])) continue;
            // “… told us there was no store: “…””: the clause before the colon is reported speech; its rule takes the quotation too.
            if (lead.Text == ":" && sentence.Tokens.Skip(i + 2).Take(quote - i - 3).Any(Grammar.IsFiniteVerb)) return null;
            if (sentence.Tokens.Skip(i + 1).Take(4).Any(t => t.Is("that"))) return null;
            var source = Cues.IsFinite(sentence.Tokens[i]) ? Subjects.Before(sentence, i) : Subjects.Main(sentence, i);
            if (source is not null) return (source, sentence.Tokens[i].Span);
        }
        return lead.Is(":") && sentence.Tokens.Count - quote <= 2 && (Subjects.Main(sentence, quote - 1) ?? Subjects.Leading(sentence, quote - 1)) is { } alone ? (alone, lead.Span) : null;
    }

    /// <summary>Paragraphs before this one that are nothing but the same quotation, left open for it to go on.</summary>
    private static List<Span> LeadingUp(Passage passage)
    {
        var pieces = new List<Span>();
        for (var i = passage.Paragraph.Index - 1; i >= 0 && passage.Prose.Paragraphs[i] is { LeavesQuoteOpen: true, Sentences: [{ IsBareQuote: true } only] }; i--)
            pieces.Insert(0, only.Tokens[0].Quotation!.Inner);
        return pieces;
    }

    /// <summary>“…,” he said. “More.” And the next paragraph, where the quotation is left open.</summary>
    public static IEnumerable<Span> Continuation(Passage passage)
    {
        var paragraph = passage.Paragraph;
        for (var next = passage.Index + 1; next < paragraph.Sentences.Count && paragraph.Sentences[next].IsBareQuote; next++)
            yield return paragraph.Sentences[next].Tokens[0].Quotation!.Inner;
        while (paragraph.LeavesQuoteOpen && paragraph.Index + 1 < passage.Prose.Paragraphs.Count)
        {
            paragraph = passage.Prose.Paragraphs[paragraph.Index + 1];
            if (paragraph.Sentences.Count == 0 || paragraph.Sentences[0].Tokens[0].Quotation is not { } more) yield break;
            yield return more.Inner;
        }
    }
}
