namespace FactCheck.Extraction.Attributions.Model;

/// <summary>What is asked about a window's cue, worked out once.</summary>
internal sealed class CueWord(FlatText text, int at)
{
    public uint Lemma { get; } = text.Lemma[at];

    public uint Tag { get; } = text.Tag[at];

    /// <summary>The word before it.</summary>
    public uint Before { get; } = at > 0 ? text.Word[at - 1] : SpanFeatures.Edge;

    /// <summary>The word after it.</summary>
    public uint After { get; } = at + 1 < text.Count ? text.Word[at + 1] : SpanFeatures.Edge;

    /// <summary>4 or 0.</summary>
    public uint Passive { get; } = SpanFeatures.IsPassive(text, at) ? 4u : 0;

    /// <summary>16 where it stands in a quotation itself, else 0.</summary>
    public uint Quoted { get; } = text.Quote[at] > 0 ? 16u : 0;

    /// <summary>1 where its sentence begins with it or with the word before it, else 0.</summary>
    public uint First { get; } = text.Sentences[text.SentenceOf[at]].Start >= at - 1 ? 1u : 0;
}
