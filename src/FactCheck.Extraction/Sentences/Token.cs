namespace FactCheck.Extraction.Sentences;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
    /// <summary>A whole quotation, marks included: in its sentence it stands like one word.</summary>
    Quote,
}

/// <summary>A word, number, punctuation mark or whole quotation. <paramref name="Lower"/> is its text in lower case with straight apostrophes.</summary>
internal sealed record Token(TokenKind Kind, Span Span, string Text, string Lower, Quotation? Quotation = null)
{
    public bool IsCapital => Kind == TokenKind.Word && (char.IsUpper(Text[0]) || (Text.Length > 3 && Lower.StartsWith("al-", StringComparison.Ordinal) && char.IsUpper(Text[3])));

    /// <summary>Whether it is surely a finite verb here; false until the trained tagger has read the article.</summary>
    public bool IsFinite { get; set; }

    public bool Is(string lower) => Lower == lower;
}

/// <summary>Words between quotation marks: <paramref name="Outer"/> with the marks, <paramref name="Inner"/> without.</summary>
internal sealed record Quotation(Span Outer, Span Inner, bool OpenMissing, bool CloseMissing)
{
    public int Words { get; init; }

    /// <summary>Whether the last character inside ends a sentence or a clause of one, as speech does and a scare quote does not.</summary>
    public bool EndsAsSpeech { get; init; }

    public bool EndsSentence { get; init; }

    /// <summary>Long enough, or closed as speech is, to be somebody's words rather than a scare quote or a title.</summary>
    public bool IsSpeech => Words >= 5 || (Words >= 2 && EndsAsSpeech) || EndsAsSpeech;
}
