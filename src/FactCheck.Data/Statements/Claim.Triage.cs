using FactCheck.Data.Editors;

namespace FactCheck.Data.Statements;

/// <summary>What the desk does with a claim before it rules on it. Whatever is decided here can be taken back while nothing has come after it.</summary>
public sealed partial class Claim
{
    /// <summary>Characters that a tag may have.</summary>
    public const int LongestTag = 40;

    private const int MostTags = 12;

    public void Accept(Editor by, DateTimeOffset at)
    {
        if (State is not (ClaimState.New or ClaimState.Dismissed or ClaimState.CheckedElsewhere))
            throw new RuleException($"This claim is {Words(State)} already.");
        (RepeatOf, RepeatOfId) = (null, null);
        Decide(State == ClaimState.Dismissed ? DecisionKind.ClaimReopened : DecisionKind.ClaimAccepted, ClaimState.Triaged, by, at);
    }

    public void Dismiss(string reason, Editor by, DateTimeOffset at)
    {
        OnlyBeforeReview("dismissed");
        Decide(DecisionKind.ClaimDismissed, ClaimState.Dismissed, by, at, Needed(reason, "Say why the claim is dismissed."));
    }

    /// <summary>Says that another claim says the same. It leaves the queue, and its appearances count as the other's.</summary>
    public void Repeats(Claim other, Editor by, DateTimeOffset at)
    {
        OnlyBeforeReview("merged into another");
        if (other == this)
            throw new RuleException("A claim cannot repeat itself.");
        if (other.RepeatOfId is not null)
            throw new RuleException($"“{other.Wording}” was itself merged into another claim. Merge into that one.");
        (RepeatOf, RepeatOfId) = (other, other.Id);
        Decide(DecisionKind.ClaimMerged, ClaimState.Dismissed, by, at, $"Repeats “{other.Wording}”");
    }

    /// <summary>Gives the claim to an editor, or to nobody.</summary>
    public void Assign(Editor? to, Editor by, DateTimeOffset at)
    {
        if (AssigneeId == to?.Id)
            return;
        Log(by, DecisionKind.ClaimAssigned, at, Assignee?.Name ?? "nobody", to?.Name ?? "nobody", beforeId: AssigneeId);
        (Assignee, AssigneeId, ChangedAt) = (to, to?.Id, at);
    }

    /// <summary>Words as a tag: lower case, single spaces, no comma.</summary>
    public static string TagOf(string words) => string.Join(' ', words.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Adds a word by which the desk finds the claim again.</summary>
    public void Tag(string word, Editor by, DateTimeOffset at)
    {
        word = TagOf(Needed(word, "Write the tag."));
        if (word.Length is 0 or > LongestTag)
            throw new RuleException($"A tag has from 1 to {LongestTag} characters.");
        if (Tags.Contains(word, StringComparer.Ordinal))
            return;
        if (Tags.Length == MostTags)
            throw new RuleException($"A claim has at most {MostTags} tags. Remove one first.");
        SetTags([.. Tags, word], by, at);
    }

    public void Untag(string word, Editor by, DateTimeOffset at)
    {
        if (Tags.Contains(word, StringComparer.Ordinal))
            SetTags([.. Tags.Where(t => t != word)], by, at);
    }

    /// <summary>Takes a decision of triage back. Both stay in the log.</summary>
    /// <param name="decision">One of this claim's; nothing may have been decided on it since.</param>
    /// <param name="assigneeBefore">Who had the claim before, where the decision gave it to somebody else.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="RuleException">Something was decided since, or it is not a decision of triage.</exception>
    public void TakeBack(Decision decision, Editor? assigneeBefore, Editor by, DateTimeOffset at)
    {
        if (Decisions.Any(d => d.At > decision.At))
            throw new RuleException($"“{Wording}” was changed again since, so this cannot be taken back any more.");
        switch (decision.Kind)
        {
            case DecisionKind.ClaimAccepted or DecisionKind.ClaimDismissed or DecisionKind.ClaimReopened or DecisionKind.ClaimMerged:
                (RepeatOf, RepeatOfId) = (null, null);
                State = Enum.GetValues<ClaimState>().Single(s => Words(s) == decision.Before);
                break;
            case DecisionKind.ClaimAssigned:
                (Assignee, AssigneeId) = (assigneeBefore, assigneeBefore?.Id);
                break;
            case DecisionKind.ClaimTagged:
                Tags = TagsIn(decision.Before);
                break;
            default:
                throw new RuleException("Only decisions of triage are taken back here.");
        }
        Log(by, DecisionKind.DecisionTakenBack, at, decision.After, decision.Before);
        ChangedAt = at;
    }

    private void SetTags(string[] tags, Editor by, DateTimeOffset at)
    {
        Log(by, DecisionKind.ClaimTagged, at, InWords(Tags), InWords(tags));
        (Tags, ChangedAt) = (tags, at);
    }

    private void OnlyBeforeReview(string what)
    {
        if (State is not (ClaimState.New or ClaimState.Triaged or ClaimState.CheckedElsewhere))
            throw new RuleException($"This claim is {Words(State)}; only a new or triaged claim can be {what}.");
    }

    // A tag has no comma, so the log's words can be read back.
    private static string InWords(string[] tags) => tags.Length == 0 ? "no tags" : string.Join(", ", tags);

    private static string[] TagsIn(string? words) => words is null or "no tags" ? [] : words.Split(", ");
}
