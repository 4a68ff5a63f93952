using FactCheck.Extraction.Matching;
using FactCheck.Extraction.Statements;

namespace FactCheck.Extraction.Tests;

/// <summary>Real articles, which are not part of the project: skipped where the folder "shared" does not stand beside it.</summary>
public class SeedTests
{
    [Theory]
    [InlineData("000", "001", 0.9, 1)]
    [InlineData("000", "002", 0, 0.2)]
    [InlineData("001", "003", 0, 0.2)]
    [InlineData("002", "003", 0, 0.2)]
    [InlineData("001", "004", 0, 0.2)]
    [InlineData("003", "004", 0, 0.2)]
    public void Reprints_share_their_words_and_others_do_not(string one, string other, double least, double most) =>
        Assert.InRange(Shingles.Containment(Shingles.Of(Read(one).Document), Shingles.Of(Read(other).Document)), least, most);

    [Theory]
    [InlineData("001", "refused to carry out airstrikes", "it is inaccurate")]
    [InlineData("003", "F-22 fighter prevented", "Those claims are incorrect")]
    public void The_answer_is_linked_to_the_claim(string seed, string claim, string answer)
    {
        var reading = Read(seed);
        var claims = reading.Statements.Where(s => Words(reading, s).Contains(claim) || Words(reading, s).Contains("resufsed")).Select(s => s.Id).ToList();
        Assert.NotEmpty(claims);
        var denial = Assert.Single(reading.Statements, s => Words(reading, s).Contains(answer));
        Assert.Equal(StatementKind.Rebuttal, denial.Kind);
        Assert.Contains(denial.Rebuts, r => claims.Contains(r.Target));
    }

    [Fact]
    public void The_fact_check_carries_its_verdict()
    {
        var review = Assert.Single(Read("002").Reviews);
        Assert.Equal(("False", "Russian Ministry of Defense", "Polygraph.info"), (review.Rating, review.Claimant, review.Publisher));
        Assert.StartsWith("U.S. military officials deny", review.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void The_laws_hold(string seed) => Laws.Check(Read(seed));

    private static string Words(Reading reading, Statement statement) => statement.Span.In(reading.Document.Text);

    private static Reading Read(string seed)
    {
        Assert.SkipWhen(Places.Shared is null, "No folder “shared” beside the project: the seed articles are not part of it.");
        return ArticleReader.Read(new RawArticle(File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(Places.Shared!, "seeds"), seed + "_*").Single())));
    }
}
