using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>Finds who does what a verb says: the noun phrase before it, or after it where the order is turned round.</summary>
internal static class Subjects
{
    private const int LongestPhrase = 24;
    private const int FarthestBack = 60;

    /// <summary>The subject that stands before a verb; null where there is none, or where the verb is denied, doubted or passive.</summary>
    public static NounPhrase? Before(Sentence sentence, int verb, bool allowNegated = false)
    {
        var i = verb - 1;
        var passive = false;
        while (i >= 0 && Grammar.IsBeforeVerb(sentence.Tokens[i]))
        {
            if (Grammar.IsModal(sentence.Tokens[i]) || (!allowNegated && Grammar.IsNegation(sentence.Tokens[i]))) return null;
            passive |= Grammar.IsBe(sentence.Tokens[i]);
            i--;
        }
        if (passive && !sentence.Tokens[verb].Lower.EndsWith("ing", StringComparison.Ordinal)) return null;
        if (i >= 0 && sentence.Tokens[i].Is("to") && !SkipsGoingOn(sentence, ref i)) return null;
        // "Cllr Dilwyn Hopkin (Ind., Harbour ward) said".
        if (i > 0 && sentence.Tokens[i].Is(")"))
        {
            var open = i;
            while (open > 0 && !sentence.Tokens[open].Is("(")) open--;
            if (open > 0) i = open - 1;
        }
        if (i < 0) return null;
        if (Grammar.IsConjunction(sentence.Tokens[i])) return OfEarlierVerb(sentence, i);
        return Read(sentence, ClauseStart(sentence, i + 1), i + 1);
    }

    /// <summary>The subject after a verb: “…,” said Interior Minister Levent Aksungur.</summary>
    public static NounPhrase? After(Sentence sentence, int verb)
    {
        var start = verb + 1;
        var i = start;
        while (i < sentence.Tokens.Count && i - start < LongestPhrase)
        {
            var token = sentence.Tokens[i];
            if (token.Kind == TokenKind.Quote || (token.Kind == TokenKind.Mark && !Grammar.IsPossessive(token) && token.Text is not ("-" or "&")) || token.Lower is "who" or "which" or "that" or "told" ||
                (Grammar.IsPreposition(token) && token.Lower is not ("of" or "for" or "at" or "from")) || Grammar.IsTime(token) || (i > start && Grammar.IsConjunction(token) && token.Lower != "and") || (i > start && token.Lower.EndsWith("ing", StringComparison.Ordinal) && !token.IsCapital && !Grammar.IsDeterminer(sentence.Tokens[i - 1])))
                break;
            i++;
        }
        if (i == start) return null;
        var asides = new List<(int, int)>();
        if (sentence.At(i)?.Is(",") == true)
        {
            var end = i + 1;
            while (end < sentence.Tokens.Count && sentence.Tokens[end] is { Kind: not TokenKind.Quote } t && t.Text is not ("," or "." or ";" or ":") && t.Lower is not ("who" or "which")) end++;
            if (end > i + 1 && !sentence.Tokens[i + 1].Lower.EndsWith("ing", StringComparison.Ordinal)) asides.Add((i + 1, end));
        }
        return Valid(sentence, start, i) ? new NounPhrase(sentence, start, i, asides) : null;
    }

    /// <summary>The subject of the sentence: what stands before its first verb. For “…, claiming that …”.</summary>
    public static NounPhrase? Main(Sentence sentence, int before)
    {
        for (var verb = 1; verb < before; verb++)
        {
            var token = sentence.Tokens[verb];
            if (!Grammar.IsFiniteVerb(token) && !IsPastForm(token)) continue;
            if (Cues.IsAlsoNoun(token) && Grammar.IsDeterminer(sentence.Tokens[verb - 1])) continue;
            if (Before(sentence, verb, allowNegated: true) is { } subject) return subject;
        }
        return null;
    }

    /// <summary>Who is named first, where no verb follows: "The secretary, Ana Koch, on the steps of the town hall: …".</summary>
    public static NounPhrase? Leading(Sentence sentence, int before)
    {
        for (var i = 0; i < before; i++)
            if (sentence.Tokens[i].Is(",") || (i > 0 && Grammar.IsPreposition(sentence.Tokens[i]) && !sentence.Tokens[i].Is("of"))) before = i;
        return Read(sentence, 0, before);
    }

