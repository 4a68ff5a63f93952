namespace FactCheck.Extraction.Attributions.Model;

/// <summary>
/// The words around one cue that may belong to what it attributes: its sentence, and the sentences beside it that hold
/// quoted words. Counts what lies between each word and the cue.
/// </summary>
internal sealed class Window
{
    private const int MostSentences = 6;

    /// <summary>Words on either side; a longer speech is taken whole afterwards.</summary>
    private const int MostWords = 120;

    private readonly Place[] places;

    public Window(FlatText text, int anchor)
    {
        (Text, Anchor, Cue) = (text, anchor, new CueWord(text, anchor));
        Range = RangeOf(text, anchor);
        places = new Place[Range.Count];
        Count(1);
        Count(-1);
    }

    public FlatText Text { get; }

    public int Anchor { get; }

    public CueWord Cue { get; }

    public TokenRange Range { get; }

    public ref readonly Place At(int token) => ref places[token - Range.Start];

    private static TokenRange RangeOf(FlatText text, int anchor)
    {
        var sentence = text.SentenceOf[anchor];
        var paragraph = text.ParagraphOf[sentence];
        var (first, last) = (sentence, sentence);
        while (first > 0 && sentence - first < MostSentences && text.ParagraphOf[first - 1] == paragraph && HoldsQuote(text, first - 1)) first--;
        while (last + 1 < text.Sentences.Count && last - sentence < MostSentences && text.ParagraphOf[last + 1] == paragraph && HoldsQuote(text, last + 1)) last++;
        // “The ministry complained:” and its words stand in the next paragraph.
        if (last == sentence && text.Tokens[text.Sentences[sentence].End - 1].Lower == ":" && last + 1 < text.Sentences.Count)
        {
            var next = text.ParagraphOf[last + 1];
            while (last + 1 < text.Sentences.Count && last - sentence < MostSentences && text.ParagraphOf[last + 1] == next) last++;
        }
        return new TokenRange(Math.Max(text.Sentences[first].Start, anchor - MostWords), Math.Min(text.Sentences[last].End, anchor + MostWords));
    }

    private static bool HoldsQuote(FlatText text, int sentence)
    {
        for (var i = text.Sentences[sentence].Start; i < text.Sentences[sentence].End; i++)
            if (text.Quote[i] > 0) return true;
        return false;
    }

    /// <summary>Walks away from the cue and notes at each word what was passed on the way.</summary>
    private void Count(int step)
    {
        var text = Text;
        var place = new Place();
        var inPhrase = false;
        var (sentence, paragraph) = (text.SentenceOf[Anchor], text.ParagraphOf[text.SentenceOf[Anchor]]);
        var (lastQuote, lastParagraph) = (text.Quote[Anchor] > 0 ? text.Quote[Anchor] : (short)0, paragraph);
        for (var i = Anchor; i >= Range.Start && i < Range.End; i += step)
        {
            var tag = text.Tag[i];
            var nominal = Tags.IsNominal(tag);
            if (nominal && !inPhrase && place.Phrases < 6) place.Phrases++;
            inPhrase = nominal;
            var here = text.ParagraphOf[text.SentenceOf[i]];
            if (text.Quote[i] > 0 && (text.Quote[i] != lastQuote || here != lastParagraph))
            {
                if (place.Quotation < 4) place.Quotation++;
                (lastQuote, lastParagraph) = (text.Quote[i], here);
            }
            place.Stand(i - Anchor, tag, SpanFeatures.QuoteOf(text, i), text.SentenceOf[i] - sentence, otherParagraph: here != paragraph);
            places[i - Range.Start] = place;
            if (i == Anchor) continue;
            if (Tags.IsFinite(tag) && place.Verbs < 3) place.Verbs++;
            if (tag == Tags.Comma && place.Commas < 3) place.Commas++;
            if (tag == Tags.Colon && place.Colons < 2) place.Colons++;
            if (text.Tokens[i].Lower == "that" && place.Thats < 2) place.Thats++;
            if (text.Cue[i] > 0.4f && place.Cues < 3) place.Cues++;
        }
    }
}
