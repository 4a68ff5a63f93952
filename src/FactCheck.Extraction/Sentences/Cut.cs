namespace FactCheck.Extraction.Sentences;

/// <summary>A stretch of text cut into its tokens, with the quotations that stand in it.</summary>
internal sealed record Cut(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Quotation> Quotations)
{
    public static Cut Of(string text, Span span) => new(text, Tokenizer.Tokens(text, span), Sentences.Quotations.In(text, span));

    /// <summary>The tokens outside quotations, and each quotation as one token between them. No token reaches over a quotation's marks: between letters they are apostrophes.</summary>
    public List<Token> Frame()
    {
        var frame = new List<Token>(Tokens.Count);
        var next = 0;
        foreach (var quotation in Quotations)
        {
            for (; next < Tokens.Count && Tokens[next].Span.Start < quotation.Outer.Start; next++) frame.Add(Tokens[next]);
            frame.Add(new Token(TokenKind.Quote, quotation.Outer, quotation.Outer.In(Text), "", quotation));
            while (next < Tokens.Count && Tokens[next].Span.Start < quotation.Outer.End) next++;
        }
        for (; next < Tokens.Count; next++) frame.Add(Tokens[next]);
        return frame;
    }
}
