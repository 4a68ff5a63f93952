using System.Globalization;
using FactCheck.Data.Articles;
using FactCheck.Data.Editors;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using static FactCheck.Web.Pages.Shared.Texts;

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

    /// <summary>The usual reasons for which a claim is dismissed; the keys 1 to 6 choose among them.</summary>
    public static IReadOnlyList<string> DismissReasons { get; } =
        ["an opinion", "a prediction", "cannot be checked", "repeats another claim", "not the source’s words", "out of scope"];

    /// <summary>How an article repeats another ("Reprint of …").</summary>
    public static string Word(this RepeatKind kind, string? of) => (kind switch
    {
        RepeatKind.Same => "Reprint",
        RepeatKind.Excerpt => "Excerpt",
        RepeatKind.Extended => "Longer version",
        RepeatKind.NewLead => "Reprint with a new lead",
        _ => "Updated version",
    }) + (of is null ? "" : $" of {of}");

    public static string Word(this ContactKind kind) => kind switch
    {
        ContactKind.Asked => "asked for comment",
        ContactKind.Answered => "answered",
        _ => "did not answer",
    };

    /// <summary>"ML" for Maya Lindqvist.</summary>
    public static string Initials(this string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "?" : string.Concat(words.Length == 1 ? words[0][..1] : words[0][..1] + words[^1][..1]).ToUpperInvariant();
    }

    public static string Word(this ClaimState state) => state switch
    {
        ClaimState.InReview => "In review",
        ClaimState.CheckedElsewhere => "Checked elsewhere",
        _ => state.ToString(),
    };

    public static string Word(this VerdictState state) => state switch
    {
        VerdictState.InReview => "in review",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Word(this EvidenceStatus status) => status switch
    {
        EvidenceStatus.Live => T["live"],
        EvidenceStatus.Archived => T["archived copy"],
        EvidenceStatus.Deleted => T["deleted"],
        EvidenceStatus.NeverPublished => T["never published"],
        _ => T["status not set"],
    };

    /// <summary>What was decided, in the past tense, after the editor's name.</summary>
    public static string Deed(this DecisionKind kind) => kind switch
    {
        DecisionKind.ClaimAccepted => "accepted the claim",
        DecisionKind.ClaimDismissed => "dismissed the claim",
        DecisionKind.ClaimReopened => "took the claim up again",
        DecisionKind.ClaimReworded => "reworded the claim",
        DecisionKind.ClaimMerged => "merged the claim into another",
        DecisionKind.ClaimAssigned => "gave the claim to somebody",
        DecisionKind.ClaimTagged => "changed the tags",
        DecisionKind.DecisionTakenBack => "took a decision back",
        DecisionKind.StatementAdded => "added a statement",
        DecisionKind.WordsAdjusted => "adjusted the exact words",
        DecisionKind.IncidentChosen => "chose the incident",
        DecisionKind.LinkConfirmed => "confirmed a rebuttal",
        DecisionKind.LinkRejected => "rejected a rebuttal",
        DecisionKind.LinkReopened => "took back a decision on a rebuttal",
        DecisionKind.VerdictDrafted => "saved a draft",
        DecisionKind.VerdictSentForReview => "sent the verdict for review",
        DecisionKind.VerdictReturned => "returned the verdict",
        DecisionKind.VerdictApproved => "approved the verdict",
        DecisionKind.VerdictCalledOff => "called the publication off",
        DecisionKind.VerdictPublished => "published the verdict",
        DecisionKind.VerdictCorrected => "published a correction",
        DecisionKind.VerdictWithdrawn => "withdrew the verdict",
        DecisionKind.VerdictKept => "looked at the verdict again",
        DecisionKind.ScaleAdded => "added a scale",
        DecisionKind.RatingAdded => "added a rating",
        DecisionKind.RatingRenamed => "renamed a rating",
        DecisionKind.RatingRetired => "retired a rating",
        DecisionKind.RatingRestored => "took a rating up again",
        DecisionKind.TopicAdded => "added a topic",
        DecisionKind.TopicDescribed => "described a topic in other words",
        DecisionKind.CounterpartChosen => "said what a word of other fact-checkers amounts to",
        DecisionKind.KeyMade => "made an API key",
        DecisionKind.KeyRevoked => "revoked an API key",
        DecisionKind.StatementProposed => "had a statement proposed",
        DecisionKind.WebhookAdded => "added a webhook",
        DecisionKind.WebhookStopped => "stopped a webhook",
        DecisionKind.WebhookResumed => "resumed a webhook",
        DecisionKind.EditorInvited => "invited",
        DecisionKind.RoleChanged => "changed the role of",
        DecisionKind.EditorDeactivated => "closed the account of",
        DecisionKind.EditorReactivated => "opened again the account of",
        DecisionKind.SessionsEnded => "ended the sessions of",
        DecisionKind.SourceRenamed => "renamed a source",
        DecisionKind.SourceTypeChanged => "changed a source’s type",
        DecisionKind.SourceNameAdded => "added a name to a source",
        DecisionKind.SourceNameRemoved => "removed a name of a source",
        DecisionKind.SourceAffiliationAdded => "added an affiliation",
        DecisionKind.SourceAffiliationRemoved => "removed an affiliation",
        DecisionKind.SourcesMerged => "merged two sources",
        DecisionKind.SourcesParted => "took a merge back",
        DecisionKind.SourcesToldApart => "told two sources apart",
        DecisionKind.AddressChanged => "changed the address of the page",
        _ => kind.ToString(),
    };

    /// <summary>What a decision's before and after are called. The log keeps the records' own names; people read words.</summary>
    public static string? Said(this DecisionKind kind, string? value) => kind switch
    {
        DecisionKind.LinkConfirmed or DecisionKind.LinkRejected or DecisionKind.LinkReopened
            when value?.Split(": ") is [var status, var link] && Enum.TryParse<LinkKind>(link, out var verb) => $"{status.ToLowerInvariant()}: {verb.Verb()}",
        DecisionKind.EditorInvited or DecisionKind.RoleChanged when Enum.TryParse<EditorRole>(value, out var role) => role.Word(),
        _ => value,
    };

    public static string Word(this EditorRole role) => role switch
    {
        EditorRole.ReaderOnly => "reader-only",
        _ => role.ToString().ToLowerInvariant(),
    };

    /// <summary>"an editor".</summary>
    public static string WithArticle(this EditorRole role) => role switch
    {
        EditorRole.ReaderOnly => "a reader-only member",
        EditorRole.Reviewer => "a reviewer",
        _ => $"an {role.Word()}",
    };

    /// <summary>What a role may, beyond the one before it.</summary>
    public static string Does(this EditorRole role) => role switch
    {
        EditorRole.ReaderOnly => "sees the desk, changes nothing",
        EditorRole.Editor => "triages, links and drafts",
        EditorRole.Reviewer => "also publishes, returns and withdraws",
        _ => "also looks after people and scales",
    };

    /// <summary>"14 November 2017", in the language of the request.</summary>
    public static string Day(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentUICulture);

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
