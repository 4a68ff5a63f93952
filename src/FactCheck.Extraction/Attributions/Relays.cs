using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>Who passed the words on to the reader: “told CNN”, “said in an interview with Radio Austral”.</summary>
internal static class Relays
{
    private const int Farthest = 4;

    public static IEnumerable<string> After(Finding finding, Prose prose)
    {
        if (finding.Source is not { } phrase) yield break;
        var sentence = phrase.Sentence;
        var cue = sentence.Tokens.TakeWhile(t => t.Span.Start < finding.Cue.Start).Count();
        if (cue >= sentence.Tokens.Count || Cues.LemmaOf(sentence.Tokens[cue]) != "tell") yield break;
        for (var i = cue + 1; i < Math.Min(sentence.Tokens.Count, cue + 1 + Farthest); i++)
        {
            if (!sentence.Tokens[i].IsCapital) continue;
            var end = Names.RunEnd(sentence, i, sentence.Tokens.Count);
            if (Enumerable.Range(i, end - i).Any(j => Names.IsOutletWord(sentence.Tokens[j])) || Names.IsAcronym(sentence.Tokens[i]) || (end - i > 1 && Grammar.IsPreposition(sentence.At(end)) && sentence.At(end)!.Is("via")))
                yield return Names.TextOf(prose.Text, sentence, i, end);
            yield break;
        }
    }
}
