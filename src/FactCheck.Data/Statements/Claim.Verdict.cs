using FactCheck.Data.Editors;
using FactCheck.Data.Verdicts;

namespace FactCheck.Data.Statements;

/// <summary>The life of a claim's verdict: drafted, reviewed by a second person, published now or at a chosen moment, corrected, withdrawn.</summary>
public sealed partial class Claim
{
    private static readonly TimeSpan FurthestPublication = TimeSpan.FromDays(366);

    /// <summary>The latest step, public or not.</summary>
    public Verdict? LatestVerdict => _verdicts.MaxBy(v => v.Number);

    /// <summary>What readers see, if anything has been published.</summary>
    public Verdict? PublicVerdict => _verdicts.Where(v => v.IsPublic).MaxBy(v => v.Number);

    /// <summary>Keeps a draft. On a published claim it begins a correction; readers go on seeing what is published.</summary>
    /// <param name="content">All that the verdict says.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">Now.</param>
    /// <param name="correction">What is corrected, as far as it is written yet.</param>
    public void SaveDraft(VerdictContent content, Editor by, DateTimeOffset at, string? correction = null)
    {
        if (State is ClaimState.Dismissed)
            throw new RuleException("This claim is dismissed. Accept it before ruling on it.");
        if (LatestVerdict?.State is VerdictState.InReview)
            throw new RuleException("The verdict is with the reviewer. It can be changed once it is returned.");
        if (LatestVerdict?.State is VerdictState.Approved)
            throw new RuleException("The verdict is approved and waits for its publication. Call that off before changing it.");
        if (LatestVerdict?.State is VerdictState.Withdrawn)
            throw new RuleException("The verdict was withdrawn. Its page says why, and it cannot be changed any more.");
        Append(VerdictState.Draft, content, by, at, string.IsNullOrWhiteSpace(correction) ? null : correction.Trim());
        Log(by, DecisionKind.VerdictDrafted, at, PublicVerdict?.Rating?.Word, content.Rating?.Word);
        if (State is ClaimState.New or ClaimState.CheckedElsewhere)
            State = ClaimState.Triaged;
        ChangedAt = at;
    }

    /// <summary>Hands the draft to a second person.</summary>
    /// <param name="by">Who sends it.</param>
    /// <param name="at">Now.</param>
    /// <param name="correction">What is corrected, for readers: needed once the claim is published, unless the draft says it.</param>
    public void SendForReview(Editor by, DateTimeOffset at, string? correction = null)
    {
        if (LatestVerdict is not { State: VerdictState.Draft or VerdictState.Returned } draft)
            throw new RuleException("There is no draft to send for review.");
        if (draft.Rating is null)
            throw new RuleException("Choose a rating before sending the verdict for review.", nameof(Verdict.Rating));
        if (draft.Rating.IsRetired && PublicVerdict?.RatingId != draft.RatingId)
            throw new RuleException($"“{draft.Rating.Word}” is not used any more. Choose another rating.", nameof(Verdict.Rating));
        Needed(draft.Summary, "Say why, in one sentence, before sending the verdict for review.", nameof(Verdict.Summary));
        if (draft.Summary.Length > Verdict.SummaryLimit)
            throw new RuleException($"The one sentence has {draft.Summary.Length} characters; it may have {Verdict.SummaryLimit}. Say the rest in the rationale.", nameof(Verdict.Summary));
        if (draft.Covers is { } part && !IsInTheWords(part))
            throw new RuleException($"“{part}” does not stand in the claim. Copy the part from its wording or from the quotation, or leave the field empty for the whole claim.", nameof(Verdict.Covers));
        if (draft.CheckAgainOn <= DateOnly.FromDateTime(at.UtcDateTime))
            throw new RuleException("The day to look at it again has to lie in the future.", nameof(Verdict.CheckAgainOn));
        if (PublicVerdict is not null)
            correction = Needed(correction ?? (draft.State == VerdictState.Draft ? draft.Note : null), "Say what is corrected: readers will see it.", nameof(Verdict.Note));
        Append(VerdictState.InReview, draft.Content, by, at, correction);
        Decide(DecisionKind.VerdictSentForReview, ClaimState.InReview, by, at, correction);
    }

