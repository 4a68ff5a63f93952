using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Matching;

namespace FactCheck.Extraction.Tests;

public class MatchingTests
{
    [Theory]
    [InlineData("Russian MoD", "Russia’s Ministry of Defense")]
    [InlineData("the Russian Defence Ministry", "Ministry of Defense of Russia")]
    [InlineData("Russia's Defense Ministry", "RUSSIAN DEFENSE MINISTRY")]
    [InlineData("US", "the United States")]
    [InlineData("Syrian Democratic Forces", "the SDF")]
    [InlineData("ISIS", "Islamic State")]
    [InlineData("Col. Ryan Example", "Ryan Example")]
    [InlineData("José Peña", "Jose Pena")]
    [InlineData("al-Bukamal", "Al Bukamal")]
    [InlineData("World Health Organisation", "WHO")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => Assert.Equal(AliasKey.Of(one), AliasKey.Of(other));

    [Theory]
    [InlineData("Moscow", "Russia")]
    [InlineData("the Pentagon", "U.S. Department of Defense")]
    [InlineData("Russia", "Russian Defense Ministry")]
    [InlineData("Moscow", "Russian Defense Ministry")]
    [InlineData("Defense Ministry", "Russian Defense Ministry")]
    [InlineData("Turkish Defense Ministry", "Russian Defense Ministry")]
    [InlineData("Foreign Ministry", "Defense Ministry")]
    [InlineData("Anna Berg", "Anna Bergman")]
    public void Names_that_may_mean_others_keep_their_own_key(string one, string other) => Assert.NotEqual(AliasKey.Of(one), AliasKey.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData(" … ")]
    public void A_name_without_letters_has_no_key(string name) => Assert.Equal("", AliasKey.Of(name));

    [Fact]
    public void The_same_article_with_comments_repeats_the_one_without()
    {
        var alone = Of("1-analysis.txt");
        Assert.InRange(Repetition.Between(alone, Of("4-analysis-with-comments.txt"))!.OfEarlier, 0.95, 1);
        Assert.Null(Repetition.Between(alone, Of("3-round-up.txt")));
    }

    [Fact]
    public void Hashes_never_change_from_one_version_to_the_next()
    {
        var words = new Document { Text = "One two three four five six seven eight nine ten eleven twelve", Zones = [new Zone(ZoneKind.Body, new Span(0, 62))] };
        Assert.Contains(3807472487699467628, Shingles.Of(words));
    }

    private static long[] Of(string sample) => Shingles.Of(ArticleReader.Read(new RawArticle(File.ReadAllBytes(Path.Combine(Places.Samples, sample)))).Document);
}
