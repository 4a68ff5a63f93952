namespace FactCheck.Extraction.Attributions.Model;

/// <summary>What the span model asks about a word near a cue: does it belong to the source, the content, the cue, or to none?</summary>
internal static class SpanFeatures
{
    /// <summary>Stands for the word beyond the text's ends.</summary>
    public const uint Edge = 2;

    private const uint PlaceList = 4, StepPlaceList = 6;

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

    /// <summary>About the word as seen from the cue. Of the list of questions about a place, three parts do not ask for the word: <see cref="AskDistance"/>, <see cref="AskPhrases"/> and <see cref="AskPath"/>.</summary>
    public static void AskPlace(Features f, Window window, int t)
    {
        var (text, cue, place) = (window.Text, window.Cue, window.At(t));
        var (w, l, p) = (text.Word[t], text.Lemma[t], (uint)text.Tag[t]);
        var (side, distance) = (place.Side, place.Distance);
        f.Begin(PlaceList);
        f.GoTo(2);
        f.Add(distance, p);
        f.Add(side, w);
        f.Add(side, l, cue.Tag);
        f.Add(side | cue.Passive, p);
        f.GoTo(8);
        f.Add(distance, cue.Tag | cue.Passive << 6, p);
        f.Add(side, cue.Lemma, p);
        f.Add(side, cue.Lemma, l);
        f.GoTo(13);
        f.Add(side, cue.Before, p);
        f.Add(side, cue.After, p);
        f.GoTo(19);
        f.Add(side, place.Phrases, p);
        f.GoTo(23);
        f.Add(side, place.Clause, p);
        f.GoTo(28);
        f.Add(side, place.Cues, p);
        f.GoTo(36);
        f.Add(place.Sentence, p);
        f.GoTo(38);
        f.Add(text.Cue[t] > 0.4f ? 1u : text.Cue[t] > 0.1f ? 2u : 0, side, place.Cues);
    }

    /// <summary>About how far away the word is: the same for all that are equally far.</summary>
    public static void AskDistance(Features f, Window window, int t)
    {
        var (cue, distance) = (window.Cue, window.At(t).Distance);
        f.Begin(PlaceList);
        f.Add(distance);
        f.GoTo(6);
        f.Add(distance, cue.Lemma);
        f.Add(distance, cue.Tag);
        f.GoTo(17);
        f.Add(distance, cue.Before);
        f.Add(distance, cue.After);
    }

    /// <summary>About the noun phrases in between: the same for all of one <see cref="Place.PhrasesBetween"/>.</summary>
    public static void AskPhrases(Features f, Window window, int t)
    {
        var (cue, place) = (window.Cue, window.At(t));
        f.Begin(PlaceList);
        f.GoTo(20);
        f.Add(place.Side, place.Phrases, cue.Tag | cue.Passive << 6);
        f.Add(place.Side, place.Phrases + 8 * place.Verbs, place.Commas);
        f.Add(place.Side, place.Phrases + 8 * place.Verbs, cue.Lemma);
    }

    /// <summary>About everything else in between: the same for all of one <see cref="Place.Path"/>.</summary>
    public static void AskPath(Features f, Window window, int t)
    {
        var (cue, place) = (window.Cue, window.At(t));
        var (side, quote) = (place.Side, place.Quote);
        var quotation = place.Quotation * 4 + quote;
        f.Begin(PlaceList);
        f.GoTo(11);
        f.Add(side, cue.Lemma, quote);
        f.Add(side, cue.Lemma, place.Clause);
        f.GoTo(15);
        f.Add(side, cue.Before, cue.Lemma);
        f.Add(side, cue.After, cue.Lemma);
        f.GoTo(24);
        f.Add(side, place.Clause, cue.Tag);
        f.Add(side, place.Clause, quote | cue.Quoted);
        f.Add(side, place.Clause + 64 * place.Cues, quote);
        f.Add(side, place.Cues + 4 * place.Verbs, cue.Lemma);
        f.GoTo(29);
        f.Add(side, place.Colons, quote);
        f.Add(side, place.Colons + 4 * place.Verbs, cue.Lemma);
        f.Add(side, quotation, place.Sentence);
        f.Add(side, quotation, cue.Lemma);
        f.Add(side, quotation, cue.Tag | cue.Quoted << 4);
        f.Add(side, quotation, place.Clause);
        f.Add(side, place.Sentence | cue.Quoted, quote);
        f.GoTo(37);
        f.Add(place.Sentence, cue.Lemma);
        f.GoTo(39);
        f.Add(side, cue.First, place.Clause);
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
        f.Begin(StepPlaceList);
        f.GoTo(2);
        f.Add(window.At(t).Near, window.Text.Tag[t]);
    }

    /// <summary>The rest of it: the same for all steps of one <see cref="Place.StepPath"/>.</summary>
    public static void AskStepPath(Features f, Window window, int t)
    {
        var (cue, place) = (window.Cue, window.At(t));
        f.Begin(StepPlaceList);
        f.Add(place.Near);
        f.GoTo(3);
        f.Add(place.Near, cue.Lemma);
        f.Add(place.Near, cue.Tag);
        f.Add(place.Near, place.Mark, place.Verbs + 4 * place.Commas);
        f.Add(place.Near, place.Quote, place.Quotation);
    }

    public static bool IsPassive(FlatText text, int a)
    {
        if (text.Tag[a] != Tags.VBN) return false;
        for (var j = a - 1; j >= Math.Max(0, a - 4); j--)
            if (text.Tokens[j].Lower is "is" or "are" or "was" or "were" or "been" or "be" or "being") return true;
        return false;
    }

    public static uint QuoteOf(FlatText text, int t) => text.Quote[t] switch { 0 => 0u, < 0 => 1u, _ => 2u };
}