    private static bool IsPastForm(Token token) => token is { Kind: TokenKind.Word, IsCapital: false } && token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>"went on to say", "continues to insist": the verb is what is done; "refused to say" is not.</summary>
    private static bool SkipsGoingOn(Sentence sentence, ref int i)
    {
        var before = sentence.At(i - 1)?.Lower;
        if (before is "continues" or "continued" or "continue") i -= 2;
        else if (before == "on" && sentence.At(i - 2)?.Lower is "went" or "goes") i -= 3;
        else return false;
        while (i >= 0 && Grammar.IsBeforeVerb(sentence.Tokens[i])) i--;
        return i >= 0;
    }

    /// <summary>"He said … and added": the subject is that of the verb before.</summary>
    private static NounPhrase? OfEarlierVerb(Sentence sentence, int conjunction)
    {
        // "said that a test had found nothing, and accused": what is told in between has subjects of its own.
        var that = 0;
        while (that < conjunction && !sentence.Tokens[that].Is("that")) that++;
        for (var verb = Math.Min(that, conjunction) - 1; verb > 0; verb--)
            if (Cues.IsFinite(sentence.Tokens[verb]) && Before(sentence, verb, allowNegated: true) is { } subject) return subject;
        return Main(sentence, conjunction);
    }

    private static int ClauseStart(Sentence sentence, int end)
    {
        for (var i = end - 1; i >= Math.Max(0, end - FarthestBack); i--)
        {
            var token = sentence.Tokens[i];
            if (token.Text is ";" or ":" or "—" or "–" || (token.Quotation is { IsSpeech: true, EndsAsSpeech: true })) return i + 1;
        }
        return Math.Max(0, end - FarthestBack);
    }

    private static NounPhrase? Read(Sentence sentence, int start, int end)
    {
        while (start < end && sentence.Tokens[start] is { Kind: TokenKind.Mark }) start++;
        var parts = Parts(sentence, start, end);
        var closedByComma = end > start && sentence.Tokens[end - 1].Is(",");
        while (parts.Count > 1 && IsAdjunct(sentence, parts[0])) parts.RemoveAt(0);
        // "The commander, Brigadier Ana Koch, on Monday rejected": the day belongs to the verb.
        if (parts.Count > 1 && !closedByComma && Grammar.SkipTime(sentence, parts[^1].Start, parts[^1].End) == parts[^1].End && parts[^1].End - parts[^1].Start > 1)
        {
            parts.RemoveAt(parts.Count - 1);
            closedByComma = true;
        }
        if (parts.Count == 0) return null;
        var head = closedByComma ? 0 : parts.Count - 1;
        // "The photographs, which he said had been cut": he says it.
        if (head > 0 && IsObject(sentence, parts[head])) return new NounPhrase(sentence, parts[head].Start + 1, parts[head].End, []);
        // “…, who visited the site, said”: the clause belongs to what stands before it.
        while (head > 0 && Grammar.ClassOf(sentence.Tokens[parts[head].Start]) == "relative") head--;
        // "Sergeant Marko Lehtisaar, 41, of the city police has pleaded": where he is from, and how old.
        if (head > 0 && sentence.Tokens[parts[head].Start].Lower is "of" or "from") head--;
        if (head > 0 && parts[head].End - parts[head].Start == 1 && sentence.Tokens[parts[head].Start].Kind == TokenKind.Number) head--;
        if (!closedByComma && head > 0 && head < parts.Count) parts = parts[head..];
        else if (head > 0) parts = parts[head..];
        var (a, b) = Core(sentence, parts[0]);
        return Valid(sentence, a, b) ? new NounPhrase(sentence, a, b, parts.Skip(1).ToList()) : null;
    }

    /// <summary>"which he", "which the ministry": a relative word that the speaker follows at once.</summary>
    private static bool IsObject(Sentence sentence, (int Start, int End) part) =>
        sentence.Tokens[part.Start].Lower is "which" or "whom" && sentence.At(part.Start + 1) is { } speaker && part.End > part.Start + 1 &&
        (Grammar.IsPronoun(speaker) || Grammar.IsDeterminer(speaker) || speaker.IsCapital) && !Enumerable.Range(part.Start, part.End - part.Start).Any(i => Grammar.IsFiniteVerb(sentence.Tokens[i]));

    private static List<(int Start, int End)> Parts(Sentence sentence, int start, int end)
    {
        var parts = new List<(int, int)>();
        for (var i = start; i <= end; i++)
        {
            if (i < end && !sentence.Tokens[i].Is(",")) continue;
            if (i > start) parts.Add((start, i));
            start = i + 1;
        }
        return parts;
    }

