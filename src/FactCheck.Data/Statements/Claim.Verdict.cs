using FactCheck.Data.Editors;
using FactCheck.Data.Verdicts;

namespace FactCheck.Data.Statements;

/// <summary>The life of a claim's verdict: drafted, reviewed by a second person, published, corrected, withdrawn.</summary>
public sealed partial class Claim
{
    /// <summary>The latest step, public or not.</summary>
    public Verdict? LatestVerdict => _verdicts.MaxBy(v => v.Number);

    /// <summary>What readers see, if anything has been published.</summary>
    public Verdict? PublicVerdict => _verdicts.Where(v => v.IsPublic).MaxBy(v => v.Number);

    /// <summary>Keeps a draft. On a published claim it begins a correction; readers go on seeing what is published.</summary>
    public void SaveDraft(VerdictContent content, Editor by, DateTimeOffset at)
    {
        if (State is ClaimState.Dismissed)
            throw new RuleException("This claim is dismissed. Accept it before ruling on it.");
        if (LatestVerdict?.State is VerdictState.InReview)
            throw new RuleException("The verdict is with the reviewer. It can be changed once it is returned.");
        if (LatestVerdict?.State is VerdictState.Withdrawn)
            throw new RuleException("The verdict was withdrawn. Its page says why, and it cannot be changed any more.");
        Append(VerdictState.Draft, content, by, at, null);
        Log(by, DecisionKind.VerdictDrafted, at, PublicVerdict?.Rating?.Word, content.Rating?.Word);
        if (State == ClaimState.New)
            State = ClaimState.Triaged;
        ChangedAt = at;
    }

    /// <summary>Hands the draft to a second person.</summary>
    /// <param name="by">Who sends it.</param>
    /// <param name="at">Now.</param>
    /// <param name="correction">What is corrected, for readers: needed once the claim is published.</param>
    public void SendForReview(Editor by, DateTimeOffset at, string? correction = null)
    {
        if (LatestVerdict is not { State: VerdictState.Draft or VerdictState.Returned } draft)
            throw new RuleException("There is no draft to send for review.");
        if (draft.Rating is null)
            throw new RuleException("Choose a rating before sending the verdict for review.", nameof(Verdict.Rating));
        Needed(draft.Summary, "Say why, in one sentence, before sending the verdict for review.", nameof(Verdict.Summary));
        if (draft.Summary.Length > Verdict.SummaryLimit)
            throw new RuleException($"The one sentence has {draft.Summary.Length} characters; it may have {Verdict.SummaryLimit}. Say the rest in the rationale.", nameof(Verdict.Summary));
        if (PublicVerdict is not null)
            correction = Needed(correction, "Say what is corrected: readers will see it.", nameof(Verdict.Note));
        Append(VerdictState.InReview, draft.Content, by, at, correction);
        Decide(DecisionKind.VerdictSentForReview, ClaimState.InReview, by, at, correction);
    }

    /// <summary>Gives the verdict back to its author.</summary>
    public void Return(string comment, Editor by, DateTimeOffset at)
    {
        var verdict = UnderReview();
        comment = Needed(comment, "Say what should change before the verdict can be published.");
        Append(VerdictState.Returned, verdict.Content, by, at, comment);
        Decide(DecisionKind.VerdictReturned, PublicVerdict is null ? ClaimState.Triaged : ClaimState.Published, by, at, comment);
    }

    /// <summary>Approves and publishes what is in review. Only somebody who did not work on it may.</summary>
    public void Publish(Editor by, DateTimeOffset at)
    {
        var verdict = UnderReview();
        if (AuthorsOfOpenDraft().Contains(by.Id))
            throw new RuleException("A second person has to review a verdict: you worked on this one.");
        var before = PublicVerdict;
        Append(before is null ? VerdictState.Published : VerdictState.Corrected, verdict.Content, by, at, verdict.Note);
        Slug ??= NewSlug();
        Decide(before is null ? DecisionKind.VerdictPublished : DecisionKind.VerdictCorrected, ClaimState.Published, by, at, verdict.Note);
    }

    /// <summary>Takes a published verdict back. Its page stays and gives the reason.</summary>
    public void Withdraw(string reason, Editor by, DateTimeOffset at)
    {
        if (PublicVerdict is not { State: VerdictState.Published or VerdictState.Corrected } published)
            throw new RuleException("Only a published verdict can be withdrawn.");
        reason = Needed(reason, "Say why the verdict is withdrawn: readers will see it.");
        Append(VerdictState.Withdrawn, published.Content, by, at, reason);
        Decide(DecisionKind.VerdictWithdrawn, ClaimState.Published, by, at, reason);
    }

    private HashSet<Guid> AuthorsOfOpenDraft()
    {
        var published = PublicVerdict?.Number ?? 0;
        return [.. _verdicts
            .Where(v => v.Number > published && v.State is (VerdictState.Draft or VerdictState.InReview))
            .Select(v => v.ById)];
    }

    private Verdict UnderReview() =>
        LatestVerdict is { State: VerdictState.InReview } verdict
            ? verdict
            : throw new RuleException("This verdict is not in review.");

    private void Append(VerdictState state, VerdictContent content, Editor by, DateTimeOffset at, string? note) =>
        _verdicts.Add(new Verdict(Id, (LatestVerdict?.Number ?? 0) + 1, state, content, by, at, note));

    // The tail of the id keeps two claims in the same words apart, also across a merge of two databases.
    private string NewSlug() => $"{Statements.Slug.Of(Wording)}-{Id.ToString("N")[^6..]}".TrimStart('-');
}
