using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions.Voices;

/// <summary>Who speaks in a paragraph that does not say so itself.</summary>
/// <param name="Turns">Whose answer it is, in a printed interview.</param>
/// <param name="OwnVoice">Whether the publisher speaks for itself.</param>
internal sealed record Voicing(Turns Turns, OwnVoice OwnVoice)
{
    /// <param name="prose">The article.</param>
    /// <param name="isReview">Whether it carries a verdict.</param>
    public static Voicing Of(Prose prose, bool isReview) =>
        new(Turns.Of(prose.Document, prose.Paragraphs), OwnVoice.Of(prose.Document, prose.Paragraphs, isReview));
}
