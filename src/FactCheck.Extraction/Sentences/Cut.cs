namespace FactCheck.Extraction.Sentences;

/// <summary>A stretch of text cut into its tokens, with the quotations that stand in it.</summary>
internal sealed record Cut(string Text, Span Span, IReadOnlyList<Token> Tokens, IReadOnlyList<Quotation> Quotations)
{
    public static Cut Of(string text, Span span) => new(text, span, Tokenizer.Tokens(text, span), Sentences.Quotations.In(text, span));

    /// <summary>The tokens outside quotations, and each quotation as one token between them.</summary>
    public List<Token> Frame()
    {
        var frame = new List<Token>(Tokens.Count);
        var (from, next) = (Span.Start, 0);
        foreach (var quotation in Quotations)
        {
            next = Take(frame, next, new Span(from, quotation.Outer.Start));
            frame.Add(new Token(TokenKind.Quote, quotation.Outer, quotation.Outer.In(Text), "", quotation));
            from = quotation.Outer.End;
        }
        Take(frame, next, new Span(from, Span.End));
        return frame;
    }

    /// <summary>Takes over the tokens of a stretch; where a token reaches over its ends ("Smith’s" before a quotation that opens there), the stretch is cut anew.</summary>
    private int Take(List<Token> frame, int next, Span stretch)
    {
        while (next < Tokens.Count && Tokens[next].Span.Start < stretch.Start) next++;
        var end = next;
        while (end < Tokens.Count && Tokens[end].Span.Start < stretch.End) end++;
        var fits = (next == 0 || Tokens[next - 1].Span.End <= stretch.Start) && (end == 0 || Tokens[end - 1].Span.End <= stretch.End);
        if (!fits) frame.AddRange(Tokenizer.Tokens(Text, stretch));
        else for (var i = next; i < end; i++) frame.Add(Tokens[i]);
        return end;
    }
}
