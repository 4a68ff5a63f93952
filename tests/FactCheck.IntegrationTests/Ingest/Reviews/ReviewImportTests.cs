using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Ingest.Reviews;
using FactCheck.IntegrationTests.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Ingest.Reviews;

/// <summary>Other fact-checkers' reviews, in every shape in which they are published.</summary>
public sealed class ReviewImportTests(TestDatabase database) : DatabaseTest(database)
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_review_keeps_everything_its_publisher_says()
    {
        const string page = """
            <!doctype html><html lang="en"><head><title>Was the weir open?</title>
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[
              {"@id":"#us","@type":"Organization","name":"Proof & Co","url":"https://proof.example/"},
              {"@type":"ClaimReview","url":"https://proof.example/weir","claimReviewed":"The weir stood “open” all night","inLanguage":"en-GB",
               "author":{"@id":"#us"},"datePublished":"2026-03-02T08:00:00+01:00","dateModified":"2026-03-05","expires":"2027-01-01","reviewAspect":"all night",
               "reviewRating":{"@type":"Rating","alternateName":"Mostly Bogus!","ratingExplanation":"It closed at two.","ratingValue":"2","worstRating":1,"bestRating":"7"},
               "citation":[{"@type":"CreativeWork","name":"The log","url":"https://log.example/","archivedAt":"https://archive.example/1","description":"page 4","creativeWorkStatus":"Deleted"},"https://bare.example/"],
               "correction":{"@type":"CorrectionComment","text":"We had the wrong night.","datePublished":"2026-03-05"},
               "itemReviewed":{"@type":"Claim","datePublished":"2026-03-01","inLanguage":"cy",
                 "author":{"@type":"Person","name":"Owain Keep","jobTitle":"keeper","affiliation":{"@type":"Organization","name":"Weir Trust"}},
                 "firstAppearance":{"@type":"NewsArticle","headline":"Open!","url":"https://news.example/1","datePublished":"2026-03-01","publisher":{"@type":"Organization","name":"The Daily Weir"}},
                 "appearance":[{"@type":"NewsArticle","headline":"Open!","url":"https://news.example/1","datePublished":"2026-03-01","publisher":{"name":"The Daily Weir"}},"https://social.example/2"]}}]}
            </script></head><body><p>…</p></body></html>
            """;
        Assert.Equal(new ReviewTally(1, 1, 0, 0, 0), (await ImportAsync(page, "weir.html")).Tally);

        await using var db = NewDb();
        var claim = await db.Claims.Include(c => c.Source).Include(c => c.OutsideVerdicts).SingleAsync(c => c.Text == "The weir stood “open” all night");
        Assert.Equal((ClaimState.CheckedElsewhere, claim.Text, "cy", new DateOnly(2026, 3, 1)), (claim.State, claim.Wording, claim.Language, claim.SaidOn));
        Assert.Equal(("Owain Keep", SourceType.Person, "keeper", "Weir Trust"), (claim.Source.Name, claim.Source.Type, claim.Source.Role, claim.Source.Affiliation));
        var verdict = Assert.Single(claim.OutsideVerdicts);
        Assert.Equal(("Proof & Co", "https://proof.example/", "https://proof.example/weir", "Was the weir open?"), (verdict.Publisher, verdict.PublisherUrl, verdict.Url, verdict.Title));
        Assert.Equal(("Mostly Bogus!", "mostly bogus", "2", "1", "7"), (verdict.Rating, verdict.RatingKey, verdict.Value, verdict.Worst, verdict.Best));
        Assert.Equal(("It closed at two.", "all night", "en-GB"), (verdict.Summary, verdict.Covers, verdict.Language));
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 5), new DateOnly(2027, 1, 1)), (verdict.ReviewedOn, verdict.ModifiedOn, verdict.ExpiresOn));
        Assert.Equal(
            [("Open!", "https://news.example/1", "The Daily Weir", new DateOnly(2026, 3, 1), true), (null, "https://social.example/2", null, null, false)],
            verdict.Sightings.Select(s => ((string?)s.Headline, s.Url!, s.Outlet, s.PublishedOn, s.IsFirst)));
        Assert.Equal(
            [("The log", "https://log.example/", "https://archive.example/1", "page 4", EvidenceStatus.Deleted), ("https://bare.example/", "https://bare.example/", null, null, EvidenceStatus.NotSet)],
            verdict.Evidence.Select(e => (e.Citation, e.Address!, e.ArchiveAddress, e.Note, e.Status)));
        var correction = Assert.Single(verdict.Corrections);
        Assert.Equal(("We had the wrong night.", new DateOnly(2026, 3, 5)), (correction.Text, correction.On));
    }

    public static TheoryData<string, string> Shapes
    {
        get
        {
            static string Review(string about) =>
                $$$$"""{"@context":"http://schema.org","@type":"ClaimReview","url":"https://shapes.example/{{{{about}}}}","claimReviewed":"It came as {{{{about}}}}","author":{"@type":"Organization","name":"Shapes"},"reviewRating":{"@type":"Rating","alternateName":"False"},"itemReviewed":{"@type":"Claim","author":{"@type":"Organization","name":"The Mint"}}}""";
            return new()
            {
                { "one object.json", Review("one object") },
                { "an array.json", $"\uFEFF[{Review("an array")}]" },
                { "inside an article.json", $$"""{"@type":"NewsArticle","headline":"x","review":{{Review("inside an article")}}}""" },
                { "a feed of data.json", $$"""{"@context":"http://schema.org","@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":[{{Review("a feed of data")}}]}],"name":"after the list"}""" },
                { "lines.jsonl", Review("lines") + "\n\n" },
                { "a page.html", $"<html><head><script type='application/ld+json'>{Review("a page")}</script></head><body>x</body></html>" },
                { "RSS.xml", $"<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><item><link>https://shapes.example/x</link><description><![CDATA[<p>x</p><script type=\"application/ld+json\">{Review("RSS")}</script>]]></description></item></channel></rss>" },
                { "Atom.xml", $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='application/ld+json'>{Review("Atom")}</content></entry></feed>" },
                { "microdata.html", """<html><body><div itemscope itemtype="https://schema.org/ClaimReview"><a itemprop="url" content="https://shapes.example/microdata"></a><span itemprop="claimReviewed">It came as microdata</span><div itemprop="author" itemscope><span itemprop="name">Shapes</span></div><div itemprop="reviewRating" itemscope><b itemprop="alternateName">False</b></div><div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim"><div itemprop="author" itemscope itemtype="https://schema.org/Organization"><i itemprop="name">The Mint</i></div></div></div></body></html>""" },
                { "the tools' answer.json", """{"claims":[{"text":"It came as the tools' answer","claimant":"The Mint","claimDate":"2026-01-02T00:00:00Z","claimReview":[{"publisher":{"name":"Shapes","site":"shapes.example"},"url":"https://shapes.example/api","title":"t","reviewDate":"2026-01-03T00:00:00Z","textualRating":"False","languageCode":"en"}]}],"nextPageToken":"x"}""" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_review_is_found_in_every_shape(string name, string text)
    {
        var (tally, faults) = await ImportAsync(text, name);
        Assert.Empty(faults);
        Assert.Equal(new ReviewTally(1, 1, 0, 0, 0), tally);
        await using var db = NewDb();
        var claim = await db.Claims.Include(c => c.OutsideVerdicts).Include(c => c.Source).SingleAsync(c => c.Text == $"It came as {Path.GetFileNameWithoutExtension(name)}");
        Assert.Equal(("The Mint", SourceType.Organisation), (claim.Source.Name, claim.Source.Type));
        Assert.Equal(("Shapes", "False"), (claim.OutsideVerdicts[0].Publisher, claim.OutsideVerdicts[0].Rating));
    }

    [Fact]
    public async Task The_same_file_twice_adds_nothing_and_what_a_publisher_changed_is_taken_over()
    {
        var file = Line("https://twice.example/a", "Twice is enough", "True", modified: "2026-02-02");
        Assert.Equal((1, 0), Both((await ImportAsync(file)).Tally));
        Assert.Equal((0, 1), Both((await ImportAsync(file)).Tally));
        // Another way of writing the same address.
        Assert.Equal((0, 1), Both((await ImportAsync(Line("http://www.twice.example/a/#top", "Twice is enough!", "True", modified: "2026-02-02"))).Tally));
        var changed = (await ImportAsync(Line("https://twice.example/a", "Twice is enough", "False", modified: "2026-02-09"))).Tally;
        Assert.Equal(1, changed.Changed);
        // An older copy, found later, does not turn it back.
        Assert.Equal((0, 1), Both((await ImportAsync(file)).Tally));
        await using var db = NewDb();
        Assert.Equal("False", (await db.OutsideVerdicts.SingleAsync(o => o.Url == "https://twice.example/a")).Rating);

        static (int Added, int Known) Both(ReviewTally tally) => (tally.Added, tally.Known);
    }

    [Fact]
    public async Task A_claim_of_ours_in_the_same_words_by_the_same_source_gets_the_verdict()
    {
        await using var db = NewDb();
        var source = new Source("Harbour Board", SourceType.Organisation);
        source.AddAlias("Harbour Board", FactCheck.Extraction.Matching.AliasKey.Of("Harbour Board"), AliasKind.Full);
        var ours = new Claim(source, new StatementText("No ship was turned away", "no ship was turned away", "a test", 1, Now));
        db.Add(ours);
        await db.SaveChangesAsync(CancellationToken.None);

        var (tally, _) = await ImportAsync(Line("https://one.example/ship", "No ship was turned away.", "False", claimant: "the Harbour Board") + Line("https://two.example/ship", "No ship was turned away", "Half True", claimant: "Harbour Board") + Line("https://two.example/other", "No ship was turned away", "Half True", claimant: "Fishers Union"));
        Assert.Equal((3, 1), (tally.Added, tally.Claims));
        var verdicts = await db.OutsideVerdicts.Where(o => o.ClaimId == ours.Id).OrderBy(o => o.Url).Select(o => o.Publisher).ToListAsync(CancellationToken.None);
        Assert.Equal(["one.example", "two.example"], verdicts);
        Assert.Equal(ClaimState.New, await db.Claims.Where(c => c.Id == ours.Id).Select(c => c.State).SingleAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Those_who_are_not_named_are_one_nobody_and_unnamed_sources_stay_apart()
    {
        static string Credited(string url, string text) => $$$"""{"@type":"ClaimReview","url":"{{{url}}}","claimReviewed":"{{{text}}}","reviewRating":{"alternateName":"False"},"itemReviewed":{"@type":"Claim","creditText":"some experts"}}""" + "\n";
        await ImportAsync(Line("https://n.example/1", "Nobody said one", "False", claimant: "Unknown") + Line("https://n.example/2", "Nobody said two", "False", claimant: "") + Credited("https://n.example/3", "Experts said three") + Credited("https://n.example/4", "Experts said four"));
        await using var db = NewDb();
        var sources = await db.Claims.Where(c => c.Text.StartsWith("Nobody said") || c.Text.StartsWith("Experts said")).OrderBy(c => c.Id).Select(c => new { c.SourceId, c.Source.Name, c.Source.Type }).ToListAsync(CancellationToken.None);
        Assert.All(sources, s => Assert.Equal(SourceType.Unnamed, s.Type));
        Assert.Equal(["somebody", "somebody", "some experts", "some experts"], sources.Select(s => s.Name));
        Assert.Equal(3, sources.Select(s => s.SourceId).Distinct().Count());
    }

    [Fact]
    public async Task What_fails_is_told_with_its_place_and_stops_nothing()
    {
        var (tally, faults) = await ImportAsync(
            Line("https://f.example/1", "First of them", "False") + "{\"@type\":\"ClaimReview\" oh\n" + "{\"@type\":\"Recipe\"}\n"
            + "{\"@type\":\"ClaimReview\",\"url\":\"https://f.example/4\",\"claimReviewed\":\"No rating\"}\n" + Line("https://f.example/5", "Last \\u0000of them", new string('x', 5000)));
        Assert.Equal(new ReviewTally(2, 2, 0, 0, 3), tally);
        Assert.Equal(3, faults.Count);
        Assert.StartsWith("reviews.jsonl, line 2: The JSON is broken", faults[0]);
        Assert.Equal("reviews.jsonl, line 3: There is no ClaimReview in it.", faults[1]);
        Assert.Equal("reviews.jsonl, line 4 (https://f.example/4): It has no rating (reviewRating.alternateName).", faults[2]);
    }

    [Fact]
    public async Task A_list_that_breaks_off_keeps_what_came_before()
    {
        var (tally, faults) = await ImportAsync($"[{Line("https://b.example/1", "Before the break", "False").Trim()},{{\"@type\":\"Cla", "broken.json");
        Assert.Equal((1, 1), (tally.Added, tally.Failed));
        Assert.StartsWith("broken.json, after item 1: The JSON is broken", Assert.Single(faults));
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("claim;rating\n1;2", "It is neither JSON nor a page nor a feed")]
    [InlineData("<html><body><p>No markup</p></body></html>", "There is no ClaimReview in it")]
    [InlineData("<rss><channel><item><title>x</title></item></channel", "The feed is broken")]
    public async Task A_file_without_reviews_says_so(string text, string expected)
    {
        var (tally, faults) = await ImportAsync(text, "file");
        Assert.Equal(0, tally.Added);
        Assert.Contains(faults, f => f.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thousands_come_through_a_zipped_stream_in_several_transactions()
    {
        using var file = new MemoryStream();
        await using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        await using (var text = new StreamWriter(zip, new UTF8Encoding(false)))
        {
            await text.WriteAsync("{\"@context\":\"https://schema.org\",\"dataFeedElement\":[");
            for (var i = 0; i < 1201; i++)
                await text.WriteAsync((i == 0 ? "" : ",") + Line($"https://many.example/{i}", $"Many of them, number {i}", "False", claimant: $"Speaker {i % 7}").Trim());
            await text.WriteAsync("]}");
        }
        var steps = new List<int>();
        file.Position = 0;
        var tally = await Importer().ImportAsync(file, "many.json.gz", Assert.Fail, so => steps.Add(so.Added), CancellationToken.None);
        Assert.Equal(new ReviewTally(1201, 1201, 0, 0, 0), tally);
        Assert.Equal([500, 1000, 1201], steps);
        await using var db = NewDb();
        Assert.Equal(7, await db.Claims.Where(c => c.Text.StartsWith("Many of them")).Select(c => c.SourceId).Distinct().CountAsync(CancellationToken.None));
    }

    private ReviewImporter Importer() => new(new Databases(NewDb), TimeProvider.System);

    private async Task<(ReviewTally Tally, List<string> Faults)> ImportAsync(string text, string name = "reviews.jsonl")
    {
        var faults = new List<string>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return (await Importer().ImportAsync(stream, name, faults.Add, null, CancellationToken.None), faults);
    }

    private static string Line(string url, string claim, string rating, string claimant = "The Mint", string? modified = null) =>
        $$$$"""{"@type":"ClaimReview","url":"{{{{url}}}}","claimReviewed":"{{{{claim}}}}","datePublished":"2026-02-01",{{{{(modified is null ? "" : $"\"dateModified\":\"{modified}\",")}}}}"reviewRating":{"alternateName":{{{{JsonSerializer.Serialize(rating)}}}}},"itemReviewed":{"@type":"Claim","author":{"@type":"Organization","name":"{{{{claimant}}}}"}}}""" + "\n";

    private sealed class Databases(Func<FactCheck.Data.Postgres.FactCheckDb> open) : IDbContextFactory<FactCheck.Data.Postgres.FactCheckDb>
    {
        public FactCheck.Data.Postgres.FactCheckDb CreateDbContext() => open();
    }
}
