using FactCheck.Extraction.Documents.Zones;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>X said that …; X says …; …, X said; …, said X.</summary>
internal sealed class ReportedSpeech : IRule
{
    private const int FarthestOf = 14;

    public IEnumerable<Finding> Find(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var verb = 1; verb < sentence.Tokens.Count; verb++)
        {
            var token = sentence.Tokens[verb];
            if (!Cues.IsFinite(token) || Cues.KindOf(token) is "denial" || (Cues.IsAlsoNoun(token) && !IsVerbHere(sentence, verb))) continue;
            if (SaidAtTheEnd(sentence, verb, passage.Prose.Text) is var (speaker, from, to))
            {
                yield return Make(sentence, speaker, verb, from, to, 0.75);
                continue;
            }
            if (Subjects.Before(sentence, verb) is not { } source) continue;
            // "Nobody was inside, the union says, because …": it stands between commas.
            var between = sentence.At(verb + 1)?.Is(",") == true && sentence.At(source.Start - 1)?.Is(",") == true;
            if (!between && Clause(sentence, verb) is var (start, end) && start < end)
                yield return Make(sentence, source, verb, start, end, 0.85);
            else if (TurnedRound(sentence, source, verb, passage.Prose.Text) is var (first, last) && first < last)
                yield return Make(sentence, source, verb, first, last, 0.75);
        }
    }

    private static (int, int) Clause(Sentence sentence, int verb)
    {
        var lemma = Cues.LemmaOf(sentence.Tokens[verb]);
        var start = Clauses.Start(sentence, verb);
        var hasThat = sentence.At(start - 1)?.Is("that") == true;
        if (start >= sentence.Tokens.Count || sentence.Tokens[start].Lower is "to" or "if" or "whether" or "how" or "so") return (0, 0);
        // "pointed at", "found a way", "wrote a book", "announced a plan": only a clause is something said.
        if (!hasThat && Grammar.IsPreposition(sentence.Tokens[start]) && !sentence.Tokens[start].Is("about")) return (0, 0);
        if (lemma is "accuse") return Accusation(sentence, verb);
        if (lemma is "describe" or "ask" or "post" or "continue" or "mention" && !hasThat) return (0, 0);
        // The clause may only begin where the verb's own complements end.
        if (sentence.Tokens[start].Text is "." or "?" or ";") return (0, 0);
        var end = Clauses.End(sentence, start, verb);
        if (!hasThat && lemma is not ("say" or "add" or "insist" or "claim" or "believe") && !HasVerb(sentence, start, end)) return (0, 0);
        return Clauses.HasEnough(sentence, start, end) ? (start, end) : (0, 0);
    }

    /// <summary>"accused the port of ignoring warnings": whom and of what.</summary>
    private static (int, int) Accusation(Sentence sentence, int verb)
    {
        var of = Enumerable.Range(verb + 1, Math.Max(0, Math.Min(FarthestOf, sentence.Tokens.Count - verb - 1))).FirstOrDefault(i => sentence.Tokens[i].Is("of") && sentence.At(i + 1)?.Lower.EndsWith("ing", StringComparison.Ordinal) == true);
        return of > verb + 1 ? (verb + 1, Clauses.End(sentence, of, verb)) : (0, 0);
    }

    /// <summary>“The planes came from the north, the army said.”</summary>
    private static (int, int) TurnedRound(Sentence sentence, NounPhrase source, int verb, string text)
    {
        var comma = source.Start - 1;
        while (comma > 0 && !sentence.Tokens[comma].Is(",")) comma--;
        return source.Start - comma <= 3 && MayEndASentence(sentence.Tokens[verb]) ? Told(sentence, comma, text) : (0, 0);
    }

    /// <summary>“The planes came from the north, said Colonel Reyes of the army.”</summary>
    private static (NounPhrase Speaker, int Start, int End)? SaidAtTheEnd(Sentence sentence, int verb, string text)
    {
        if (!sentence.Tokens[verb - 1].Is(",") || !MayEndASentence(sentence.Tokens[verb]) || Subjects.After(sentence, verb) is not { } speaker) return null;
        // "The colonel, who led the mission, said planes had come": nothing that somebody does follows a speaker.
        if (sentence.At(speaker.End) is { } next && next.Text is not ("." or ",") && next.Lower is not "who" && !Grammar.IsPreposition(next) && !Grammar.IsTime(next)) return null;
        for (var i = speaker.Start; i < speaker.End; i++)
            if (Grammar.IsFiniteVerb(sentence.Tokens[i]) || (i > speaker.Start && IsPast(sentence.Tokens[i]) && !Grammar.IsDeterminer(sentence.Tokens[i - 1]))) return null;
        for (var i = 1; i < verb; i++)
            if (sentence.Tokens[i - 1].Is(",") && Grammar.ClassOf(sentence.Tokens[i]) == "relative") return null;
        return Told(sentence, verb - 1, text) is var (start, end) && start < end ? (speaker, start, end) : null;
    }

    private static bool MayEndASentence(Token verb) =>
        Cues.LemmaOf(verb) is "say" or "add" or "claim" or "insist" or "confirm" or "report" or "announce" or "believe" or "state" or "explain" or "write" or "estimate" or "allege";

    /// <summary>What stands before the comma, if that is a sentence.</summary>
    private static (int, int) Told(Sentence sentence, int comma, string text)
    {
        if (comma < 3 || sentence.Tokens[comma - 1].Kind == TokenKind.Quote || sentence.Tokens.Take(comma).Count(t => t.Kind == TokenKind.Word) < 4) return (0, 0);
        if (!sentence.Tokens.Take(comma).Any(t => Grammar.IsFiniteVerb(t) || IsPast(t))) return (0, 0);
        return (AfterDateline(sentence, text), comma);
    }

    private static int AfterDateline(Sentence sentence, string text)
    {
        var end = sentence.Span.Start + Datelines.Length(sentence.Span.In(text));
        return sentence.Tokens.TakeWhile(t => t.Span.Start < end).Count();
    }

    private static bool HasVerb(Sentence sentence, int start, int end) =>
        sentence.Tokens.Skip(start).Take(end - start).Any(t => Grammar.IsFiniteVerb(t) || IsPast(t) || t.Quotation is { Words: > 3 });

    private static bool IsPast(Token token) => token.Kind == TokenKind.Word && token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal);

    private static bool IsVerbHere(Sentence sentence, int verb)
    {
        var (before, after) = (sentence.Tokens[verb - 1], sentence.At(verb + 1));
        if (Grammar.IsDeterminer(before) || Grammar.IsPossessive(before) || Grammar.IsPreposition(before) || after is null) return false;
        // "reacted to the police claim that": with another verb before it, what follows a preposition is a noun.
        var hasVerb = sentence.Tokens.Take(verb).Any(Grammar.IsFiniteVerb);
        for (var i = verb - 1; i >= 0 && hasVerb; i--)
        {
            if (Grammar.IsPreposition(sentence.Tokens[i])) return false;
            if (sentence.Tokens[i].Kind != TokenKind.Word || (Grammar.ClassOf(sentence.Tokens[i]) is { } kind && kind is not "determiner")) break;
        }
        return after.Is("that") || Grammar.IsDeterminer(after) || Grammar.IsPronoun(after) || after.IsCapital || after.Kind is TokenKind.Number or TokenKind.Quote || Grammar.IsTime(after) || after.Lower is "there" or "no" or "on" or "in" or "to";
    }

    private static Finding Make(Sentence sentence, NounPhrase source, int verb, int start, int end, double confidence) => new()
    {
        Source = source,
        Cue = sentence.Tokens[verb].Span,
        Content = [Clauses.SpanOf(sentence, start, end)],
        Form = Clauses.FormOf(sentence, start, end),
        Rule = "reported speech",
        Confidence = Cues.KindOf(sentence.Tokens[verb]) is "report" or "outlook" or "appeal" ? confidence - 0.15 : confidence,
    };
}
