using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>Where the words that a cue introduces begin and end.</summary>
internal static class Clauses
{
    private const int FarthestThat = 14;
    private const int FewestWords = 3;

    /// <summary>The first token of what was said after a verb: past its addressee, its circumstances and “that”.</summary>
    public static int Start(Sentence sentence, int verb)
    {
        var i = verb + 1;
        var tells = Cues.LemmaOf(sentence.Tokens[verb]) is "tell";
        for (var j = i; j < Math.Min(sentence.Tokens.Count, i + FarthestThat); j++)
        {
            var token = sentence.Tokens[j];
            // "says that is less than half": here “that” is what is spoken of.
            if (token.Is("that") && (j == i || IsBetween(sentence, i, j))) return Grammar.IsBe(sentence.At(j + 1)) ? j : j + 1;
            if (token.Text is ":" or ";" or "." || token.Quotation is { IsSpeech: true } || (j > i && Grammar.IsFiniteVerb(token))) break;
        }
        if (tells) i = AfterAddressee(sentence, i);
        var time = sentence.At(i)?.Kind == TokenKind.Number ? i : Grammar.SkipTime(sentence, i, sentence.Tokens.Count);
        if (time > i && time < sentence.Tokens.Count && sentence.Tokens[time].Kind != TokenKind.Mark) i = time;
        while (i < sentence.Tokens.Count && sentence.Tokens[i].Text is "," or ":") i++;
        return i;
    }

    /// <summary>Past the addressee of "told": "us", "reporters in Veligrad", "Radio Austral".</summary>
    public static int AfterAddressee(Sentence sentence, int i)
    {
        if (Grammar.IsPronoun(sentence.At(i))) return i + 1;
        var start = i;
        if (Grammar.IsDeterminer(sentence.At(i))) i++;
        while (sentence.At(i) is { } token && (token.IsCapital || (i == start && token.Kind == TokenKind.Word) || (i > start && Grammar.IsDeterminer(sentence.Tokens[start]) && i == start + 1 && token.Kind == TokenKind.Word))) i++;
        return i;
    }

    /// <summary>Past the last token of what was said: before the next verb of saying, or another source, or the full stop.</summary>
    public static int End(Sentence sentence, int start, int verb)
    {
        var tokens = sentence.Tokens;
        for (var i = start + 1; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (Cues.IsFinite(token) && Grammar.ClassOf(token) is null && i > verb)
            {
                // "said … and urged …", "…, but added that …"
                var before = i - 1;
                while (before > start && Grammar.ClassOf(tokens[before]) is "adverb" or "auxiliary") before--;
                if (Grammar.IsConjunction(tokens[before]) && IsSaying(sentence, i)) return TrimEnd(sentence, start, tokens[before - 1].Is(",") ? before - 1 : before);
            }
            if (!tokens[i - 1].Is(",")) continue;
            if (Cues.IsParticiple(token) && Cues.KindOf(token) is not "report" || token.Is("citing") || (token.Is("according") && sentence.At(i + 1)?.Is("to") == true)) return TrimEnd(sentence, start, i - 1);
        }
        return TrimEnd(sentence, start, tokens.Count);
    }

    public static bool HasEnough(Sentence sentence, int start, int end) =>
        end > start && (sentence.Tokens.Skip(start).Take(end - start).Count(t => t.Kind is TokenKind.Word or TokenKind.Number) + sentence.Tokens.Skip(start).Take(end - start).Sum(t => t.Quotation?.Words ?? 0)) >= FewestWords;

    /// <summary>The span of a token range; a quotation that is all of it loses its marks.</summary>
    public static Span SpanOf(Sentence sentence, int start, int end) =>
        end == start + 1 && sentence.Tokens[start].Quotation is { } only ? only.Inner : new Span(sentence.Tokens[start].Span.Start, sentence.Tokens[end - 1].Span.End);

    public static SpeechForm FormOf(Sentence sentence, int start, int end) =>
        end == start + 1 && sentence.Tokens[start].Kind == TokenKind.Quote ? SpeechForm.Direct
        : sentence.Tokens.Skip(start).Take(end - start).Any(t => t.Kind == TokenKind.Quote) ? SpeechForm.Mixed : SpeechForm.Indirect;

    private static bool IsSaying(Sentence sentence, int verb) => !Cues.IsAlsoNoun(sentence.Tokens[verb]) || sentence.At(verb + 1)?.Is("that") == true;

    /// <summary>Between a verb and its “that” stand only an addressee and circumstances, no clause of their own.</summary>
    private static bool IsBetween(Sentence sentence, int start, int that)
    {
        if (Grammar.IsConjunction(sentence.Tokens[that - 1])) return false;
        for (var i = start; i < that; i++)
            if (Grammar.IsFiniteVerb(sentence.Tokens[i]) || sentence.Tokens[i].Quotation is { IsSpeech: true } || Grammar.ClassOf(sentence.Tokens[i]) is "relative" or "subordinator") return false;
        var first = sentence.Tokens[start];
        return Grammar.IsPreposition(first) || Grammar.IsTime(first) || Grammar.IsPronoun(first) || first.IsCapital || first.Is(",") || Grammar.ClassOf(first) is "adverb" ||
            Cues.LemmaOf(sentence.Tokens[start - 1]) is "tell" or "warn" or "point" or "inform" or "remind" or "assure" || sentence.Tokens[start].Lower is "out";
    }

    private static int TrimEnd(Sentence sentence, int start, int end)
    {
        while (end > start && sentence.Tokens[end - 1] is { Kind: TokenKind.Mark } mark && mark.Text is not (")" or "]" or "%" or "*")) end--;
        return end;
    }
}
