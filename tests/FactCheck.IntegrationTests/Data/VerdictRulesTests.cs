using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;

namespace FactCheck.IntegrationTests.Data;

/// <summary>Publication at a chosen moment, looking again, and scales that change while verdicts do not.</summary>
public sealed class VerdictRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly Editor _maya = new("Maya", "maya@desk.example");
    private readonly Editor _daniel = new("Daniel", "daniel@desk.example");
    private readonly RatingScale _scale = new(RatingScale.House, "House scale");
    private readonly Claim _claim;

    public VerdictRulesTests()
    {
        _scale.Add("True", 2, "true");
        _scale.Add("False", 1, "false");
        _claim = new Claim(new Source("The ministry", SourceType.Organisation), new StatementText("the lock stood open all day", "lock", "a test", 0.9, Now));
    }

    private Rating False => _scale.Ratings[1];

    [Fact]
    public void An_approved_verdict_is_published_at_its_moment_in_the_name_of_who_approved_it()
    {
        Send();
        _claim.Approve(Now.AddHours(2), _daniel, Now);
        Assert.Equal((ClaimState.Ready, VerdictState.Approved, Now.AddHours(2)), (_claim.State, _claim.LatestVerdict!.State, _claim.LatestVerdict.PublishOn));
        Assert.Null(_claim.PublicVerdict);
        Assert.Throws<RuleException>(() => _claim.PublishDue(Now.AddHours(1)));

        _claim.PublishDue(Now.AddHours(2));
        Assert.Equal((ClaimState.Published, _daniel), (_claim.State, _claim.PublicVerdict!.By));
        Assert.NotNull(_claim.Slug);
        Assert.Throws<RuleException>(() => _claim.PublishDue(Now.AddHours(3)));
    }

    [Fact]
    public void A_moment_that_has_passed_or_lies_years_ahead_is_refused_and_so_is_the_author()
    {
        Send();
        Assert.Equal(nameof(Verdict.PublishOn), Assert.Throws<RuleException>(() => _claim.Approve(Now, _daniel, Now)).About);
        Assert.Equal(nameof(Verdict.PublishOn), Assert.Throws<RuleException>(() => _claim.Approve(Now.AddYears(2), _daniel, Now)).About);
        Assert.Contains("second person", Assert.Throws<RuleException>(() => _claim.Approve(Now.AddDays(1), _maya, Now)).Message);
    }

    [Fact]
    public void What_waits_for_its_moment_is_not_changed_but_called_off()
    {
        Send();
        _claim.Approve(Now.AddHours(2), _daniel, Now);
        Assert.Contains("Call that off", Assert.Throws<RuleException>(() => _claim.SaveDraft(Content(), _maya, Now)).Message);
        Assert.Throws<RuleException>(() => _claim.CallOff(" ", _maya, Now));
        _claim.CallOff("The log may be a copy.", _maya, Now);
        Assert.Equal((ClaimState.Triaged, VerdictState.Returned), (_claim.State, _claim.LatestVerdict!.State));
        Assert.Throws<RuleException>(() => _claim.PublishDue(Now.AddHours(2)));
        _claim.SaveDraft(Content(), _maya, Now);
    }

    [Fact]
    public void What_waits_can_be_published_at_once_or_given_another_moment()
    {
        Send();
        _claim.Approve(Now.AddHours(2), _daniel, Now);
        _claim.Approve(Now.AddHours(5), _daniel, Now);
        Assert.Equal(Now.AddHours(5), _claim.LatestVerdict!.PublishOn);
        _claim.Publish(_daniel, Now.AddHours(1));
        Assert.Equal(ClaimState.Published, _claim.State);
    }

    [Fact]
    public void A_correction_that_waits_leaves_what_readers_see()
    {
        Send();
        _claim.Publish(_daniel, Now);
        _claim.SaveDraft(Content("Two logs."), _maya, Now, "There are two logs.");
        _claim.SendForReview(_maya, Now);
        _claim.Approve(Now.AddHours(2), _daniel, Now);
        Assert.Equal("One log.", _claim.PublicVerdict!.Summary);
        _claim.PublishDue(Now.AddHours(2));
        Assert.Equal(("Two logs.", VerdictState.Corrected, "There are two logs."), (_claim.PublicVerdict.Summary, _claim.PublicVerdict.State, _claim.PublicVerdict.Note));
    }

    [Theory]
    [InlineData("stood open", null)]
    [InlineData("Stood open", nameof(Verdict.Covers))]
    [InlineData("the sluice", nameof(Verdict.Covers))]
    public void A_part_of_the_claim_has_its_exact_words(string part, string? about)
    {
        _claim.SaveDraft(Content() with { Covers = part }, _maya, Now);
        Assert.Equal(about, (Record.Exception(() => _claim.SendForReview(_maya, Now)) as RuleException)?.About);
    }

    [Fact]
    public void The_day_to_look_again_comes_with_publication_and_goes_with_withdrawal()
    {
        _claim.SaveDraft(Content() with { CheckAgainOn = new(2026, 5, 4) }, _maya, Now);
        Assert.Equal(nameof(Verdict.CheckAgainOn), Assert.Throws<RuleException>(() => _claim.SendForReview(_maya, Now)).About);
        _claim.SaveDraft(Content() with { CheckAgainOn = new(2026, 6, 1) }, _maya, Now);
        _claim.SendForReview(_maya, Now);
        Assert.Null(_claim.CheckAgainOn);
        _claim.Publish(_daniel, Now);
        Assert.Equal(new DateOnly(2026, 6, 1), _claim.CheckAgainOn);

        _claim.Keep(new(2026, 9, 1), _maya, Now);
        Assert.Equal((new DateOnly(2026, 9, 1), "1 September 2026"), (_claim.CheckAgainOn, _claim.Decisions[^1].After));
        _claim.Withdraw("The log was of another day.", _maya, Now);
        Assert.Null(_claim.CheckAgainOn);
        Assert.Throws<RuleException>(() => _claim.Keep(null, _maya, Now));
    }

    [Fact]
    public void A_rating_in_use_keeps_its_word_and_is_retired_instead()
    {
        Assert.Contains("Retire it", Assert.Throws<RuleException>(() => _scale.Rename(False, "Untrue", true, _maya, Now)).Message);
        _scale.Rename(False, "Untrue", false, _maya, Now);
        _scale.Add("False", 1, "false", _maya, Now);
        _scale.Retire(False, _maya, Now);
        Assert.Equal("Untrue", False.Word);
        Assert.Equal([DecisionKind.RatingRenamed, DecisionKind.RatingAdded, DecisionKind.RatingRetired], _scale.Decisions.Select(d => d.Kind));
        Assert.Throws<RuleException>(() => _scale.Add("untrue", 1, "false", _maya, Now));
        Assert.Throws<RuleException>(() => _scale.Add("Worse", 0, "false", _maya, Now));
    }

    [Fact]
    public void A_retired_rating_is_given_to_no_claim_but_the_one_that_has_it()
    {
        Send();
        _claim.Publish(_daniel, Now);
        _scale.Retire(False, _maya, Now);
        _claim.SaveDraft(Content("One long log."), _maya, Now);
        _claim.SendForReview(_maya, Now, "A word.");

        var other = new Claim(new Source("The ministry", SourceType.Organisation), new StatementText("another", "another", "a test", 0.9, Now));
        other.SaveDraft(Content(), _maya, Now);
        Assert.Equal(nameof(Verdict.Rating), Assert.Throws<RuleException>(() => other.SendForReview(_maya, Now)).About);
    }

    private void Send()
    {
        _claim.SaveDraft(Content(), _maya, Now);
        _claim.SendForReview(_maya, Now);
    }

    private VerdictContent Content(string summary = "One log.") => new(False, summary, "", null, []);
}