    /// <summary>Whether these words stand in the claim, as it is worded or as it was said.</summary>
    public bool IsInTheWords(string part) => Wording.Contains(part, StringComparison.Ordinal) || Text.Contains(part, StringComparison.Ordinal);

    /// <summary>Gives the verdict back to its author.</summary>
    public void Return(string comment, Editor by, DateTimeOffset at)
    {
        var verdict = Latest(VerdictState.InReview, "This verdict is not in review.");
        comment = Needed(comment, "Say what should change before the verdict can be published.", nameof(Verdict.Note));
        Append(VerdictState.Returned, verdict.Content, by, at, comment);
        Decide(DecisionKind.VerdictReturned, BeforeReview, by, at, comment);
    }

    /// <summary>Its author takes a verdict back before anybody has reviewed it, to go on writing.</summary>
    public void TakeBackVerdict(Editor by, DateTimeOffset at)
    {
        var verdict = Latest(VerdictState.InReview, "This verdict is not in review any more, so it cannot be taken back.");
        if (!AuthorsOfOpenDraft().Contains(by.Id))
            throw new RuleException("Only somebody who worked on a verdict takes it back. A reviewer returns it.");
        const string why = "Taken back by its author.";
        Append(VerdictState.Returned, verdict.Content, by, at, why);
        Decide(DecisionKind.VerdictReturned, BeforeReview, by, at, why);
    }

    /// <summary>Approves what is in review, to be published at a later moment. Only somebody who did not work on it may.</summary>
    /// <param name="publishOn">Later than now, within a year.</param>
    /// <param name="by">The second person; remains the one who published it.</param>
    /// <param name="at">Now.</param>
    public void Approve(DateTimeOffset publishOn, Editor by, DateTimeOffset at)
    {
        var verdict = ToPublish(by);
        if (publishOn <= at)
            throw new RuleException("That moment has passed. Choose a later one, or publish now.", nameof(Verdict.PublishOn));
        if (publishOn > at + FurthestPublication)
            throw new RuleException("A verdict waits for a year at most. Choose an earlier day.", nameof(Verdict.PublishOn));
        _verdicts.Add(new Verdict(Id, verdict.Number + 1, VerdictState.Approved, verdict.Content, by, at, verdict.Note) { PublishOn = publishOn.ToUniversalTime() });
        Decide(DecisionKind.VerdictApproved, ClaimState.Ready, by, at, $"to be published on {publishOn.UtcDateTime:d MMMM yyyy, HH:mm} UTC");
    }

    /// <summary>Publishes nothing after all: the verdict is a draft again.</summary>
    public void CallOff(string reason, Editor by, DateTimeOffset at)
    {
        var verdict = Latest(VerdictState.Approved, "This verdict does not wait for its publication, so there is nothing to call off.");
        reason = Needed(reason, "Say why the publication is called off: its author and its reviewer will see it.", nameof(Verdict.Note));
        Append(VerdictState.Returned, verdict.Content, by, at, reason);
        Decide(DecisionKind.VerdictCalledOff, BeforeReview, by, at, reason);
    }

    /// <summary>Publishes at once what is in review or waits for its moment. Only somebody who did not work on it may.</summary>
    public void Publish(Editor by, DateTimeOffset at) => Publish(ToPublish(by), by, at);

    /// <summary>Publishes what was approved for a moment that has come, in the name of who approved it.</summary>
    public void PublishDue(DateTimeOffset at)
    {
        var verdict = Latest(VerdictState.Approved, "This verdict does not wait for its publication.");
        if (verdict.PublishOn > at)
            throw new RuleException("The moment of its publication has not come.");
        Publish(verdict, verdict.By, at);
    }

