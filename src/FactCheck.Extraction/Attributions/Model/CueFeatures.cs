namespace FactCheck.Extraction.Attributions.Model;

/// <summary>What the cue model asks about a word: is this where somebody is said to say something?</summary>
internal static class CueFeatures
{
    private const uint Edge = 2;

    public static void Ask(Features f, FlatText text, int i)
    {
        var sentence = text.Sentences[text.SentenceOf[i]];
        uint Word(int j) => j >= sentence.Start && j < sentence.End ? text.Word[j] : Edge;
        uint Tag(int j) => j >= sentence.Start && j < sentence.End ? text.Tag[j] : 99u;
        var (w, l, p) = (text.Word[i], text.Lemma[i], (uint)text.Tag[i]);
        uint odds = text.Odds[i];
        var subject = Subject(text, sentence, i, out var auxiliary);
        var (subjectTag, subjectLemma) = subject >= 0 ? ((uint)text.Tag[subject], text.Lemma[subject]) : (98u, Edge);
        var right = AfterPhrase(text, sentence, i);
        var that = Distance(text, sentence, i, 6, static (t, j) => t.Tokens[j].Lower == "that");
        var finite = Distance(text, sentence, i, 9, static (t, j) => Tags.IsFinite(t.Tag[j]));

        f.Begin(2);
        f.Add(1);
        f.Add(l);
        f.Add(l, p);
        f.Add(w);
        f.Add(text.Suffix[i], p);
        f.Add(odds);
        f.Add(odds, p);
        for (var d = 1; d <= 3; d++)
        {
            f.Add(Word(i - d));
            f.Add(Word(i + d));
            f.Add(Tag(i - d), p);
            f.Add(Tag(i + d), p);
            f.Add(Word(i - d), l);
            f.Add(Word(i + d), l);
            f.Add(Tag(i - d), l);
            f.Add(Tag(i + d), l);
        }
        f.Add(Word(i + 1), Word(i + 2));
        f.Add(Word(i - 1), Word(i - 2));
        f.Add(l, Word(i + 1), Tag(i + 2));
        f.Add(l, Tag(i - 1), Tag(i + 1));
        f.Add(p, Tag(i - 1), Tag(i + 1));
        f.Add(p, Tag(i + 1), Tag(i + 2));
        f.Add(p, Tag(i - 1), Tag(i - 2));
        f.Add(odds, Tag(i - 1), Tag(i + 1));
        f.Add(odds, Tag(i + 1), Tag(i + 2));
        f.Add(odds, Word(i + 1));
        f.Add(odds, Word(i - 1));
        f.Add(auxiliary, p);
        f.Add(auxiliary, l);
        f.Add(subjectTag, p);
        f.Add(subjectLemma);
        f.Add(subjectLemma, l);
        f.Add(subjectTag, l);
        f.Add(subjectTag, odds, auxiliary);
        f.Add(right);
        f.Add(right, l);
        f.Add(right, p, odds);
        f.Add(that, l);
        f.Add(that, p);
        f.Add(that, odds);
        f.Add(finite, p);
        f.Add(finite, l);
        f.Add(finite, odds, that);
        AskPlace(f, text, sentence, i, l, odds);
        AskRivals(f, text, sentence, i, p, odds);
    }

