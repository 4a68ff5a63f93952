using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;

namespace FactCheck.IntegrationTests.Data;

/// <summary>The rules of a claim's life, without a database: they live on the entity.</summary>
public sealed class ClaimRulesTests
{
    private static readonly DateTimeOffset Now = new(2017, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly Editor _maya = new("Maya", "maya@desk.example");
    private readonly Editor _daniel = new("Daniel", "daniel@desk.example");
    private readonly Rating _false;
    private readonly Claim _claim;

    public ClaimRulesTests()
    {
        var scale = new RatingScale("house", "House scale");
        scale.Add("False", 1, "false");
        _false = scale.Ratings[0];
        _claim = NewClaim("the coalition refused to strike Élan’s columns,");
    }

    [Fact]
    public void Wording_begins_as_a_heading_does() =>
        Assert.Equal("The coalition refused to strike Élan’s columns", _claim.Wording);

    [Fact]
    public void A_verdict_is_published_by_a_second_person_only()
    {
        Send();
        Assert.Contains("second person", Assert.Throws<RuleException>(() => _claim.Publish(_maya, Now)).Message);
        _claim.Publish(_daniel, Now);
        Assert.Equal(ClaimState.Published, _claim.State);
        Assert.Matches("^the-coalition-refused-to-strike-elans-columns-[0-9a-f]{6}$", _claim.Slug);
    }

    [Fact]
    public void Somebody_who_helped_to_draft_cannot_be_the_second_person()
    {
        _claim.SaveDraft(Content(), _daniel, Now);
        Send();
        Assert.Throws<RuleException>(() => _claim.Publish(_daniel, Now));
    }

    [Fact]
    public void A_returned_verdict_is_with_its_author_again_and_keeps_the_comment()
    {
        Send();
        Assert.Throws<RuleException>(() => _claim.Return("  ", _daniel, Now));
        _claim.Return("Name the log.", _daniel, Now);
        Assert.Equal(("Name the log.", VerdictState.Returned, ClaimState.Triaged), (_claim.LatestVerdict!.Note, _claim.LatestVerdict.State, _claim.State));
        _claim.SaveDraft(Content(), _maya, Now);
        Assert.Null(_claim.PublicVerdict);
    }

    [Fact]
    public void A_correction_needs_its_reason_and_leaves_the_published_verdict_until_it_is_approved()
    {
        Publish();
        _claim.SaveDraft(Content("Two logs."), _maya, Now);
        Assert.Equal("One log.", _claim.PublicVerdict!.Summary);
        Assert.Equal(nameof(Verdict.Note), Assert.Throws<RuleException>(() => _claim.SendForReview(_maya, Now)).About);
        _claim.SendForReview(_maya, Now, "There are two logs.");
        _claim.Publish(_daniel, Now);
        Assert.Equal(("Two logs.", VerdictState.Corrected, "There are two logs."), (_claim.PublicVerdict.Summary, _claim.PublicVerdict.State, _claim.PublicVerdict.Note));
    }

    [Fact]
    public void A_withdrawn_verdict_stays_with_its_reason_and_is_changed_no_more()
    {
        Publish();
        _claim.Withdraw("The log was of another day.", _maya, Now);
        Assert.Equal(("One log.", VerdictState.Withdrawn), (_claim.PublicVerdict!.Summary, _claim.PublicVerdict.State));
        Assert.Throws<RuleException>(() => _claim.SaveDraft(Content(), _maya, Now));
        Assert.Throws<RuleException>(() => _claim.Withdraw("again", _maya, Now));
    }

    [Fact]
    public void A_published_claim_keeps_its_words_and_its_address()
    {
        Publish();
        var slug = _claim.Slug;
        Assert.Throws<RuleException>(() => _claim.Reword("Something else", meant: false, _maya, Now));
        _claim.SaveDraft(Content(), _maya, Now);
        _claim.SendForReview(_maya, Now, "A comma.");
        _claim.Publish(_daniel, Now);
        Assert.Equal(slug, _claim.Slug);
    }

    [Fact]
    public void A_summary_that_would_not_fit_on_a_phone_is_refused_with_its_length()
    {
        _claim.SaveDraft(Content(new string('x', 141)), _maya, Now);
        var refused = Assert.Throws<RuleException>(() => _claim.SendForReview(_maya, Now));
        Assert.Contains("141", refused.Message);
    }

    [Fact]
    public void Every_step_and_decision_is_kept_in_order()
    {
        _claim.Accept(_maya, Now);
        Publish();
        Assert.Equal([1, 2, 3], _claim.Verdicts.Select(v => v.Number));
        Assert.Equal(
            [DecisionKind.ClaimAccepted, DecisionKind.VerdictDrafted, DecisionKind.VerdictSentForReview, DecisionKind.VerdictPublished],
            _claim.Decisions.Select(d => d.Kind));
    }

    [Fact]
    public void A_dismissed_claim_says_why_and_can_be_taken_up_again()
    {
        Assert.Throws<RuleException>(() => _claim.Dismiss("", _maya, Now));
        _claim.Dismiss("an opinion", _maya, Now);
        Assert.Equal("an opinion", _claim.Decisions[^1].Why);
        Assert.Throws<RuleException>(() => _claim.SaveDraft(Content(), _maya, Now));
        _claim.Accept(_maya, Now);
        Assert.Equal(ClaimState.Triaged, _claim.State);
    }

    [Fact]
    public void A_link_that_was_decided_can_be_taken_back_and_the_log_keeps_both()
    {
        var rebuttal = new Rebuttal(new Source("Dillon", SourceType.Person), new StatementText("it is inaccurate", "it is inaccurate", "a test", 0.9, Now));
        _claim.SuggestAnswer(rebuttal, LinkKind.Denies, 84, []);
        var link = Assert.Single(_claim.Answers);
        Assert.Throws<RuleException>(() => link.Undo(_maya, Now));
        link.Confirm(LinkKind.Qualifies, _maya, Now);
        link.Undo(_maya, Now);
        Assert.Equal(LinkStatus.Suggested, link.Status);
        Assert.Equal([DecisionKind.LinkConfirmed, DecisionKind.LinkReopened], link.Decisions.Select(d => d.Kind));
        Assert.Equal("Suggested: Denies", link.Decisions[0].Before);
    }

    private void Send()
    {
        _claim.SaveDraft(Content(), _maya, Now);
        _claim.SendForReview(_maya, Now);
    }

    private void Publish()
    {
        Send();
        _claim.Publish(_daniel, Now);
    }

    private VerdictContent Content(string summary = "One log.") => new(_false, summary, "", null, []);

    private static Claim NewClaim(string text) =>
        new(new Source("The ministry", SourceType.Organisation), new StatementText(text, text, "a test", 0.9, Now));
}
