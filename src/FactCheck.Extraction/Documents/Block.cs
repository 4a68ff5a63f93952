namespace FactCheck.Extraction.Documents;

/// <summary>One paragraph, heading, list item or line on its way to becoming a zone.</summary>
internal sealed class Block(string text)
{
    public string Text { get; set; } = text;

    public ZoneKind Kind { get; set; } = ZoneKind.Body;

    /// <summary>Whether the markup itself said what this is; then the guesses about plain text leave it alone.</summary>
    public bool Settled { get; set; }

    public string? Note { get; set; }

    /// <summary>1 to 6 for h1 to h6, else 0.</summary>
    public int Heading { get; init; }

    public bool ListItem { get; init; }

    /// <summary>Columns of white space before the first word of a plain-text line.</summary>
    public int Indent { get; init; }

    /// <summary>Whether an empty line, or markup, sets it off from the block before.</summary>
    public bool Apart { get; init; } = true;

    public bool IsOpen => !Settled && Kind == ZoneKind.Body;

    public void Settle(ZoneKind kind, string? note = null) => (Kind, Settled, Note) = (kind, true, note ?? Note);
}
