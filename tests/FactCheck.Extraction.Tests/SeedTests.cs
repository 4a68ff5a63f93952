using FactCheck.Extraction.Matching;
using FactCheck.Extraction.Statements;

namespace FactCheck.Extraction.Tests;

/// <summary>Real articles, which are not part of the project: skipped where the folder "shared" does not stand beside it.</summary>
public class SeedTests
{
    [Fact]
    public void Of_the_ten_pairs_one_is_an_article_and_its_reprint()
    {
        var shingles = new[] { "000", "001", "002", "003", "004" }.Select(s => (Seed: s, Shingles: Shingles.Of(Read(s).Document))).ToList();
        var repeated = shingles.SelectMany(_ => shingles, (a, b) => (a, b)).Where(p => p.a.Seed != p.b.Seed && Repetition.Between(p.a.Shingles, p.b.Shingles) is not null);
        Assert.Equal(["000 001", "001 000"], repeated.Select(p => $"{p.a.Seed} {p.b.Seed}"));
    }

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
