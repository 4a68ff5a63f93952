using System.Text.Json;
using FactCheck.Data.ClaimReviews;

namespace FactCheck.IntegrationTests.ClaimReviews;

/// <summary>Reviews as files: a good one breaks no rule, a bad one breaks the rule it is named for ("rating-worst.json", "url.missing.json") and no other.</summary>
public sealed class ReviewRulesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ClaimReviews");

    public static TheoryData<string> Good => [.. Names("Good")];

    public static TheoryData<string> Bad => [.. Names("Bad")];

    [Theory, MemberData(nameof(Good))]
    public void A_good_review_breaks_no_rule(string name) => Assert.Empty(Broken("Good", name));

    [Theory, MemberData(nameof(Bad))]
    public void A_bad_review_breaks_the_rule_it_is_named_for(string name) => Assert.Equal([name.Split('.')[0]], Broken("Bad", name));

    [Fact]
    public void Every_rule_has_a_review_that_breaks_it() => Assert.Equal(ReviewRules.Ids.Order(), Names("Bad").Select(n => n.Split('.')[0]).Distinct().Order());

    private static IEnumerable<string> Names(string kind) => Directory.EnumerateFiles(Path.Combine(Folder, kind), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Broken(string kind, string name)
    {
        using var review = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, kind, name + ".json")));
        return ReviewRules.Check(review.RootElement).Select(f => f.Rule);
    }
}
