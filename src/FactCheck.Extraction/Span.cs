namespace FactCheck.Extraction;

/// <summary>A stretch of <see cref="Documents.Document.Text"/>, half-open, in UTF-16 code units.</summary>
public readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public bool Holds(Span other) => Start <= other.Start && other.End <= End;
}
