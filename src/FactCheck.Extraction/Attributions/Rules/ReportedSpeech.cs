using System.Collections.Frozen;
using FactCheck.Extraction.Documents.Zones;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Rules;

/// <summary>X said that …; X says …; …, X said; …, said X.</summary>
internal sealed class ReportedSpeech : IRule
{
    private static readonly FrozenSet<string> PartingVerbs = WordList.Words("parting-verbs");

    private const int FarthestOf = 14;
    private const int FewWords = 4;
    private const int FewestWords = 3;

    /// <summary>So many words before a comma and a speaker are what was said, whatever verb they hold.</summary>
    private const int Enough = 5;

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
            if (between && Around(sentence, source, verb, passage.Prose.Text) is { } around)
                yield return around;
            else if (!between && Clause(sentence, verb) is var (start, end) && start < end)
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
        if (sentence.At(start)?.Is("how") == true && lemma is "recall" or "describe" or "tell" or "explain" or "remember") start++;
        if (start >= sentence.Tokens.Count || sentence.Tokens[start].Lower is "to" or "if" or "whether" or "how" or "so") return (0, 0);
        // "…, he told a press conference, where he showed a picture": the addressee is not what was said.
        if (lemma is "tell" && !hasThat && IsAddressee(sentence, start)) return (0, 0);
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

    /// <summary>A few words that a comma and a circumstance follow.</summary>
    private static bool IsAddressee(Sentence sentence, int start)
    {
        var comma = start;
        while (comma < sentence.Tokens.Count && comma - start < FewWords && !sentence.Tokens[comma].Is(",")) comma++;
        return sentence.At(comma)?.Is(",") == true && Grammar.ClassOf(sentence.At(comma + 1)) is "relative" or "preposition";
    }

    /// <summary>"accused the port of ignoring warnings": whom and of what.</summary>
    private static (int, int) Accusation(Sentence sentence, int verb)
    {
        var of = Enumerable.Range(verb + 1, Math.Max(0, Math.Min(FarthestOf, sentence.Tokens.Count - verb - 1))).FirstOrDefault(i => sentence.Tokens[i].Is("of") && sentence.At(i + 1)?.Lower.EndsWith("ing", StringComparison.Ordinal) == true);
        return of > verb + 1 ? (verb + 1, Clauses.End(sentence, of, verb)) : (0, 0);
    }

    /// <summary>“None of the three, he said, bore a stamp”: what stands before and after.</summary>
    private static Finding? Around(Sentence sentence, NounPhrase source, int verb, string text)
    {
        var (from, to) = (AfterDateline(sentence, text), source.Start - 1);
        var (start, end) = (verb + 2, Clauses.End(sentence, verb + 2, verb + 2));
        if (!MayEndASentence(sentence.Tokens[verb]) || from >= to || sentence.Tokens.Take(to).Any(t => t.Kind == TokenKind.Quote) || !Clauses.HasEnough(sentence, start, end)) return null;
        // "Nobody was inside, the union says, because …", "…, the government said, in what would be …": the sentence was whole before.
        if (Cues.IsParticiple(sentence.Tokens[start]) || (HasVerb(sentence, from, to) && Grammar.ClassOf(sentence.Tokens[start]) is "relative" or "preposition" or "subordinator")) return null;
        var whole = Make(sentence, source, verb, start, end, 0.75);
        return whole with { Content = [Clauses.SpanOf(sentence, from, to), .. whole.Content] };
    }

    /// <summary>“The planes came from the north, the army said.”</summary>
    private static (int, int) TurnedRound(Sentence sentence, NounPhrase source, int verb, string text)
    {
        var comma = source.Start - 1;
        // "…, as the directorate confirmed in writing".
        if (sentence.At(comma)?.Is("as") == true) comma--;
        while (comma > 0 && !sentence.Tokens[comma].Is(",")) comma--;
        return source.Start - comma <= 3 && Grammar.ClassOf(sentence.At(comma + 1)) is not "relative" && MayEndASentence(sentence.Tokens[verb]) ? Told(sentence, comma, text) : (0, 0);
    }

    /// <summary>“The planes came from the north, said Colonel Reyes of the army.”</summary>
    private static (NounPhrase Speaker, int Start, int End)? SaidAtTheEnd(Sentence sentence, int verb, string text)
    {
        if (!sentence.Tokens[verb - 1].Is(",") || !MayEndASentence(sentence.Tokens[verb]) || Cues.LemmaOf(sentence.Tokens[verb]) is "tell" or "point" or "find" || Subjects.After(sentence, verb) is not { } speaker) return null;
        // "A shopkeeper, reached by telephone, says he sold twelve pairs".
        if (Grammar.IsPronoun(speaker.First) || speaker.First.Is("nothing")) return null;
        // "The colonel, who led the mission, said planes had come": nothing that somebody does follows a speaker.
        if (sentence.At(speaker.End) is { } next && next.Text is not ("." or ",") && next.Lower is not ("who" or "whose") && !Grammar.IsPreposition(next) && !Grammar.IsTime(next)) return null;
        for (var i = speaker.Start; i < speaker.End; i++)
            if (Grammar.IsFiniteVerb(sentence.Tokens[i]) || (i > speaker.Start && IsPast(sentence.Tokens[i]) && !Grammar.IsDeterminer(sentence.Tokens[i - 1]))) return null;
        for (var i = 1; i < verb; i++)
            if (sentence.Tokens[i - 1].Is(",") && Grammar.ClassOf(sentence.Tokens[i]) == "relative") return null;
        var isNamed = speaker.First.IsCapital && sentence.At(speaker.End)?.Text is "." or ",";
        return Told(sentence, verb - 1, text, isNamed) is var (start, end) && start < end ? (speaker, start, end) : null;
    }

    private static bool MayEndASentence(Token verb) => Cues.LemmaOf(verb) is { } lemma && PartingVerbs.Contains(lemma);

    /// <summary>What stands before the comma, if that is a sentence.</summary>
    private static (int, int) Told(Sentence sentence, int comma, string text, bool isNamed = false)
    {
        var words = sentence.Tokens.Take(comma).Count(t => t.Kind is TokenKind.Word or TokenKind.Number);
        if (comma < 3 || sentence.Tokens[comma - 1].Kind == TokenKind.Quote || words < FewestWords) return (0, 0);
        // "Bantay Urna, the citizens' watch, says …": commas set off what is said of a speaker.
        var hasVerb = sentence.Tokens.Take(comma).Any(t => Grammar.IsFiniteVerb(t) || IsPast(t));
        if (!hasVerb && !isNamed && (words < Enough || sentence.Tokens.Take(comma).Any(t => t.Is(",")))) return (0, 0);
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
        return after.Is("that") || Grammar.ClassOf(after) == "adverb" || Grammar.IsDeterminer(after) || Grammar.IsPronoun(after) || after.IsCapital || after.Kind is TokenKind.Number or TokenKind.Quote || Grammar.IsTime(after) || after.Lower is "there" or "no" or "on" or "in" or "to" or "out";
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