    /// <summary>Takes a published verdict back. Its page stays and gives the reason.</summary>
    public void Withdraw(string reason, Editor by, DateTimeOffset at)
    {
        if (PublicVerdict is not { State: VerdictState.Published or VerdictState.Corrected } published)
            throw new RuleException("Only a published verdict can be withdrawn.");
        reason = Needed(reason, "Say why the verdict is withdrawn: readers will see it.", nameof(Verdict.Note));
        Append(VerdictState.Withdrawn, published.Content, by, at, reason);
        CheckAgainOn = null;
        Decide(DecisionKind.VerdictWithdrawn, ClaimState.Published, by, at, reason);
    }

    /// <summary>Notes that a published verdict was looked at again and stands, and when to look next.</summary>
    /// <param name="on">A day to come; null for never again.</param>
    /// <param name="by">Who looked.</param>
    /// <param name="at">Now.</param>
    public void Keep(DateOnly? on, Editor by, DateTimeOffset at)
    {
        if (PublicVerdict is not { State: VerdictState.Published or VerdictState.Corrected })
            throw new RuleException("Only a published verdict is looked at again.");
        if (on <= DateOnly.FromDateTime(at.UtcDateTime))
            throw new RuleException("The day to look at it again has to lie in the future.", nameof(CheckAgainOn));
        Log(by, DecisionKind.VerdictKept, at, InWords(CheckAgainOn), InWords(on));
        (CheckAgainOn, ChangedAt) = (on, at);
    }

    /// <summary>Gives the published page another address, where the words of the old one must not stand there. The old one goes on leading to it.</summary>
    /// <param name="words">From which the address is made.</param>
    /// <param name="by">Who decides it.</param>
    /// <param name="at">Now.</param>
    public void Readdress(string? words, Editor by, DateTimeOffset at)
    {
        if (Slug is null)
            throw new RuleException("Only a published verdict has an address.");
        var slug = SlugOf(Needed(words, "Write the words of the address.", nameof(Slug)));
        if (slug == Slug)
            return;
        Log(by, DecisionKind.AddressChanged, at, Slug, slug);
        (FormerSlugs, Slug, ChangedAt) = ([.. FormerSlugs.Where(s => s != slug), Slug], slug, at);
    }

    private ClaimState BeforeReview => PublicVerdict is null ? ClaimState.Triaged : ClaimState.Published;

    private void Publish(Verdict verdict, Editor by, DateTimeOffset at)
    {
        var before = PublicVerdict;
        Append(before is null ? VerdictState.Published : VerdictState.Corrected, verdict.Content, by, at, verdict.Note);
        Slug ??= SlugOf(Wording);
        CheckAgainOn = verdict.CheckAgainOn;
        Decide(before is null ? DecisionKind.VerdictPublished : DecisionKind.VerdictCorrected, ClaimState.Published, by, at, verdict.Note);
    }

    private Verdict ToPublish(Editor by)
    {
        if (LatestVerdict is not { State: VerdictState.InReview or VerdictState.Approved } verdict)
            throw new RuleException("This verdict is not in review.");
        return AuthorsOfOpenDraft().Contains(by.Id)
            ? throw new RuleException("A second person has to review a verdict: you worked on this one.")
            : verdict;
    }

    private HashSet<Guid> AuthorsOfOpenDraft()
    {
        var published = PublicVerdict?.Number ?? 0;
        return [.. _verdicts
            .Where(v => v.Number > published && v.State is (VerdictState.Draft or VerdictState.InReview))
            .Select(v => v.ById)];
    }

    private Verdict Latest(VerdictState state, string otherwise) =>
        LatestVerdict is { } verdict && verdict.State == state ? verdict : throw new RuleException(otherwise);

    private void Append(VerdictState state, VerdictContent content, Editor by, DateTimeOffset at, string? note) =>
        _verdicts.Add(new Verdict(Id, (LatestVerdict?.Number ?? 0) + 1, state, content, by, at, note));

    // The tail of the id keeps two claims in the same words apart, also across a merge of two databases.
    private string SlugOf(string words) => $"{Statements.Slug.Of(words)}-{Id.ToString("N")[^6..]}".TrimStart('-');

    private static string InWords(DateOnly? day) => day is null ? "no day" : $"{day:d MMMM yyyy}";
}
