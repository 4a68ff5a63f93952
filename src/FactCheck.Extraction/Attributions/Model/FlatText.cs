using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>
/// An article's words in one row, as the trained model reads them: inside quotations too, which <see cref="Prose"/> keeps
/// whole. Everything about a word that a feature asks for is worked out once and stands at the word's place.
/// </summary>
internal sealed class FlatText
{
    /// <summary>Words after which a sentence is cut, so that a list without full stops stays cheap.</summary>
    private const int LongestSentence = 120;

    public FlatText(string text, IEnumerable<Cut> paragraphs)
    {
        Text = text;
        foreach (var paragraph in paragraphs) Add(paragraph);
        (Word, Suffix, Shape) = (new uint[Count], new uint[Count], new byte[Count]);
        for (var i = 0; i < Count; i++)
        {
            var token = Tokens[i];
            Word[i] = Hash.Of(token.Lower);
            Suffix[i] = Hash.Of(token.Lower.AsSpan(Math.Max(0, token.Lower.Length - 3)));
            Shape[i] = ShapeOf(token);
        }
        Tag = new byte[Count];
        Lemma = new uint[Count];
        Odds = new byte[Count];
        Cue = new float[Count];
    }

    public static FlatText Of(Prose prose) => new(prose.Text, prose.Paragraphs.Select(p => p.Cut));

    public string Text { get; }

    public List<Token> Tokens { get; } = [];

    public int Count => Tokens.Count;

    /// <summary>Hash of the word in lower case.</summary>
    public uint[] Word { get; }

    /// <summary>Hash of the word's last three letters.</summary>
    public uint[] Suffix { get; }

    public byte[] Shape { get; }

    /// <summary>Part of speech: a place in <see cref="Tags.Names"/>. Filled in by the tagger.</summary>
    public byte[] Tag { get; }

    /// <summary>Hash of the word's dictionary form. Filled in by the tagger.</summary>
    public uint[] Lemma { get; }

    /// <summary>How often such a word is a cue: a bin of <see cref="CueOdds"/>.</summary>
    public byte[] Odds { get; }

    /// <summary>How likely the word is a cue here, from 0 to 1. Filled in by the cue model.</summary>
    public float[] Cue { get; }

    /// <summary>The number of the quotation that a word stands in, from 1; 0 outside; −1 for the marks themselves.</summary>
    public List<short> Quote { get; } = [];

    public List<TokenRange> Sentences { get; } = [];

    /// <summary>The sentence of each token.</summary>
    public List<int> SentenceOf { get; } = [];

    /// <summary>The paragraph of each sentence.</summary>
    public List<int> ParagraphOf { get; } = [];

    public Span SpanOf(TokenRange range) => new(Tokens[range.Start].Span.Start, Tokens[range.End - 1].Span.End);

    /// <summary>A stretch of tokens cut where a paragraph ends.</summary>
    public IEnumerable<TokenRange> ByParagraph(TokenRange range)
    {
        var start = range.Start;
        for (var t = start + 1; t <= range.End; t++)
        {
            if (t < range.End && ParagraphOf[SentenceOf[t]] == ParagraphOf[SentenceOf[start]]) continue;
            yield return new TokenRange(start, t);
            start = t;
        }
    }

    /// <summary>
    /// Tells the sentences' own tokens which of them the tagger takes for finite verbs; not those in -ed, which it often
    /// takes for one where they only describe ("a post shared on Friday").
    /// </summary>
    public void TellVerbs(Prose prose)
    {
        var t = 0;
        foreach (var token in prose.Paragraphs.SelectMany(p => p.Sentences).SelectMany(s => s.Tokens))
        {
            while (t < Count && Tokens[t].Span.Start < token.Span.Start) t++;
            token.IsFinite = t < Count && token.Kind == TokenKind.Word && Tokens[t].Span == token.Span && Tags.IsFinite(Tag[t]) && !token.Lower.EndsWith("ed", StringComparison.Ordinal);
        }
    }

    /// <summary>The tokens that lie in a span, in whole or in part.</summary>
    public TokenRange TokensIn(Span span)
    {
        var start = FirstEndingAfter(span.Start);
        var end = start;
        while (end < Count && Tokens[end].Span.Start < span.End) end++;
        return new TokenRange(start, end);
    }

    private int FirstEndingAfter(int place)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Add(Cut paragraph)
    {
        var first = Count;
        Tokens.AddRange(paragraph.Tokens);
        MarkQuotations(paragraph.Quotations, first);
        var number = ParagraphOf.Count > 0 ? ParagraphOf[^1] + 1 : 0;
        var start = first;
        for (var i = first; i < Count; i++)
        {
            SentenceOf.Add(Sentences.Count);
            if (i + 1 < Count && i - start < LongestSentence && !SentenceEnds.After(Tokens, Quote, i, start)) continue;
            Sentences.Add(new TokenRange(start, i + 1));
            ParagraphOf.Add(number);
            start = i + 1;
        }
    }

    private void MarkQuotations(IReadOnlyList<Quotation> quotations, int first)
    {
        var at = first;
        short number = 0;
        while (Quote.Count < Count) Quote.Add(0);
        foreach (var quotation in quotations)
        {
            if (number < short.MaxValue) number++;
            while (at < Count && Tokens[at].Span.Start < quotation.Outer.Start) at++;
            for (; at < Count && Tokens[at].Span.End <= quotation.Outer.End; at++)
            {
                var mark = (!quotation.OpenMissing && Tokens[at].Span.Start == quotation.Outer.Start) || (!quotation.CloseMissing && Tokens[at].Span.End == quotation.Outer.End && Tokens[at].Span.Length == 1);
                Quote[at] = mark ? (short)-1 : number;
            }
        }
    }

    /// <summary>How a word is written: case, digits, marks, length up to 3.</summary>
    private static byte ShapeOf(Token token)
    {
        var text = token.Text;
        var kind = char.IsUpper(text[0]) ? text.Length > 1 && text.All(c => !char.IsLower(c)) ? 1 : 2 : char.IsDigit(text[0]) ? 3 : char.IsLetter(text[0]) ? 4 : 5;
        return (byte)(kind * 8 + (text.Contains('-', StringComparison.Ordinal) ? 4 : 0) + Math.Min(3, text.Length));
    }
}

/// <summary>A stretch of <see cref="FlatText.Tokens"/>, half-open.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public int Count => End - Start;
}
