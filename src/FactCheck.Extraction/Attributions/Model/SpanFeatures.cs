namespace FactCheck.Extraction.Attributions.Model;

/// <summary>What the span model asks about a word near a cue: does it belong to the source, the content, the cue, or to none?</summary>
internal static class SpanFeatures
{
    private const uint Edge = 2;

    /// <summary>About the word itself: the same whichever cue is looked at.</summary>
    public static void AskWord(Features f, FlatText text, int t)
    {
        var last = text.Count - 1;
        uint Word(int j) => j >= 0 && j <= last && text.ParagraphOf[text.SentenceOf[j]] == text.ParagraphOf[text.SentenceOf[t]] ? text.Word[j] : Edge;
        uint Tag(int j) => j >= 0 && j <= last ? text.Tag[j] : 99u;
        var (w, l, p) = (text.Word[t], text.Lemma[t], (uint)text.Tag[t]);
        var quote = QuoteOf(text, t);
        f.Begin(3);
        f.Add(1);
        f.Add(w);
        f.Add(l);
        f.Add(p);
        f.Add(text.Shape[t]);
        f.Add(text.Suffix[t], p);
        f.Add(Word(t - 1));
        f.Add(Word(t + 1));
        f.Add(Word(t - 1), w);
        f.Add(w, Word(t + 1));
        f.Add(Tag(t - 1), p);
        f.Add(p, Tag(t + 1));
        f.Add(Tag(t - 1), p, Tag(t + 1));
        f.Add(Tag(t - 2), Tag(t - 1), p);
        f.Add(quote, p);
        f.Add(quote, l);
        f.Add(t == text.Sentences[text.SentenceOf[t]].Start ? 1u : 0, p);
        f.Add(text.Odds[t], p);
    }

    /// <summary>About the word as seen from the cue.</summary>
    public static void AskPlace(Features f, Window window, int t)
    {
        var text = window.Text;
        var a = window.Anchor;
        var place = window.At(t);
        var (w, l, p) = (text.Word[t], text.Lemma[t], (uint)text.Tag[t]);
        var (al, ap) = (text.Lemma[a], (uint)text.Tag[a]);
        var side = t < a ? 0u : t == a ? 1u : 2u;
        var quote = QuoteOf(text, t);
        var distance = side * 16 + Bin(Math.Abs(t - a));
        var passive = IsPassive(text, a) ? 4u : 0u;
        var sentence = (uint)(Math.Clamp(text.SentenceOf[t] - text.SentenceOf[a], -2, 2) + 2);
        var paragraph = text.ParagraphOf[text.SentenceOf[t]] != text.ParagraphOf[text.SentenceOf[a]] ? 8u : 0u;
        var anchorQuote = text.Quote[a] > 0 ? 16u : 0u;
        var quotation = place.Quotation * 4 + quote;
        var before = a > 0 ? text.Word[a - 1] : Edge;
        var after = a + 1 < text.Count ? text.Word[a + 1] : Edge;
        var clause = place.Verbs + 4 * place.Commas + 16 * place.Thats;
        f.Begin(4);
        f.Add(distance);
        f.Add(distance, p);
        f.Add(side, w);
        f.Add(side, l, ap);
        f.Add(side | passive, p);
        f.Add(distance, al);
        f.Add(distance, ap);
        f.Add(distance, ap | passive << 6, p);
        f.Add(side, al, p);
        f.Add(side, al, l);
        f.Add(side, al, quote);
        f.Add(side, al, clause);
        f.Add(side, before, p);
        f.Add(side, after, p);
        f.Add(side, before, al);
        f.Add(side, after, al);
        f.Add(distance, before);
        f.Add(distance, after);
        f.Add(side, place.Phrases, p);
        f.Add(side, place.Phrases, ap | passive << 6);
        f.Add(side, place.Phrases + 8 * place.Verbs, place.Commas);
        f.Add(side, place.Phrases + 8 * place.Verbs, al);
        f.Add(side, clause, p);
        f.Add(side, clause, ap);
        f.Add(side, clause, quote | anchorQuote);
        f.Add(side, clause + 64 * place.Cues, quote);
        f.Add(side, place.Cues + 4 * place.Verbs, al);
        f.Add(side, place.Cues, p);
        f.Add(side, place.Colons, quote);
        f.Add(side, place.Colons + 4 * place.Verbs, al);
        f.Add(side, quotation, sentence | paragraph);
        f.Add(side, quotation, al);
        f.Add(side, quotation, ap | anchorQuote << 4);
        f.Add(side, quotation, clause);
        f.Add(side, sentence | paragraph | anchorQuote, quote);
        f.Add(sentence | paragraph, p);
        f.Add(sentence | paragraph, al);
        f.Add(text.Cue[t] > 0.4f ? 1u : text.Cue[t] > 0.1f ? 2u : 0, side, place.Cues);
        f.Add(side, FirstOfSentence(text, a) ? 1u : 0, clause);
    }

    /// <summary>About the step from the word before to this one.</summary>
    public static void AskStep(Features f, FlatText text, int t)
    {
        var one = t > 0 ? text.Tag[t - 1] : 99u;
        var change = text.Quote[t] != (t > 0 ? text.Quote[t - 1] : 0) ? 1u + (text.Quote[t] > 0 ? 1u : 0) + (t > 0 && text.Quote[t - 1] > 0 ? 4u : 0) : 0;
        var sentence = t > 0 && text.SentenceOf[t] != text.SentenceOf[t - 1] ? 1u : 0;
        f.Begin(5);
        f.Add(1);
        f.Add(one, text.Tag[t]);
        f.Add(text.Word[t]);
        f.Add(t > 0 ? text.Word[t - 1] : Edge);
        f.Add(change, sentence);
        f.Add(change, text.Tag[t]);
        f.Add(change, one);
        f.Add(text.Odds[t]);
    }

    /// <summary>About the step as seen from the cue.</summary>
    public static void AskStepPlace(Features f, Window window, int t)
    {
        var text = window.Text;
        var a = window.Anchor;
        var near = (uint)(Math.Clamp(t - a, -3, 4) + 3);
        var place = window.At(t);
        f.Begin(6);
        f.Add(near);
        f.Add(near, text.Tag[t]);
        f.Add(near, text.Lemma[a]);
        f.Add(near, text.Tag[a]);
        f.Add(near, text.Tag[t] is Tags.Comma or Tags.Colon ? text.Tag[t] : 98u, place.Verbs + 4 * place.Commas);
        f.Add(near, text.Quote[t] < 0 ? 1u : text.Quote[t] > 0 ? 2u : 0, place.Quotation);
    }

    public static bool IsPassive(FlatText text, int a)
    {
        if (text.Tag[a] != Tags.VBN) return false;
        for (var j = a - 1; j >= Math.Max(0, a - 4); j--)
            if (text.Tokens[j].Lower is "is" or "are" or "was" or "were" or "been" or "be" or "being") return true;
        return false;
    }

    private static bool FirstOfSentence(FlatText text, int a) => text.Sentences[text.SentenceOf[a]].Start >= a - 1;

    private static uint QuoteOf(FlatText text, int t) => text.Quote[t] switch { 0 => 0u, < 0 => 1u, _ => 2u };

    private static uint Bin(int distance) => distance switch { <= 6 => (uint)distance, <= 8 => 7, <= 11 => 8, <= 16 => 9, <= 24 => 10, <= 36 => 11, _ => 12 };
}
