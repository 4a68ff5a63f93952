using System.Text.Json;
using FactCheck.Data.Articles;
using FactCheck.Data.ClaimReviews;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.IntegrationTests.Cli;
using FactCheck.IntegrationTests.Database;
using FactCheck.IntegrationTests.Web;
using FactCheck.IntegrationTests.Web.Verdicts;
using FactCheck.Web.Sample;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.ClaimReviews;

/// <summary>What we publish, another house can take in, and has then the same: the sample incident and claims made to be awkward.</summary>
public sealed class RoundTripTests(Site site, TestDatabase elsewhere) : IClassFixture<Site>, IClassFixture<TestDatabase>
{
    private const string Host = "https://facts.example";

    [Fact]
    public async Task Every_published_review_passes_the_checker_agrees_with_its_page_and_survives_export_and_import()
    {
        await SampleIncident.LoadAsync(site.Services, CancellationToken.None);
        await PublishAwkwardClaimsAsync();
        foreach (var name in new[] { "reviews.json", "reviews.jsonl" })
        {
            var folder = Directory.CreateTempSubdirectory("factcheck-reviews-").FullName;
            var file = Path.Combine(folder, name);
            var (code, _, errors) = await CommandLine.RunAsync(site.ConnectionString, "", "export", file, "--site", Host);
            Assert.True(code == 0, errors);
            var reviews = ReviewsIn(file);
            Assert.True(reviews.Count >= 8, $"{reviews.Count} reviews");
            foreach (var review in reviews)
            {
                var faults = ReviewRules.Check(review).Where(f => f.Severity == Severity.Needed).Select(f => f.Words);
                Assert.True(!faults.Any(), $"{review.GetProperty("url")}: {string.Join("; ", faults)}");
                await IsOnItsPageAsync(review);
            }
            // The second file says the same as the first, and adds nothing.
            var (imported, output, said) = await CommandLine.RunAsync(elsewhere.ConnectionString, "", "import", file);
            Assert.True(imported == 0, said);
            Assert.Contains(name == "reviews.json" ? $"{reviews.Count} added" : $"0 added with 0 new claims, 0 changed, {reviews.Count} known already", output);
            Directory.Delete(folder, recursive: true);
        }
        await using var ours = site.NewDb();
        await using var theirs = elsewhere.NewDb();
        Assert.Equal(await PublishedAsync(ours), await ImportedAsync(theirs));
        Assert.All(await theirs.Claims.Select(c => c.State).ToListAsync(CancellationToken.None), s => Assert.Equal(ClaimState.CheckedElsewhere, s));

        // Our own, coming back to us, are known.
        var download = await site.Reader().Http.GetStringAsync("/data/claimreview.jsonl");
        var (back, known, _) = await CommandLine.RunAsync(site.ConnectionString, download, "import", "-");
        Assert.Equal(0, back);
        Assert.Contains("0 added with 0 new claims, 0 changed", known);
    }

