using FactCheck.Extraction;

namespace FactCheck.Training.Polnear;

/// <summary>An article with everything its annotators marked. All spans are in UTF-16 code units of <paramref name="Text"/>.</summary>
internal sealed record AnnotatedArticle(string Name, string Text, IReadOnlyList<GoldAttribution> Attributions, IReadOnlyList<GoldToken> Tokens);

/// <summary>One attribution; <paramref name="Source"/> is empty where the text names nobody.</summary>
internal sealed record GoldAttribution(IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content);

/// <summary>A word with its part of speech and dictionary form.</summary>
internal readonly record struct GoldToken(Span Span, string Tag, string Lemma);
