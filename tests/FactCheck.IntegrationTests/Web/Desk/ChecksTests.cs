using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Desk.Claims;
using FactCheck.Web.Pages.Verdicts;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>Each rule holds for a verdict as it should be, and finds its own fault and no other.</summary>
public sealed class ChecksTests
{
    private static readonly StepView Step = new(
        1, VerdictState.Draft, Guid.NewGuid(), "False", "false", "No log shows it.", "", null,
        [new Evidence { Citation = "Log", Status = EvidenceStatus.Archived, ArchiveAddress = "https://archive.example/1" }],
        Guid.NewGuid(), "Maya", DateTimeOffset.UtcNow, null, null, null, null);

    private static readonly VerdictSubject Subject = new(Step, "The lock stood open", "the lock stood open all day", 1);

    private static readonly ClaimReview Review = new(
        "https://site.example/verdicts/a", "The lock stood open", new ReviewRating("False", "No log shows it.", 1, 1, 5),
        new ReviewedClaim(new Agent("Organization", "The ministry", null), "2026-05-04", null, [new Work("NewsArticle", "Lock opens", null, null, null, null)]),
        new Agent("Organization", "FactCheck", null), "2026-05-05", null, "en", [new Work("CreativeWork", null, "Log", "https://log.example/", null, null)], null);

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

    public static TheoryData<string, ClaimReview> MarkupFaults => new()
    {
        { "claimReviewed", Review with { ClaimReviewed = "" } },
        { "claimReviewed-short", Review with { ClaimReviewed = new string('x', 75) } },
        { "", Review with { ClaimReviewed = new string('x', 74) } },
        { "claimReviewed-neutral", Review with { ClaimReviewed = "False: the lock stood open" } },
        { "", Review with { ClaimReviewed = "False logs were kept" } },
        { "reviewRating.alternateName", Review with { ReviewRating = new ReviewRating("", null, null, null, null) } },
        { "", Review with { ReviewRating = new ReviewRating("Unverifiable", null, null, null, null) } },
        { "reviewRating.range", Review with { ReviewRating = new ReviewRating("False", null, 6, 1, 5) } },
        { "reviewRating.range", Review with { ReviewRating = new ReviewRating("False", null, 0, 0, 5) } },
        { "reviewRating.range", Review with { ReviewRating = new ReviewRating("False", null, 1, 1, null) } },
        { "url", Review with { Url = "/verdicts/a" } },
        { "author", Review with { Author = new Agent("Organization", "", null) } },
        { "datePublished", Review with { DatePublished = "yesterday" } },
        { "itemReviewed.author", Review with { ItemReviewed = Review.ItemReviewed with { Author = null } } },
        { "itemReviewed.datePublished", Review with { ItemReviewed = Review.ItemReviewed with { DatePublished = null } } },
        { "itemReviewed.appearance", Review with { ItemReviewed = Review.ItemReviewed with { Appearance = null } } },
        { "citation", Review with { Citation = [new Work("CreativeWork", null, "Log", null, null, null)] } },
        { "", Review },
    };

    [Theory, MemberData(nameof(VerdictFaults), DisableDiscoveryEnumeration = true)]
    public void A_verdicts_fault_is_found(string expected, VerdictSubject subject) => Assert.Equal(expected, Failing(VerdictRules.Run(subject)));

    [Theory, MemberData(nameof(MarkupFaults), DisableDiscoveryEnumeration = true)]
    public void A_fault_of_the_markup_is_found(string expected, ClaimReview review) => Assert.Equal(expected, Failing(ClaimReviewRules.Run(review)));

    private static VerdictSubject With(StepView step) => Subject with { Step = step };

    private static string Failing(IEnumerable<Check> checks) => string.Join(' ', checks.Where(c => !c.Holds).Select(c => c.Name));
}
