using System.Text;
using FactCheck.Data.Articles;
using FactCheck.Data.Statements;
using FactCheck.Ingest;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Ingest;

public sealed class IngestorTests(Reading reading) : IClassFixture<Reading>
{
    [Fact]
    public async Task An_article_becomes_claims_rebuttals_sources_and_suggested_links()
    {
        var outcome = Assert.Single(await reading.ReadAsync(Articles.Dam("first.txt", "Ashmoor")));
        Assert.Equal(ArrivalState.Read, outcome.State);
        await using var db = reading.NewDb();
        var claim = await db.Claims.Include(c => c.Source).Include(c => c.Answers).ThenInclude(l => l.Rebuttal.Source)
            .SingleAsync(c => c.Text.Contains("bombed the Ashmoor dam") && c.Appearances.Any(a => a.ArticleId == outcome.ArticleId));
        Assert.Equal("Veskan Defense Ministry", claim.Source.Name);
        Assert.Contains(claim.Answers, l => l.Rebuttal.Source.Name == "Anna Reyes" && l.Status == LinkStatus.Suggested && l.Reasons.Count > 0);
    }

    [Fact]
    public async Task Every_span_cuts_its_quote_out_of_the_text_with_the_words_around_it()
    {
        await reading.ReadAsync(Articles.Dam("spans.txt", "Corrin"));
        await using var db = reading.NewDb();
        var appearances = await db.Appearances.Include(a => a.Article).ToListAsync();
        Assert.NotEmpty(appearances);
        Assert.All(appearances, a =>
        {
            Assert.Equal(a.Quote, a.Article.Text[a.Start..a.End]);
            Assert.EndsWith(a.Prefix, a.Article.Text[..a.Start]);
            Assert.StartsWith(a.Suffix, a.Article.Text[a.End..]);
        });
    }

    [Fact]
    public async Task The_same_input_twice_adds_nothing()
    {
        await reading.ReadAsync(Articles.Dam("once.txt", "Derrow"));
        var before = await reading.CountAsync();
        var again = Assert.Single(await reading.ReadAsync(Articles.Dam("twice.txt", "Derrow")));
        Assert.Equal(ArrivalState.Known, again.State);
        Assert.Equal(before, await reading.CountAsync());
    }

    [Fact]
    public async Task The_same_input_at_the_same_moment_from_two_workers_becomes_one_article()
    {
        for (var round = 0; round < 5; round++)
        {
            var input = Articles.Dam($"race{round}.txt", $"Race{(char)('A' + round)}");
            var imports = new[]
            {
                await reading.Intake.QueueAsync("One", null, [input], CancellationToken.None),
                await reading.Intake.QueueAsync("Two", null, [input], CancellationToken.None),
            };
            var outcomes = await Task.WhenAll(imports.Select(i => Task.Run(() => reading.Ingestor.ReadNextAsync(i, CancellationToken.None))));
            Assert.Equal([ArrivalState.Read, ArrivalState.Known], outcomes.Select(o => o!.State).Order());
            Assert.Equal(outcomes[0]!.ArticleId, outcomes[1]!.ArticleId);
        }
    }

    [Fact]
    public async Task The_same_article_with_reader_comments_makes_no_second_set_of_claims()
    {
        var article = Articles.Dam("plain.txt", "Eskdale");
        await reading.ReadAsync(article);
        var before = await reading.CountAsync();
        var commented = Encoding.UTF8.GetString(article.Bytes) + "\n\nLeave a Reply\n\n  1. Harbour Cat says:\n\n    Reyes said the same thing last year, and it was false then.\n\n  2. Tolly says:\n\n    The ministry never told the truth about any dam.\n";

        var outcome = Assert.Single(await reading.ReadAsync(Input.Text("commented.txt", commented)));

        await using var db = reading.NewDb();
        var twin = await db.Articles.Include(a => a.SameAs).SingleAsync(a => a.Id == outcome.ArticleId);
        Assert.Equal("plain.txt", twin.SameAs?.FileName);
        Assert.True(twin.Containment > 0.9, $"containment {twin.Containment}");
        var after = await reading.CountAsync();
        Assert.Equal(before with { Articles = before.Articles + 1, Appearances = after.Appearances }, after);
        Assert.True(after.Appearances > before.Appearances);
    }

