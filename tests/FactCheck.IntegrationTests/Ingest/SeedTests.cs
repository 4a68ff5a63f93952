using FactCheck.Ingest;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Ingest;

/// <summary>The real articles that the product was begun with. They are not part of it: where they are absent, this is skipped.</summary>
public sealed class SeedTests(Reading reading) : IClassFixture<Reading>
{
    [Fact]
    public async Task The_seeds_become_the_claims_and_answers_that_an_editor_expects()
    {
        await reading.ReadAsync([.. Seeds().Select(f => new Input(Path.GetFileName(f), File.ReadAllBytes(f)))]);
        await using var db = reading.NewDb();

        // 001: the ministry's claim, answered by Dillon.
        var refused = await db.Claims.Include(c => c.Source).Include(c => c.Answers).ThenInclude(l => l.Rebuttal.Source)
            .SingleAsync(c => c.Text.Contains("had resufsed to carry out airstrikes"));
        Assert.Equal("Russian Defense Ministry", refused.Source.Name);
        Assert.Contains(refused.Answers, l => l.Rebuttal.Source.Name == "Ryan Dillon" && l.Rebuttal.Text.Contains("inaccurate"));

        // 000 is 001 again: linked to it, and no second set of claims.
        var twins = await db.Articles.Include(a => a.SameAs).Where(a => a.FileName.StartsWith("000") || a.FileName.StartsWith("001")).ToListAsync();
        Assert.Single(twins, a => a.SameAs is not null);
        Assert.Equal(1, await db.Claims.CountAsync(c => c.Text.Contains("had resufsed to carry out airstrikes")));

        // 002: Polygraph's verdict with its reason, and the Pentagon's denial.
        var coordinates = await db.Claims.Include(c => c.OutsideVerdicts).Include(c => c.Answers).ThenInclude(l => l.Rebuttal.Source)
            .FirstAsync(c => c.Text.StartsWith("On January 22, 2017, the command center"));
        var outside = Assert.Single(coordinates.OutsideVerdicts);
        Assert.Equal("False", outside.Rating);
        Assert.Contains("deny both coordination and participation", outside.Summary);
        Assert.Contains(coordinates.Answers, l => l.Rebuttal.Source.Name.Contains("Rankine-Galloway"));

        // 003: the exchange runs both ways.
        var fighter = await db.Claims.Include(c => c.Answers).ThenInclude(l => l.Rebuttal).SingleAsync(c => c.Text.Contains("F-22 fighter prevented"));
        Assert.Contains(fighter.Answers, l => l.Rebuttal.Text.Contains("Those claims are incorrect"));
        var leDrian = await db.Statements.Include(s => s.Answers).ThenInclude(l => l.Rebuttal.Source).Where(s => s.Source.Name.Contains("Le Drian")).ToListAsync();
        Assert.Contains(leDrian.SelectMany(s => s.Answers), l => l.Rebuttal.Source.Name.Contains("Defense Ministry"));

        // Nothing that a reader wrote.
        Assert.False(await db.Appearances.AnyAsync(a => a.Quote.Contains("Hama province through Regime") || a.Quote.Contains("John Whitehot")));
    }

    private static IEnumerable<string> Seeds()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (Directory.Exists(seeds))
                return Directory.EnumerateFiles(seeds, "*.txt").Order(StringComparer.Ordinal);
        }
        Assert.Skip("The folder shared/seeds is not beside the project.");
        return [];
    }
}
