using FactCheck.Extraction.Attributions;

namespace FactCheck.Extraction.Statements;

/// <summary>Something a source said that can be checked, or that answers something said.</summary>
public sealed record Statement
{
    /// <summary>Unique within the reading ("s1", "s2", in text order).</summary>
    public required string Id { get; init; }

    public required StatementKind Kind { get; init; }

    public required SourceMention Source { get; init; }

    /// <summary>The statement's words; the longest piece, where an interrupted quotation has several.</summary>
    public required Span Span { get; init; }

    /// <summary>The other pieces, in text order.</summary>
    public IReadOnlyList<Span> Also { get; init; } = [];

    public Span? Cue { get; init; }

    public required SpeechForm Form { get; init; }

    public DateOnly? SaidOn { get; init; }

    /// <summary>How the date is known; null where there is none.</summary>
    public DatePrecision? SaidOnPrecision { get; init; }

    /// <summary>Who passed the words on, nearest to the reader first.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>What it answers in this article, best first. Empty for a claim that answers nothing.</summary>
    public IReadOnlyList<Answer> Rebuts { get; init; } = [];

    /// <summary>Why this was taken for a statement of this kind, in words that an editor reads.</summary>
    public required string Because { get; init; }

    /// <summary>How sure, from 0 to 1.</summary>
    public required double Confidence { get; init; }
}

public enum StatementKind
{
    Claim,
    Rebuttal,
}

public enum DatePrecision
{
    /// <summary>The text names the day in full.</summary>
    Day,
    /// <summary>The text names a weekday or a day without its year, resolved against the article's date.</summary>
    Inferred,
}

/// <summary>How a statement answers another.</summary>
public enum AnswerKind
{
    Denies,
    DisputesInPart,
    Qualifies,
    Corrects,
    CounterClaims,
    Confirms,
    Retracts,
    NoComment,
}

/// <summary>A suggested tie from a rebuttal to what it answers.</summary>
/// <param name="Target">The <see cref="Statement.Id"/> of what is answered.</param>
/// <param name="Kind">How it answers.</param>
/// <param name="Score">From 0 to 100: the sum of the reasons' points, held within the range.</param>
/// <param name="Reasons">What speaks for it and against it.</param>
public sealed record Answer(string Target, AnswerKind Kind, int Score, IReadOnlyList<Reason> Reasons);

/// <summary>A signed part of a score, in words that an editor reads ("+27 “Russian MoD” is the claimant").</summary>
public sealed record Reason(int Points, string Words);