    [Fact]
    public async Task The_download_of_the_site_is_a_feed_of_data()
    {
        var answer = await site.Reader().Http.GetAsync("/data/claimreview.json");
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType!.MediaType);
        using var feed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("DataFeed", feed.RootElement.GetProperty("@type").GetString());
        Assert.Equal("http://localhost/data/claimreview.json", feed.RootElement.GetProperty("url").GetString());
    }

    private async Task IsOnItsPageAsync(JsonElement review)
    {
        var page = await site.Reader().OpenAsync(new Uri(review.GetProperty("url").GetString()!).AbsolutePath);
        var markup = page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent.Replace("http://localhost", Host, StringComparison.Ordinal);
        using var shown = JsonDocument.Parse(markup);
        Assert.Equal(Plain(shown.RootElement), Plain(review));

        static string Plain(JsonElement json) => JsonSerializer.Serialize(json.EnumerateObject().Where(p => p.Name != "@context").OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => (object)new { p.Name, p.Value }));
    }

    private static List<JsonElement> ReviewsIn(string file)
    {
        var text = File.ReadAllText(file);
        return file.EndsWith(".jsonl", StringComparison.Ordinal)
            ? [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)]
            : [.. JsonDocument.Parse(text).RootElement.GetProperty("dataFeedElement").EnumerateArray().Select(e => WithContext(e.GetProperty("item")[0]))];
    }

    // In a feed the context stands once, for all.
    private static JsonElement WithContext(JsonElement review) =>
        JsonSerializer.SerializeToElement(review.EnumerateObject().Select(p => (p.Name, p.Value)).Prepend(("@context", JsonSerializer.SerializeToElement("https://schema.org"))).ToDictionary(p => p.Item1, p => p.Item2));

    private async Task PublishAwkwardClaimsAsync()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var person = new Source("Sara “Sal” Haddad", SourceType.Person, "spokeswoman", "Port Ministry");
        Claim By(Source source, string words, DateOnly? on = null, string? language = null)
        {
            var claim = new Claim(source, new StatementText(words, words.ToLowerInvariant(), "a test", 1, news.Now) { SaidOn = on, SaidOnPrecision = on is null ? null : DatePrecision.Day, Language = language });
            news.Db.Add(claim);
            return claim;
        }
        var day = new DateOnly(2026, 4, 30);
        news.Publish(By(person, "قال إن القفل ظل مفتوحاً طوال الليل", day, "ar"), news.Content("False", "لم يكن مفتوحاً."));
        news.Publish(By(new Source("some experts", SourceType.Unnamed), "It will never open"), news.Content("Unverifiable", "Nobody can tell."));
        news.Publish(By(new Source("some experts", SourceType.Unnamed), "It had never opened", day), news.Content("Not a claim", "An opinion."));
        news.Publish(By(new Source("Harbour News", SourceType.Outlet), "He said: “5 < 6 > 4” & \"7\", \\ and so on", day), news.Content("Half true", "“Quoted” & <em>half</em>."));
        var corrected = By(person, "Three barges leaked", day);
        var log = new Evidence { Citation = "The log", Address = "https://log.example/?a=1&b=2", ArchiveAddress = "https://archive.example/1", Note = "page 4", Status = EvidenceStatus.Deleted };
        news.Publish(corrected, news.Content("False", "None leaked.", "", log, new Evidence { Citation = "A talk with the keeper", Status = EvidenceStatus.NeverPublished }) with { CheckAgainOn = new DateOnly(2030, 1, 2), Covers = "Three barges" });
        news.Now += TimeSpan.FromDays(2);
        news.Publish(corrected, news.Content("Mostly false", "One leaked.", "", log) with { CheckAgainOn = new DateOnly(2030, 1, 2), Covers = "Three barges" }, "We had missed “one” log.");
        var withdrawn = By(person, "The reserve was closed", day);
        news.Publish(withdrawn, news.Content("True", "The sign said so."));
        withdrawn.Withdraw("The sign was of another year.", news.Reviewer, news.Now);
        var seen = By(person, "The gate stood open", day);
        var import = new Import("Articles", null, news.Now);
        news.Db.Add(import);
        foreach (var (number, title, outlet, address, on) in new (int, string?, string?, string?, DateOnly?)[] {
            (1, "Gate “open”", "Harbour News", "https://news.example/gate", day), (2, null, null, "https://host.example/gate", day.AddDays(1)), (3, "No address", "The Slip", null, null) })
        {
            var arrival = new Arrival(import, number, $"gate{number}.txt", [(byte)number, 7, 7], null);
            var article = new Article(arrival, new ArticleText { Title = title, Outlet = outlet, Address = address, Published = on, Text = "The gate stood open, he said.", Zones = [] }, news.Now);
            news.Db.AddRange(arrival, article);
            seen.Appear(new Appearance(seen, article, 0, 19) { Form = SpeechForm.Indirect });
        }
        news.Publish(seen, news.Content("Mostly true", "It did, but for an hour."));
        await news.Db.SaveChangesAsync();
    }

    /// <summary>All that a review says of a claim, a line each, out of the records of the house that published it.</summary>
    private static async Task<List<string>> PublishedAsync(FactCheckDb db)
    {
        var claims = await db.Claims.AsSplitQuery().Include(c => c.Source.Head).Include(c => c.Verdicts).ThenInclude(v => v.Rating!.Scale.Ratings)
            .Include(c => c.Appearances).ThenInclude(a => a.Article).Where(c => c.Slug != null).ToListAsync(CancellationToken.None);
        return Sorted(claims.Select(c =>
        {
            var (verdict, steps) = (c.PublicVerdict!, c.Verdicts.Where(v => v.IsPublic).OrderBy(v => v.Number).ToList());
            var withdrawn = verdict.State == VerdictState.Withdrawn;
            var values = verdict.Rating!.Scale.Ratings.Select(r => r.Value);
            var numbered = !withdrawn && verdict.Rating.Value is not null;
            return Line(
                // Where the claim's language is not said, it is the review's.
                Named(c.Source.Head), c.Wording, c.SaidOn, c.Language ?? "en",
                $"{Host}/verdicts/{c.Slug}", "FactCheck", Host, withdrawn ? "Withdrawn" : verdict.Rating.Word,
                numbered ? $"{verdict.Rating.Value} of {values.Min()} to {values.Max()}" : "", withdrawn ? verdict.Note : verdict.Summary, verdict.Covers, "en",
                Day(steps[0].At), steps.Count > 1 ? Day(steps[^1].At) : null, withdrawn ? null : c.CheckAgainOn,
                string.Join(';', verdict.Evidence.Select(Told)),
                string.Join(';', steps.Where(s => s.State == VerdictState.Corrected).Select(s => $"{s.Note} {Day(s.At):O}")),
                string.Join(';', c.Appearances.OrderBy(a => a.Article.Published is null).ThenBy(a => a.Article.Published).ThenBy(a => a.Article.ReadAt).ThenBy(a => a.Start).Select(a => a.Article)
                    .Where(a => (a.Title ?? a.Address) is not null).Select(a => $"{a.Title}|{a.Address}|{a.Outlet ?? (a.Address is null ? null : new Uri(a.Address).Host)}|{a.Published:O}").Distinct()
                    .Select((told, i) => $"{told}|{i == 0}")));
        }));
    }

    /// <summary>The same out of the records of the house that imported it.</summary>
    private static async Task<List<string>> ImportedAsync(FactCheckDb db)
    {
        var claims = await db.Claims.Include(c => c.Source.Head).Include(c => c.OutsideVerdicts).ToListAsync(CancellationToken.None);
        return Sorted(claims.SelectMany(c => c.OutsideVerdicts.Select(o => Line(
            Named(c.Source.Head), c.Wording, c.SaidOn, c.Language, o.Url, o.Publisher, o.PublisherUrl, o.Rating,
            o.Value is null ? "" : $"{o.Value} of {o.Worst} to {o.Best}", o.Summary, o.Covers, o.Language, o.ReviewedOn, o.ModifiedOn, o.ExpiresOn,
            string.Join(';', o.Evidence.Select(Told)), string.Join(';', o.Corrections.Select(x => $"{x.Text} {x.On:O}")),
            string.Join(';', o.Sightings.Select(s => $"{s.Headline}|{s.Url}|{s.Outlet}|{s.PublishedOn:O}|{s.IsFirst}"))))));
    }

    private static string Named(Source source) => source.Type is SourceType.Person
        ? $"{source.Type} {source.Name}, {source.Role}, {source.Affiliation}"
        : $"{source.Type} {source.Name}";

    private static string Told(Evidence e) => $"{e.Citation}|{e.Address}|{e.ArchiveAddress}|{e.Note}|{e.Status}";

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static string Line(params object?[] parts) => string.Join(" / ", parts.Select(p => p is DateOnly day ? $"{day:O}" : p?.ToString() ?? "–"));

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
