using FactCheck.Data.Articles;
using FactCheck.Evaluation.NearDuplicates;
using FactCheck.Ingest;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Ingest;

/// <summary>Articles that repeat others, in every way that the press has.</summary>
public sealed class RepeatsTests(Reading reading) : IClassFixture<Reading>
{
    private const int Originals = 70;

    [Fact]
    public async Task A_copy_finds_what_it_repeats_however_it_was_altered_and_nothing_else_does()
    {
        var press = new Press();
        var alterations = Enum.GetValues<Alteration>();
        await reading.ReadAsync([.. Enumerable.Range(0, Originals).Select(n => Print($"{n}", press.Article(n)))]);
        await reading.ReadAsync([.. Enumerable.Range(0, Originals).Select(n => Print($"copy of {n}", alterations[n % alterations.Length].Apply(press.Article(n), press, new Random(n))))]);

        await using var db = reading.NewDb();
        var articles = await db.Articles.Where(a => !a.FileName.StartsWith("printing") && (a.SameAs != null || !a.FileName.StartsWith("copy"))).Select(a => new { a.FileName, Of = a.SameAs!.FileName, a.RepeatKind }).ToListAsync();
        Assert.All(articles, a => Assert.Equal(a.FileName.StartsWith("copy") ? a.FileName : null, a.Of is null ? null : $"copy of {a.Of}"));
        Assert.Equal(2 * Originals, articles.Count);
        Assert.Equal(Enum.GetValues<RepeatKind>(), articles.Select(a => a.RepeatKind).OfType<RepeatKind>().Distinct().Order());
    }

    [Fact]
    public async Task A_text_printed_a_hundred_times_still_leads_to_its_first_printing()
    {
        var text = new Press().Article(5000);
        await reading.ReadAsync([.. Enumerable.Range(0, 101).Select(n => Print($"printing {n}", [.. text, $"Copy number {n} of this paper."]))]);

        await using var db = reading.NewDb();
        var last = await db.Articles.Include(a => a.SameAs).SingleAsync(a => a.FileName == "printing 100");
        Assert.Equal("printing 0", last.SameAs?.FileName);
        Assert.Equal(RepeatKind.Same, last.RepeatKind);
    }

    private static Input Print(string name, List<string> paragraphs) => Input.Text(name, string.Join("\n\n", paragraphs));
}
