using FactCheck.Data.Editors;

namespace FactCheck.Data.Verdicts;

public enum VerdictState
{
    Draft,
    InReview,
    /// <summary>Sent back by the reviewer, with a comment.</summary>
    Returned,
    /// <summary>Approved by the reviewer, and published when its moment comes.</summary>
    Approved,
    Published,
    /// <summary>Published again after a correction that readers can see.</summary>
    Corrected,
    /// <summary>Taken back; the page stays and says why.</summary>
    Withdrawn,
}

/// <summary>One step in the life of a claim's verdict: its whole content and who took the step. Steps are only ever added; the database refuses anything else.</summary>
public sealed class Verdict
{
    /// <summary>Characters that a summary may have, so that it fits above the fold on a phone.</summary>
    public const int SummaryLimit = 140;

    private Verdict() { }

    internal Verdict(Guid claimId, int number, VerdictState state, VerdictContent content, Editor by, DateTimeOffset at, string? note)
    {
        ClaimId = claimId;
        Number = number;
        State = state;
        Rating = content.Rating;
        RatingId = content.Rating?.Id;
        Summary = content.Summary;
        Rationale = content.Rationale;
        Covers = content.Covers;
        Evidence = [.. content.Evidence];
        CheckAgainOn = content.CheckAgainOn;
        ToReviewer = content.ToReviewer;
        By = by;
        ById = by.Id;
        At = at;
        Note = note;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ClaimId { get; private set; }

    /// <summary>1 for the first step on a claim; one more with every step.</summary>
    public int Number { get; private set; }

    public VerdictState State { get; private set; }

    /// <summary>Null only while a draft has none yet.</summary>
    public Rating? Rating { get; private set; }

    public Guid? RatingId { get; private set; }

    /// <summary>Why, in one sentence.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Why, at length, in Markdown.</summary>
    public string Rationale { get; private set; } = "";

    /// <summary>The part of the claim that is ruled on; null for the whole.</summary>
    public string? Covers { get; private set; }

    public List<Evidence> Evidence { get; private set; } = [];

    /// <summary>The day from which the verdict, once published, is to be looked at again.</summary>
    public DateOnly? CheckAgainOn { get; private set; }

    /// <summary>What the author tells the second person. Readers never see it.</summary>
    public string? ToReviewer { get; private set; }

    /// <summary>The moment from which readers are to see what was approved; null in every other state.</summary>
    public DateTimeOffset? PublishOn { get; internal init; }

    public Editor By { get; private set; } = null!;

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>What a reviewer asks for, what is corrected, or why it was withdrawn. Readers see the last two, once they are public.</summary>
    public string? Note { get; private set; }

    public bool IsPublic => State is VerdictState.Published or VerdictState.Corrected or VerdictState.Withdrawn;

    internal VerdictContent Content => new(Rating, Summary, Rationale, Covers, Evidence) { CheckAgainOn = CheckAgainOn, ToReviewer = ToReviewer };
}

/// <summary>What a verdict says.</summary>
public sealed record VerdictContent(Rating? Rating, string Summary, string Rationale, string? Covers, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The day from which the verdict is to be looked at again.</summary>
    public DateOnly? CheckAgainOn { get; init; }

    /// <summary>A word to the reviewer.</summary>
    public string? ToReviewer { get; init; }
}
