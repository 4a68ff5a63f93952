using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>The words that name a source in a sentence, and what is said of it between commas.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Start">First token.</param>
/// <param name="End">Past the last token.</param>
/// <param name="Asides">"…, a medic at the clinic, …": token ranges.</param>
internal sealed record NounPhrase(Sentence Sentence, int Start, int End, IReadOnlyList<(int Start, int End)> Asides)
{
    public Token First => Sentence.Tokens[Start];

    public Token Last => Sentence.Tokens[End - 1];

    public int Count => End - Start;

    public Span Span => new(First.Span.Start, Last.Span.End);

    public IEnumerable<Token> Tokens => Sentence.Tokens.Skip(Start).Take(End - Start);
}