    [Fact]
    public async Task The_ministry_under_two_spellings_is_one_source()
    {
        await reading.ReadAsync(Input.Text("possessive.txt", "Norway’s Ministry of Defense said on Monday that its ships had left the strait."));
        await reading.ReadAsync(Input.Text("plain.txt", "The Norwegian Defence Ministry said on Friday that its ships were still in the strait."));
        await using var db = reading.NewDb();
        var names = await db.Statements.Where(s => s.Text.Contains("in the strait") || s.Text.Contains("left the strait")).Select(s => s.Source.Name).Distinct().ToListAsync();
        Assert.True(names.Count == 1, string.Join(" | ", names));
    }

    [Fact]
    public async Task Unnamed_sources_of_two_articles_are_never_taken_for_one()
    {
        await reading.ReadAsync(Input.Text("a.txt", "Local officials said on Tuesday that the bridge at Arkle had been closed for repairs."));
        await reading.ReadAsync(Input.Text("b.txt", "Local officials said on Tuesday that the school at Brae had lost its roof in the storm."));
        await using var db = reading.NewDb();
        var sources = await db.Statements.Where(s => s.Text.Contains("at Arkle") || s.Text.Contains("at Brae")).Select(s => s.SourceId).ToListAsync();
        Assert.Equal(2, sources.Distinct().Count());
    }

    [Fact]
    public async Task What_is_waiting_when_the_process_dies_is_read_by_the_next()
    {
        var import = await reading.Intake.QueueAsync("Cut off", null, [Articles.Dam("cut.txt", "Farrow")], CancellationToken.None);
        // A worker that has taken the row and is gone: its connection falls, and with it the lock.
        await using (var gone = reading.NewDb())
        {
            await gone.Database.BeginTransactionAsync();
            Assert.Single(await gone.Arrivals.FromSql($"select * from arrivals where import_id = {import} for no key update").ToListAsync());
            Assert.Null(await reading.Ingestor.ReadNextAsync(import, CancellationToken.None));
        }
        Assert.Equal(ArrivalState.Read, (await reading.Ingestor.ReadNextAsync(import, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task An_input_that_kills_its_readers_is_quarantined_after_three_tries()
    {
        var import = await reading.Intake.QueueAsync("Deadly", null, [Articles.Dam("deadly.txt", "Grimm")], CancellationToken.None);
        await using (var db = reading.NewDb())
        {
            var arrival = await db.Arrivals.SingleAsync(a => a.ImportId == import);
            for (var i = 0; i < Ingestor.MaxAttempts; i++)
                db.ReadAttempts.Add(new ReadAttempt(arrival.Id, DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        }
        var outcome = await reading.Ingestor.ReadNextAsync(import, CancellationToken.None);
        Assert.Equal(ArrivalState.Quarantined, outcome!.State);
        Assert.Contains("begun 3 times and never finished", outcome.Reason);
    }

    [Fact]
    public async Task A_verdict_that_an_article_carries_is_kept_in_its_publishers_words()
    {
        var outcome = Assert.Single(await reading.ReadAsync(new Input("check.html", """
            <!DOCTYPE html><html lang="en"><head><title>Did the navy sink the Halcyon?</title><meta property="og:site_name" content="Lantern Check">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"ClaimReview","datePublished":"2021-05-04","author":{"@type":"Organization","name":"Lantern Check"},
            "claimReviewed":"The navy sank the trawler Halcyon in neutral waters","itemReviewed":{"@type":"Claim","author":{"@type":"Organization","name":"Fishermen's Union"}},
            "reviewRating":{"@type":"Rating","alternateName":"Pants on the line"}}</script></head>
            <body><article><h1>Did the navy sink the Halcyon?</h1>
            <p>The Fishermen's Union said on Sunday that the navy sank the trawler Halcyon in neutral waters.</p>
            <p>The navy denied that it had fired. “Our ship was in port,” Commander Ilse Brandt told Lantern Check.</p>
            <p>Harbour records show that the frigate had been tied up for repairs since the first of May, and three crews on the pier remember it there.</p></article></body></html>
            """u8.ToArray())));
        await using var db = reading.NewDb();
        var outside = await db.OutsideVerdicts.SingleAsync(o => o.ArticleId == outcome.ArticleId);
        Assert.Equal(("Lantern Check", "Pants on the line"), (outside.Publisher, outside.Rating));
    }
}
