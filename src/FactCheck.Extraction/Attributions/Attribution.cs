namespace FactCheck.Extraction.Attributions;

/// <summary>Somebody said something: who, by which cue, and the words.</summary>
public sealed record Attribution
{
    public required SourceMention Source { get; init; }

    /// <summary>The words that show that something was said ("told reporters", "according to").</summary>
    public required Span Cue { get; init; }

    /// <summary>The words that were said, in text order; more than one where a quotation is interrupted.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    public required SpeechForm Form { get; init; }

    /// <summary>The rule that found it, by name.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Who passed the words on, nearest to the reader first ("Sputnik", "TASS").</summary>
    public IReadOnlyList<string> Via { get; init; } = [];
}

public enum SpeechForm
{
    Direct,
    Indirect,
    /// <summary>Reported speech that keeps some of the source's own words in quotation marks.</summary>
    Mixed,
}

public enum SourceType
{
    Person,
    Organisation,
    Outlet,
    Unnamed,
}

/// <summary>A source as one article names it.</summary>
/// <param name="Name">The fullest name the article gives ("Ryan Dillon"), without title or rank; an unnamed source keeps the article's words ("some experts").</param>
/// <param name="Surface">The words at this place ("Dillon", "he", "the Ministry"): an alias.</param>
/// <param name="Type">What kind of source it is.</param>
/// <param name="Role">Title, rank or office ("Col.", "spokesman").</param>
/// <param name="Affiliation">The organisation or country it speaks for ("US-led coalition").</param>
/// <param name="At">Where the words stand; null where the source is only implied.</param>
public sealed record SourceMention(string Name, string Surface, SourceType Type, string? Role = null, string? Affiliation = null, Span? At = null);