    /// <summary>Time, place and circumstance before the subject: "In a statement", "Two weeks after the vote", "Reached by phone".</summary>
    private static bool IsAdjunct(Sentence sentence, (int Start, int End) part)
    {
        var first = sentence.Tokens[part.Start];
        if (Grammar.SkipTime(sentence, part.Start, part.End) == part.End) return true;
        if (Grammar.ClassOf(first) is "preposition" or "subordinator" or "adverb" or "conjunction" or "relative") return true;
        if (first.Lower.EndsWith("ing", StringComparison.Ordinal) || (first.Lower.EndsWith("ed", StringComparison.Ordinal) && first.Lower.Length > 4)) return true;
        return Enumerable.Range(part.Start, part.End - part.Start).Any(i => Grammar.IsFiniteVerb(sentence.Tokens[i])) || (Grammar.ClassOf(first) == "determiner" && Grammar.IsTime(sentence.At(part.Start + 1)));
    }

    /// <summary>The part without what leads up to it: "and on Monday his party" → "his party".</summary>
    private static (int Start, int End) Core(Sentence sentence, (int Start, int End) part)
    {
        var (start, end) = part;
        // "While the clinic maintains …, the company denies …".
        if (end - start > 1 && sentence.Tokens[start].Lower is "while" or "although" or "though" or "whereas") start++;
        // "The company that cooks for the schools has denied".
        for (var i = start + 1; i + 1 < end; i++)
            if (sentence.Tokens[i].Is("that") && sentence.Tokens[i + 1].IsFinite && !Grammar.IsPreposition(sentence.Tokens[i - 1])) { end = i; break; }
        for (var i = end - 1; i > start; i--)
            if (Grammar.ClassOf(sentence.Tokens[i]) is "subordinator" || (sentence.Tokens[i].Is("that") && !Grammar.IsPreposition(sentence.Tokens[i - 1]))) { start = i + 1; break; }
        // A clause before "and": the subject is what follows.
        for (var i = end - 1; i > start; i--)
            if (Grammar.IsConjunction(sentence.Tokens[i]) && Enumerable.Range(start, i - start).Any(j => Grammar.IsFiniteVerb(sentence.Tokens[j]) || IsPastForm(sentence.Tokens[j]))) { start = i + 1; break; }
        var moved = true;
        while (moved && start < end)
        {
            var before = start;
            while (start < end && Grammar.ClassOf(sentence.Tokens[start]) is "conjunction" or "adverb" && !sentence.Tokens[start].Is("both") || (start + 1 < end && sentence.Tokens[start].Lower.EndsWith("ly", StringComparison.Ordinal) && start == 0 && !sentence.Tokens[1].IsCapital)) start++;
            start = Grammar.SkipTime(sentence, start, end);
            moved = start != before;
        }
        if (start < end && Grammar.IsPreposition(sentence.Tokens[start])) start = AfterPrepositionalPhrase(sentence, start, end);
        for (var i = start; i < end; i++)
            if (Grammar.ClassOf(sentence.Tokens[i]) == "relative") { end = i; break; }
        // "The union on Wednesday accused": the day belongs to the verb.
        for (var i = end - 1; i > start; i--)
            if (sentence.Tokens[i].Is("on") && Grammar.SkipTime(sentence, i, end) == end) { end = i; break; }
        return (start, end);
    }

    /// <summary>"In a phone interview the minister": a second noun phrase that no preposition governs.</summary>
    private static int AfterPrepositionalPhrase(Sentence sentence, int start, int end)
    {
        for (var i = start + 2; i < end; i++)
        {
            var previous = sentence.Tokens[i - 1];
            if ((Grammar.IsDeterminer(sentence.Tokens[i]) || Grammar.IsPronoun(sentence.Tokens[i])) && !Grammar.IsPreposition(previous) && !Grammar.IsDeterminer(previous)) return i;
        }
        return end;
    }

    private static bool Valid(Sentence sentence, int start, int end)
    {
        if (start >= end || end - start > LongestPhrase) return false;
        var first = sentence.Tokens[start];
        if (first.Kind is TokenKind.Mark or TokenKind.Quote || first.Lower is "that" or "which" or "what" or "this" or "there" or "those" && end - start == 1) return false;
        if (Grammar.ClassOf(first) is "preposition" or "subordinator" or "relative" or "be" or "modal" || first.Lower is "you" or "i" or "we") return false;
        // "Who would have said that?"
        if (first.Is("who") && sentence.IsQuestion) return false;
        for (var i = start; i < end; i++)
            if (Grammar.IsFiniteVerb(sentence.Tokens[i]) || Grammar.IsModal(sentence.Tokens[i])) return false;
        return Enumerable.Range(start, end - start).Any(i => sentence.Tokens[i].Kind == TokenKind.Word && !Grammar.IsDeterminer(sentence.Tokens[i])) && !(end - start == 1 && Grammar.IsTime(first));
    }
}
