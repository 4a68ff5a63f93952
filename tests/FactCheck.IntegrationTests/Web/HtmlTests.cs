using System.Diagnostics;
using System.Net;
using FactCheck.Data.Incidents;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Topics;
using FactCheck.Data.Verdicts;
using FactCheck.IntegrationTests.Web.Sources;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web;

/// <summary>html-validate, of npm, on every readers' page and state. Where npm is absent, it is skipped and says so.</summary>
public sealed class HtmlTests(Site site) : IClassFixture<Site>
{
    private const string Validator = "html-validate@10.0.0";

    // form-dup-name: checkboxes of a list share a name. The rest are matters of taste that Razor's output does not share.
    private const string Rules = """
        {
          "root": true,
          "extends": ["html-validate:recommended"],
          "rules": {
            "form-dup-name": ["error", { "shared": ["radio", "checkbox"] }],
            "void-style": "off", "no-trailing-whitespace": "off", "no-raw-characters": "off", "long-title": "off", "no-inline-style": "error", "doctype-style": "off", "attribute-boolean-style": "off"
          }
        }
        """;

    [Fact]
    public async Task Every_readers_page_and_state_is_valid_html()
    {
        if (Npx() is not { } npx)
        {
            Assert.Skip("npx was not found: install npm to check readers' pages with html-validate.");
            return;
        }
        await using var news = await Newsroom.OpenAsync(site);
        var typical = news.Claim("The sluice “was open” & unguarded");
        news.Answer(news.Answer(typical, "Mara Lindt", "it was shut", LinkKind.Denies), "Jan Post", "a little open", LinkKind.DisputesInPart);
        news.Publish(typical, news.Content("False", "It was shut.", "## Why\nThe log [1].", new Evidence { Citation = "Log", Address = "https://log.example/a?b=1&c=2", Status = EvidenceStatus.Live }));
        news.Publish(typical, news.Content("Half true", "It was half shut."), "Another log.");
        var huge = news.Claim(string.Join(' ', Enumerable.Repeat("The ferry company and its many captains", 12)));
        for (var i = 0; i < 45; i++)
            news.Answer(huge, $"Speaker {i}", $"no, number {i}", LinkKind.Denies);
        news.Publish(huge, news.Content("True", "They all did."));
        var withdrawn = news.Claim("The crane fell");
        news.Publish(withdrawn, news.Content("True", "It did."));
        withdrawn.Withdraw("It was another crane.", news.Reviewer, news.Now);
        var (incident, army, city) = (Incident.Called("The shots at the weir"), news.Source("Weir Army"), news.Source("Weir City", SourceType.Person));
        var counted = news.Rules(army, "62 soldiers were shot at the weir", "Half true", new DateOnly(2026, 3, 2));
        counted.BelongsTo(incident, news.Author, news.Now);
        counted.Tag("weirs", news.Author, news.Now);
        news.Answers(city, counted, "there were more than 80 soldiers", on: new DateOnly(2026, 3, 3));
        news.Print(counted, "Weir & Coast");
        counted.AddOutsideVerdict(new OutsideReview(Guid.NewGuid().ToByteArray(), "Strait Facts", "Pants on fire") { Url = "https://strait.example/?a=1&b=2" });
        var elsewhere = Claim.CheckedElsewhere(army, new StatementText("The harbour of Orr has no lighthouse", "the harbour of orr has no lighthouse", "a test says so", 1, news.Now));
        elsewhere.AddOutsideVerdict(new OutsideReview(Guid.NewGuid().ToByteArray(), "Strait Facts", "Wrong") { Url = "https://strait.example/2" });
        news.Db.AddRange(elsewhere, new Topic("Weirs", "Weirs, and what passes them.", [], news.Reviewer, news.Now));
        var verdict = await news.SavedAsync(typical);

        string[] pages =
        [
            "/", "/verdicts", verdict, $"/verdicts/{huge.Slug}", $"/verdicts/{huge.Slug}?part=2", $"/verdicts/{withdrawn.Slug}", $"{verdict}/report", $"{verdict}/report?sent=yes",
            "/corrections", "/about/methodology", "/about/rating-scales", "/about/us", "/topics", "/topics/weirs", "/incidents", $"/incidents/{incident.Slug}", "/no-such-page", "/error/500",
            $"/verdicts/{counted.Slug}", "/verdicts?q=soldiers&source=weir-army", "/verdicts?q=nobody+wrote+this", $"/embed/{counted.Slug}", "/outlets/weir-coast", "/feeds", "/api", "/api?try=listClaims",
            "/sources", $"/sources/{army.Slug}", $"/sources/{army.Slug}/and/{city.Slug}",
            "/check", "/check?text=62+soldiers+were+shot+at+the+weir.+The+harbour+of+Orr+has+no+lighthouse.", "/check?text=Bananas+are+cheaper+in+Lisbon",
        ];
        var folder = Directory.CreateTempSubdirectory("factcheck-html-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".htmlvalidate.json"), Rules);
            // The API is described in English only.
            foreach (var (index, page) in pages.SelectMany(p => p.StartsWith("/api", StringComparison.Ordinal) ? [p] : new[] { p, "/ar" + p }).Index())
            {
                using var answer = await site.Reader().Http.GetAsync(page);
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound == page.EndsWith("/no-such-page", StringComparison.Ordinal), $"{page} answers {answer.StatusCode}.");
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{index:00}{page.Replace('/', '_').Replace('?', '_')}.html"), await answer.Content.ReadAsStringAsync());
            }
            var (code, output) = await RunAsync(npx, folder.FullName);
            Assert.True(code == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string npx, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(npx, ["--yes", Validator, "--formatter", "text", "*.html"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static string? Npx() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, OperatingSystem.IsWindows() ? "npx.cmd" : "npx") })
        .FirstOrDefault(File.Exists);
}
