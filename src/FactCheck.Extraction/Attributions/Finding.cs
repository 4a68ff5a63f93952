using FactCheck.Extraction.Attributions.Voices;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>What a rule found, before its source is told apart from the article's others.</summary>
internal sealed record Finding
{
    /// <summary>The words that name the source; null where it is the speaker of the words before.</summary>
    public NounPhrase? Source { get; init; }

    /// <summary>The outlet itself speaks ("We rate this claim False").</summary>
    public bool ByOutlet { get; init; }

    /// <summary>"adding": words of their own beside those before.</summary>
    public bool IsFurther { get; init; }

    public required Span Cue { get; init; }

    public required IReadOnlyList<Span> Content { get; init; }

    public required SpeechForm Form { get; init; }

    public required string Rule { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Who passed the words on, where the rule itself says so.</summary>
    public IReadOnlyList<NounPhrase> Via { get; init; } = [];
}

/// <summary>One sentence in its place, as every rule sees it.</summary>
internal sealed record Passage(Prose Prose, Voicing Voicing, Paragraph Paragraph, int Index)
{
    public Sentence Sentence => Paragraph.Sentences[Index];

    public Sentence? Previous => Index > 0 ? Paragraph.Sentences[Index - 1] : null;
}

/// <summary>One way of attributing words.</summary>
internal interface IRule
{
    IEnumerable<Finding> Find(Passage passage);
}