    private static void AskPlace(Features f, FlatText text, TokenRange sentence, int i, uint l, uint odds)
    {
        var quote = text.Quote[i] > 0 ? 1u : 0u;
        var left = MarkDistance(text, sentence, i, -1);
        var right = MarkDistance(text, sentence, i, 1);
        var fromStart = Bin(i - sentence.Start);
        var toEnd = Bin(sentence.End - 1 - i);
        var number = text.SentenceOf[i];
        var before = number > 0 && text.ParagraphOf[number - 1] == text.ParagraphOf[number] ? QuotedAtEnd(text, number - 1) : 2u;
        var after = number + 1 < text.Sentences.Count && text.ParagraphOf[number + 1] == text.ParagraphOf[number] ? QuotedAtStart(text, number + 1) : 2u;
        var last = text.Tokens[sentence.End - 1].Lower is "?" ? 1u : text.Tokens[sentence.End - 1].Lower is ":" ? 2u : text.Tokens[sentence.End - 1].Kind == Sentences.TokenKind.Mark ? 3u : 4u;
        f.Add(fromStart);
        f.Add(fromStart, odds);
        f.Add(toEnd);
        f.Add(toEnd, odds);
        f.Add(quote, l);
        f.Add(quote, odds);
        f.Add(left, right);
        f.Add(left, l);
        f.Add(right, l);
        f.Add(left, right, odds);
        f.Add(before, odds);
        f.Add(after, odds);
        f.Add(before, after, quote);
        f.Add(last);
        f.Add(last, odds, quote);
    }

    /// <summary>Another likely cue close by takes the sentence's words for itself.</summary>
    private static void AskRivals(Features f, FlatText text, TokenRange sentence, int i, uint p, uint odds)
    {
        uint Strongest(int from, int to)
        {
            uint best = 0;
            for (var j = Math.Max(from, sentence.Start); j < Math.Min(to, sentence.End); j++)
                if (text.Odds[j] is > 4 and < CueOdds.Unknown) best = Math.Max(best, text.Odds[j]);
            return best;
        }
        var left = Strongest(i - 12, i);
        var right = Strongest(i + 1, i + 13);
        f.Add(left, odds);
        f.Add(right, odds);
        f.Add(left, right, p);
    }

    /// <summary>The noun or pronoun to the left, over auxiliaries and adverbs, and which auxiliary stands between.</summary>
    private static int Subject(FlatText text, TokenRange sentence, int i, out uint auxiliary)
    {
        auxiliary = 0;
        for (var j = i - 1; j >= Math.Max(sentence.Start, i - 6); j--)
        {
            var tag = text.Tag[j];
            if (Tags.IsNoun(tag) || tag is Tags.PRP or Tags.WP or Tags.WDT or Tags.DT) return j;
            if (tag == Tags.MD || Tags.IsVerb(tag) || tag == Tags.TO) auxiliary = text.Lemma[j];
            else if (tag is not Tags.RB && text.Tag[j] != Tags.Comma) return -1;
        }
        return -1;
    }

    /// <summary>The first word to the right that is outside a noun phrase, and whether a noun phrase stood before it.</summary>
    private static uint AfterPhrase(FlatText text, TokenRange sentence, int i)
    {
        var j = i + 1;
        while (j < Math.Min(sentence.End, i + 8) && Tags.IsNominal(text.Tag[j])) j++;
        return j >= sentence.End ? Edge : (j > i + 1 ? 0x5bd1e995u : 0) ^ text.Word[j];
    }

    private static uint Distance(FlatText text, TokenRange sentence, int i, int most, Func<FlatText, int, bool> found)
    {
        for (var j = i + 1; j < Math.Min(sentence.End, i + most); j++)
            if (found(text, j)) return (uint)Math.Min(j - i, 4);
        return 0;
    }

    private static uint MarkDistance(FlatText text, TokenRange sentence, int i, int step)
    {
        for (int j = i + step, d = 1; j >= sentence.Start && j < sentence.End && d <= 6; j += step, d++)
            if (text.Quote[j] < 0) return d <= 3 ? (uint)d : 4;
        return 0;
    }

    private static uint QuotedAtEnd(FlatText text, int sentence) => text.Quote[text.Sentences[sentence].End - 1] != 0 ? 1u : 0;

    private static uint QuotedAtStart(FlatText text, int sentence) => text.Quote[text.Sentences[sentence].Start] != 0 ? 1u : 0;

    private static uint Bin(int distance) => distance switch { <= 3 => (uint)distance, <= 6 => 4, <= 12 => 5, _ => 6 };
}
