using System.Text.RegularExpressions;
using FactCheck.Data.Statements;
using FactCheck.IntegrationTests.Web.Verdicts;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;

namespace FactCheck.IntegrationTests.Web;

/// <summary>Readers have the site in English and in Arabic; what was said, and what editors wrote, stays as it is.</summary>
public sealed partial class LanguageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void Every_sentence_of_a_readers_page_is_translated()
    {
        var arabic = Texts.T.In(Language.Arabic);
        var used = ReadersFiles().SelectMany(f => Sentence().Matches(File.ReadAllText(f)).Select(m => Regex.Unescape(m.Groups["text"].Value))).ToHashSet();
        Assert.True(used.Count > 100, "The files were not found.");
        Assert.Empty(used.Where(s => !arabic.ContainsKey(s)).Order(StringComparer.Ordinal));
        Assert.All(arabic, pair => Assert.Equal(Places(pair.Key), Places(pair.Value)));
    }

    [Fact]
    public async Task An_address_with_the_language_in_front_is_the_same_page_in_Arabic()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The ferry sank twice");
        news.Answer(claim, "Mara Lindt", "it never sank", LinkKind.Denies);
        news.Publish(claim, news.Content("False", "It is still sailing."));
        var address = await news.SavedAsync(claim);
        var page = await site.Reader().OpenAsync("/ar" + address);

        Assert.Equal(("ar", "rtl"), (page.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("dir")));
        Assert.Equal(["زائف"], page.All(".ruling .badge"));
        Assert.Contains("4 مايو 2026", page.Text);
        var heading = page.Document.QuerySelector("h1")!;
        Assert.Equal(("The ferry sank twice", "en", "auto"), (heading.TextContent, heading.GetAttribute("lang"), heading.GetAttribute("dir")));
        Assert.Equal("en", page.Document.QuerySelector(".exchange .words")!.GetAttribute("lang"));
        // Whoever follows a link stays in the language, unless it leads to the desk, to machines' data or to the other language.
        Assert.All(
            page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!),
            href => Assert.True(href.StartsWith("/ar/", StringComparison.Ordinal) || href is "/desk" or "/api" || href == address, href));
        Assert.Equal(address, page.Document.QuerySelector("footer a[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Each_language_names_itself_and_the_other()
    {
        foreach (var (path, own) in new[] { ("/verdicts", "/verdicts"), ("/ar/verdicts?before=x", "/ar/verdicts"), ("/ar", "/ar/") })
        {
            var page = await site.Reader().OpenAsync(path);
            Assert.Equal($"http://localhost{own}", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(["en", "ar"], page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")));
        }
    }

    [Fact]
    public async Task A_page_of_the_desk_and_one_that_is_not_there_have_no_second_language()
    {
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/ar/desk")).Status);
        var lost = await site.Reader().OpenAsync("/ar/nothing-here");
        Assert.Contains("لا توجد صفحة هنا", lost.Text);
        Assert.Null(lost.Document.QuerySelector("link[rel=canonical]"));
        Assert.Equal("/", lost.Document.QuerySelector("footer a[hreflang=en]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("", 1, "1 rebuttal")]
    [InlineData("", 1200, "1,200 rebuttals")]
    [InlineData("ar", 0, "لا ردود")]
    [InlineData("ar", 2, "ردّان")]
    [InlineData("ar", 105, "105 ردود")]
    [InlineData("ar", 11, "11 ردًّا")]
    [InlineData("ar", 100, "100 رد")]
    public void A_number_takes_the_form_that_its_language_has_for_it(string culture, int number, string expected) =>
        Assert.Equal(expected, Said(culture, () => Texts.T.Count(number, "{0} rebuttal|{0} rebuttals")));

    private static string Said(string culture, Func<string> say)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = Language.All.Single(l => l.Culture.Name == culture).Culture;
        try
        {
            return say();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<string> ReadersFiles()
    {
        var pages = Path.Combine(Repository(), "src", "FactCheck.Web", "Pages");
        return Directory.EnumerateFiles(pages, "*.cs*", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(pages, f).Split(Path.DirectorySeparatorChar)[0] is not ("Desk" or "Account"));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    // The places that a sentence has for its parts, each once: a form for "two" may leave the number out.
    private static string Places(string text) => text.Contains('|', StringComparison.Ordinal) ? "" : string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\bT(?:\[|\.Html\(|\.Count\([^""]*?)""(?<text>(?:[^""\\]|\\.)*)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
