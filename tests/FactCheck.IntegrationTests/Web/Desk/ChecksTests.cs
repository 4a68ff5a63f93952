using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Desk.Claims;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>Each rule holds for a verdict as it should be, and finds its own fault and no other.</summary>
public sealed class ChecksTests
{
    private static readonly StepView Step = new(
        1, VerdictState.Draft, Guid.NewGuid(), "False", "false", "No log shows it.", "", null,
        [new Evidence { Citation = "Log", Status = EvidenceStatus.Archived, ArchiveAddress = "https://archive.example/1" }],
        Guid.NewGuid(), "Maya", DateTimeOffset.UtcNow, null, null, null, null);

    private static readonly VerdictSubject Subject = new(Step, "The lock stood open", "the lock stood open all day", 1);

    public static TheoryData<string, VerdictSubject> VerdictFaults => new()
    {
        { "rating why evidence", Subject with { Step = null } },
        { "rating", With(Step with { RatingId = null }) },
        { "why", With(Step with { Summary = "" }) },
        { "why", With(Step with { Summary = new string('x', Verdict.SummaryLimit + 1) }) },
        { "part", With(Step with { Covers = "the sluice" }) },
        { "", With(Step with { Covers = "open all day" }) },
        { "rebuttal", Subject with { Confirmed = 0 } },
        { "evidence", With(Step with { Evidence = [] }) },
        { "status", With(Step with { Evidence = [new Evidence { Citation = "Log" }] }) },
        { "copy", With(Step with { Evidence = [new Evidence { Citation = "Log", Status = EvidenceStatus.Archived }] }) },
        { "", Subject },
    };

    [Theory, MemberData(nameof(VerdictFaults), DisableDiscoveryEnumeration = true)]
    public void A_verdicts_fault_is_found(string expected, VerdictSubject subject) => Assert.Equal(expected, Failing(VerdictRules.Run(subject)));

    private static VerdictSubject With(StepView step) => Subject with { Step = step };

    private static string Failing(IEnumerable<Check> checks) => string.Join(' ', checks.Where(c => !c.Holds).Select(c => c.Name));
}
