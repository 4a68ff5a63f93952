using FactCheck.Data.Editors;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;

namespace FactCheck.Web.Pages.Shared;

/// <summary>What the records' kinds are called on pages.</summary>
public static class Words
{
    /// <summary>How a rebuttal answers, as the verb between the speaker and what is answered.</summary>
    public static string Verb(this LinkKind kind) => kind switch
    {
        LinkKind.Denies => "denies",
        LinkKind.DisputesInPart => "disputes in part",
        LinkKind.Qualifies => "qualifies",
        LinkKind.Corrects => "corrects",
        LinkKind.CounterClaims => "counter-claims",
        LinkKind.Confirms => "confirms",
        LinkKind.Retracts => "retracts",
        _ => "does not comment on",
    };

    public static string Word(this ClaimState state) => state switch
    {
        ClaimState.InReview => "In review",
        _ => state.ToString(),
    };

    public static string Word(this VerdictState state) => state switch
    {
        VerdictState.InReview => "in review",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Word(this EvidenceStatus status) => status switch
    {
        EvidenceStatus.Live => "live",
        EvidenceStatus.Archived => "archived copy",
        EvidenceStatus.Deleted => "deleted",
        EvidenceStatus.NeverPublished => "never published",
        _ => "status not set",
    };

    /// <summary>What was decided, in the past tense, after the editor's name.</summary>
    public static string Deed(this DecisionKind kind) => kind switch
    {
        DecisionKind.ClaimAccepted => "accepted the claim",
        DecisionKind.ClaimDismissed => "dismissed the claim",
        DecisionKind.ClaimReopened => "took the claim up again",
        DecisionKind.ClaimReworded => "reworded the claim",
        DecisionKind.LinkConfirmed => "confirmed a rebuttal",
        DecisionKind.LinkRejected => "rejected a rebuttal",
        DecisionKind.LinkReopened => "took back a decision on a rebuttal",
        DecisionKind.VerdictDrafted => "saved a draft",
        DecisionKind.VerdictSentForReview => "sent the verdict for review",
        DecisionKind.VerdictReturned => "returned the verdict",
        DecisionKind.VerdictPublished => "published the verdict",
        DecisionKind.VerdictCorrected => "published a correction",
        _ => "withdrew the verdict",
    };

    /// <summary>"14 November 2017".</summary>
    public static string Day(this DateOnly day) => day.ToString("d MMMM yyyy");

    /// <summary>"14 November 2017, 14:06 UTC".</summary>
    public static string Moment(this DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm") + " UTC";

    /// <summary>"4 min", "3 h", "12 days": how long ago.</summary>
    public static string Ago(this DateTimeOffset moment, DateTimeOffset now) => (now - moment) switch
    {
        { TotalMinutes: < 1 } => "now",
        { TotalHours: < 1 } age => $"{age.TotalMinutes:0} min",
        { TotalDays: < 1 } age => $"{Math.Floor(age.TotalHours)} h",
        { TotalDays: < 2 } => "1 day",
        var age => $"{Math.Floor(age.TotalDays)} days",
    };
}
