namespace FactCheck.Extraction.Sentences;

/// <summary>One sentence: its tokens, each quotation standing as one of them.</summary>
internal sealed record Sentence(Span Span, IReadOnlyList<Token> Tokens)
{
    /// <summary>Nothing but a quotation, as where a speech goes on after “he said.”</summary>
    public bool IsBareQuote => Tokens.Count <= 2 && Tokens[0].Kind == TokenKind.Quote && (Tokens.Count == 1 || Tokens[1].Kind == TokenKind.Mark);

    public bool IsQuestion => Tokens[^1].Is("?");

    public Token? At(int index) => index >= 0 && index < Tokens.Count ? Tokens[index] : null;
}

/// <summary>One block of the article's own words; <paramref name="Index"/> is its place among the paragraphs that are read.</summary>
internal sealed record Paragraph(int Index, Documents.Zone Zone, Cut Cut, IReadOnlyList<Sentence> Sentences)
{
    public bool IsBlockQuote => Zone.Kind == Documents.ZoneKind.BlockQuote;

    public bool EndsWithColon => Sentences.Count > 0 && Sentences[^1].Tokens[^1].Is(":");

    /// <summary>A quotation that is left open at the end, so that the next paragraph may go on with it.</summary>
    public bool LeavesQuoteOpen => Sentences.Count > 0 && Sentences[^1].Tokens[^1].Quotation is { CloseMissing: true };
}
