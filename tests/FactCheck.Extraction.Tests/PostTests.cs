using FactCheck.Extraction.Matching;

namespace FactCheck.Extraction.Tests;

public sealed class PostTests
{
    [Fact]
    public void Addresses_go_and_tags_stand_as_written_and_as_words() =>
        Assert.Equal(
            ["Look", "StopTheFerry2026", "Stop", "The", "Ferry", "2026", "says", "Jo_Park", "Jo", "Park"],
            Post.Words("Look #StopTheFerry2026 https://example.test/a?b=1 says @Jo_Park pic.twitter.com/Xy12").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Ferry sunk — Jo (@jo) May 6, 2026", "2026-05-06")]
    [InlineData("On 3 March 2019 it was said; posted 14 Nov 2019", "2019-11-14")]
    [InlineData("In May 2026", null)]
    [InlineData("31 February 2026", null)]
    public void The_day_is_the_last_that_the_text_names(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Post.Day(text));

    [Fact]
    public void A_claim_that_shares_rare_words_comes_before_one_that_shares_common_ones_and_a_near_check_before_a_far_one()
    {
        var (rare, common) = (Claim("ferry sink", 0), Claim("say govern", 0));
        double Rarity(string stem) => stem is "say" or "govern" ? 1 : 7;
        Assert.Equal(1, new ClaimRanking(Text("govern say ferry sink"), null, [common, rare], Rarity).Order()[0].Claim);

        var (near, far) = (Claim("ferry sink", 5), Claim("ferry sink", 900));
        Assert.Equal(1, new ClaimRanking(Text("ferry sink"), Day, [far, near], Rarity).Order()[0].Claim);
    }

    [Fact]
    public void Words_for_the_same_are_one() =>
        Assert.Equal(Text("russia").Stems, Text("russian").Stems);

    private static readonly DateOnly Day = new(2026, 5, 6);

    private static RankedClaim Claim(string stems, int daysLater) => new(Text(stems), Day.AddDays(daysLater));

    private static StemmedText Text(string stems) => new(stems.Split(' ').Select((s, i) => (s, i, StemField.Said)));
}
