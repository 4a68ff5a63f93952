using System.Globalization;
using System.Net;
using System.Xml;
using System.Xml.Linq;
using FactCheck.Data.Topics;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Feeds;

public sealed class FeedsTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_verdict_stands_in_the_feed_with_its_reason_and_stays_one_entry_when_it_is_corrected()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The mole was built in a night");
        news.Publish(claim, news.Content("False", "It took a year."));
        await news.SavedAsync(claim);
        var first = Entry(await AtomAsync("/feeds/verdicts.atom"), "The mole was built");
        Assert.Equal("False: “The mole was built in a night”", first.Element(Atom + "title")!.Value);
        Assert.Equal("Said by the Port Ministry. False: It took a year.", first.Element(Atom + "summary")!.Value);
        Assert.Equal("False", first.Element(Atom + "category")!.Attribute("term")!.Value);

        news.Now += TimeSpan.FromDays(3);
        news.Publish(claim, news.Content("Half true", "It took a month."), "The diary was misread.");
        var address = await news.SavedAsync(claim);
        var feed = await AtomAsync("/feeds/verdicts.atom");
        var second = Entry(feed, "The mole was built");
        Assert.Equal(first.Element(Atom + "id")!.Value, second.Element(Atom + "id")!.Value);
        Assert.Equal("Said by the Port Ministry. Half true: It took a month. Correction: The diary was misread.", second.Element(Atom + "summary")!.Value);
        Assert.Equal("2026-05-04T09:00:00Z", second.Element(Atom + "published")!.Value);
        Assert.Equal("2026-05-07T09:00:00Z", second.Element(Atom + "updated")!.Value);
        Assert.Equal($"http://localhost{address}", second.Element(Atom + "link")!.Attribute("href")!.Value);

        var change = Entry(await AtomAsync("/feeds/corrections.atom"), "The mole was built");
        Assert.NotEqual(second.Element(Atom + "id")!.Value, change.Element(Atom + "id")!.Value);
        Assert.Equal("2026-05-07T09:00:00Z", change.Element(Atom + "published")!.Value);
    }

    [Fact]
    public async Task An_Arabic_reader_is_told_in_Arabic_and_led_to_the_Arabic_page()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The ferry was sold");
        news.Publish(claim, news.Content("False", "It was leased."));
        var address = await news.SavedAsync(claim);
        var feed = await AtomAsync("/ar/feeds/verdicts.atom");
        Assert.Equal("ar", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("FactCheck: الأحكام", feed.Element(Atom + "title")!.Value);
        var entry = Entry(feed, "The ferry was sold");
        Assert.StartsWith("\u2068زائف\u2069: «", entry.Element(Atom + "title")!.Value);
        Assert.Equal($"http://localhost/ar{address}", entry.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Contains("/ar/feeds/verdicts.atom", (await site.Reader().OpenAsync("/ar/feeds")).Document.Body!.InnerHtml);
    }

    [Fact]
    public async Task Each_rating_has_a_feed_of_the_claims_that_have_it_now()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The crane sank");
        news.Publish(claim, news.Content("Mostly false", "It leaned."));
        await news.SavedAsync(claim);
        Assert.NotNull(Entry(await AtomAsync("/feeds/ratings/mostly-false.atom"), "The crane sank"));

        news.Publish(claim, news.Content("Mostly true", "It sank to the deck."), "Seen again.");
        await news.SavedAsync(claim);
        Assert.NotNull(Entry(await AtomAsync("/feeds/ratings/mostly-true.atom"), "The crane sank"));
        Assert.DoesNotContain("The crane sank", await site.Reader().Http.GetStringAsync("/feeds/ratings/mostly-false.atom"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().Http.GetAsync("/feeds/ratings/rather-false.atom")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().Http.GetAsync("/feeds/verdicts.json")).StatusCode);
    }

    [Fact]
    public async Task A_topic_and_a_source_have_feeds_of_their_own_verdicts_alone()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (about, other) = (news.Claim("The dredger ran aground"), news.Claim("The tug was late"));
        foreach (var claim in new[] { about, other })
            news.Publish(claim, news.Content("False", "It did not."));
        about.Tag("dredging", news.Author, news.Now);
        news.Db.Topics.Add(new Topic("Dredging", "What is dug up.", [], news.Author, news.Now));
        await news.SavedAsync(about);

        var topic = await AtomAsync("/feeds/topics/dredging.atom");
        Assert.NotNull(Entry(topic, "The dredger ran aground"));
        Assert.Single(topic.Elements(Atom + "entry"));
        var source = await AtomAsync($"/feeds/sources/{about.Source.Slug}.atom");
        Assert.Equal(2, source.Elements(Atom + "entry").Count());
        Assert.EndsWith($"/sources/{about.Source.Slug}", source.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value);
        foreach (var nowhere in new[] { "/feeds/topics/none.atom", "/feeds/sources/none.rss", "/feeds/topics/%27%3B--.atom" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().Http.GetAsync(nowhere)).StatusCode);
    }

    [Fact]
    public async Task Every_feed_is_valid_Atom_and_RSS_whatever_words_it_holds()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Bytes \u0001 <b>&amp; ]]> “quotes” \U0001F9ED عربي");
        news.Publish(claim, news.Content("False", "No \u000B such thing."));
        claim.Withdraw("It \uFFFE was nothing.", news.Reviewer, news.Now.AddHours(1));
        await news.SavedAsync(claim);

        var page = await site.Reader().OpenAsync("/feeds");
        var addresses = page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(a => a.StartsWith("/feeds/", StringComparison.Ordinal)).ToList();
        Assert.Contains("/feeds/ratings/not-a-claim.rss", addresses);
        foreach (var address in addresses)
        {
            using var answer = await site.Reader().Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var root = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
            if (address.EndsWith(".atom", StringComparison.Ordinal))
                CheckAtom(root, answer, address);
            else
                CheckRss(root, answer, address);
        }
        Assert.Contains("Bytes  <b>&amp; ]]> “quotes” \U0001F9ED عربي", Entry(await AtomAsync("/feeds/corrections.atom"), "Bytes").Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_in_no_feed()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Nobody has read this claim");
        claim.SaveDraft(news.Content("False", "Not for readers."), news.Author, news.Now);
        await news.Db.SaveChangesAsync();
        foreach (var feed in new[] { "verdicts", "corrections", "ratings/false" })
            Assert.DoesNotContain("Nobody has read", await site.Reader().Http.GetStringAsync($"/feeds/{feed}.rss"), StringComparison.Ordinal);
    }

    private static void CheckAtom(XElement feed, HttpResponseMessage answer, string address)
    {
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.EndsWith(address, feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        var ids = feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Append(feed.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var date in feed.Descendants(Atom + "updated").Concat(feed.Descendants(Atom + "published")))
            XmlConvert.ToDateTimeOffset(date.Value);
        Assert.NotNull(feed.Element(Atom + "author"));
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Assert.NotEqual("", entry.Element(Atom + "title")!.Value);
            Assert.NotEqual("", entry.Element(Atom + "summary")!.Value);
            Assert.NotNull(entry.Element(Atom + "updated"));
        }
    }

    private static void CheckRss(XElement rss, HttpResponseMessage answer, string address)
    {
        Assert.Equal("application/rss+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("2.0", rss.Attribute("version")!.Value);
        var channel = rss.Element("channel")!;
        Assert.All((string[])["title", "link", "description"], name => Assert.NotEqual("", channel.Element(name)!.Value));
        Assert.EndsWith(address, channel.Element(Atom + "link")!.Attribute("href")!.Value);
        var guids = channel.Elements("item").Select(i => i.Element("guid")!.Value).ToList();
        Assert.Equal(guids.Count, guids.Distinct().Count());
        foreach (var date in channel.Descendants("pubDate"))
            DateTimeOffset.ParseExact(date.Value, "r", CultureInfo.InvariantCulture);
    }

    private async Task<XElement> AtomAsync(string address) => XDocument.Parse(await site.Reader().Http.GetStringAsync(address)).Root!;

    private static XElement Entry(XElement feed, string words) =>
        feed.Elements(Atom + "entry").Single(e => e.Element(Atom + "title")!.Value.Contains(words, StringComparison.Ordinal));
}
