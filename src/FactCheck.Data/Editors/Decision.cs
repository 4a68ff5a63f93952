namespace FactCheck.Data.Editors;

public enum DecisionKind
{
    ClaimAccepted,
    ClaimDismissed,
    ClaimReopened,
    ClaimReworded,
    ClaimMerged,
    ClaimAssigned,
    ClaimTagged,
    DecisionTakenBack,
    StatementAdded,
    WordsAdjusted,
    IncidentChosen,
    LinkConfirmed,
    LinkRejected,
    LinkReopened,
    VerdictDrafted,
    VerdictSentForReview,
    VerdictReturned,
    VerdictApproved,
    VerdictCalledOff,
    VerdictPublished,
    VerdictCorrected,
    VerdictWithdrawn,
    EditorInvited,
    RoleChanged,
    EditorDeactivated,
    EditorReactivated,
    SessionsEnded,
    SourceRenamed,
    SourceTypeChanged,
    SourceNameAdded,
    SourceNameRemoved,
    SourceAffiliationAdded,
    SourceAffiliationRemoved,
    SourcesMerged,
    SourcesParted,
    SourcesToldApart,
    VerdictKept,
    ScaleAdded,
    RatingAdded,
    RatingRenamed,
    RatingRetired,
    RatingRestored,
    CounterpartChosen,
    TopicAdded,
    TopicDescribed,
    AddressChanged,
    KeyMade,
    KeyRevoked,
    StatementProposed,
    WebhookAdded,
    WebhookStopped,
    WebhookResumed,
}

/// <summary>What an editor decided: who, when, what it was before and after, and why. Rows are only ever added; the database refuses anything else.</summary>
public sealed class Decision
{
    private Decision() { }

    internal Decision(Editor by, DecisionKind kind, DateTimeOffset at, string? before, string? after, string? why)
    {
        ById = by.Id;
        Kind = kind;
        At = at;
        Before = before;
        After = after;
        Why = why;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Editor By { get; private set; } = null!;

    public Guid ById { get; private set; }

    public DecisionKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The statement concerned; for a link, the one that is answered.</summary>
    public Guid? StatementId { get; init; }

    public Guid? LinkId { get; init; }

    /// <summary>The person concerned, where it was decided about one.</summary>
    public Guid? EditorId { get; init; }

    /// <summary>The source concerned; of two, the one that lost or regained its own name.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>The other of two sources.</summary>
    public Guid? OtherSourceId { get; init; }

    /// <summary>The rating scale concerned.</summary>
    public Guid? ScaleId { get; init; }

    /// <summary>The topic concerned.</summary>
    public Guid? TopicId { get; init; }

    /// <summary>The key concerned; of a proposal, the one that it came through.</summary>
    public Guid? KeyId { get; init; }

    /// <summary>The webhook concerned.</summary>
    public Guid? WebhookId { get; init; }

    public string? Before { get; private set; }

    /// <summary>Who or what <see cref="Before"/> names, where a name alone does not say it.</summary>
    public Guid? BeforeId { get; init; }

    public string? After { get; private set; }

    public string? Why { get; private set; }
}
