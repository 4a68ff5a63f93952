using FactCheck.Data.Statements;
using FactCheck.IntegrationTests.Web.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Caching;

/// <summary>A kept page goes with the change itself, whoever makes it: here another process, which shares nothing with the site but the database.</summary>
public sealed class ChangesTests(KeepingSite site) : IClassFixture<KeepingSite>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_verdict_is_seen_within_a_second_of_being_published_corrected_and_withdrawn()
    {
        var web = await site.WebAsync();
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The weir was raised by night");
        await web.GetStringAsync("/verdicts");
        news.Publish(claim, news.Content("False", "It was not raised."));
        var address = await news.SavedAsync(claim);
        Assert.True(await SeenAsync(web, "/verdicts", "The weir was raised by night") < Second);
        Assert.True(await SeenAsync(web, address, "It was not raised.") < Second);

        news.Publish(claim, news.Content("Half true", "It was raised by day."), "The keeper’s log has turned up.");
        await news.Db.SaveChangesAsync();
        Assert.True(await SeenAsync(web, address, "It was raised by day.") < Second);

        claim.Withdraw("The log is of another weir.", news.Reviewer, news.Now);
        await news.Db.SaveChangesAsync();
        Assert.True(await SeenAsync(web, address, "The log is of another weir.") < Second);
    }

    [Theory]
    [InlineData("a source is renamed", "update sources set name = 'Harbour Board of Kell' where name = 'Port Ministry'", "Harbour Board of Kell")]
    [InlineData("an answer is confirmed", "update links set status = 'Confirmed', decided_at = now(), decided_by_id = (select id from editors limit 1)", "not one lamp was out")]
    [InlineData("the scale is renamed", "update rating_scales set name = 'Scale of Kell' where key = 'house'", "Scale of Kell")]
    [InlineData("a reviewer marries", "update editors set name = 'Daniel Osei-Brandt' where name = 'Daniel Osei'", "Daniel Osei-Brandt")]
    public async Task A_page_shows_what_changed_around_its_verdict_within_a_second(string change, string sql, string seen)
    {
        var web = await site.WebAsync();
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim($"The lamps were out when {change}");
        news.Answer(claim, "Ada Quay", "not one lamp was out", LinkKind.Denies, confirmed: false);
        news.Publish(claim, news.Content("False", "They were lit."));
        var address = await news.SavedAsync(claim);
        await SeenAsync(web, address, "They were lit.");
        Assert.DoesNotContain(seen, await web.GetStringAsync(address), StringComparison.Ordinal);

        await news.Db.Database.ExecuteSqlRawAsync(sql);
        Assert.True(await SeenAsync(web, address, seen) < Second);
    }

    [Fact]
    public async Task What_readers_do_not_see_costs_them_no_kept_page()
    {
        var web = await site.WebAsync();
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The ferry ran at noon");
        news.Publish(claim, news.Content("True", "It did."));
        var address = await news.SavedAsync(claim);
        await SeenAsync(web, address, "It did.");
        await KeptAsync(web, address);

        // Another claim is found, drafted on and sent for review: nothing of it is public.
        var other = news.Claim("The ferry ran at one");
        await news.Db.SaveChangesAsync();
        other.SaveDraft(news.Content("True", "It did too."), news.Author, news.Now);
        other.SendForReview(news.Author, news.Now);
        news.Answer(other, "Ida Pier", "it did not", LinkKind.Denies, confirmed: false);
        await news.Db.SaveChangesAsync();
        using var asked = new AskedQueries(site);
        await Task.Delay(300);
        await web.GetStringAsync(address);
        Assert.Empty(asked.Texts);
    }

    [Fact]
    public async Task After_the_connection_is_lost_everything_is_made_anew_and_changes_are_heard_of_again()
    {
        var web = await site.WebAsync();
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The bell rang twice");
        news.Publish(claim, news.Content("False", "It rang once."));
        var address = await news.SavedAsync(claim);
        await SeenAsync(web, address, "It rang once.");

        // As a restart of the database does, the server ends the connection; meanwhile a change is made that nobody hears of.
        await news.Db.Database.ExecuteSqlRawAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'");
        await news.Db.Database.ExecuteSqlRawAsync("update sources set name = 'Bell Board' where id in (select source_id from statements where slug is not null)");
        await SeenAsync(web, address, "Bell Board");
        await KeptAsync(web, address);
        await news.Db.Database.ExecuteSqlRawAsync("update sources set name = 'Board of Bells' where name = 'Bell Board'");
        Assert.True(await SeenAsync(web, address, "Board of Bells") < Second);
    }

    private async Task KeptAsync(HttpClient web, string address)
    {
        await Wait.UntilAsync(
            async () =>
            {
                await web.GetStringAsync(address);
                using var asked = new AskedQueries(site);
                await web.GetStringAsync(address);
                return asked.Texts.Count == 0;
            },
            TimeSpan.FromSeconds(10));
    }

    private static Task<TimeSpan> SeenAsync(HttpClient web, string address, string words) =>
        Wait.UntilAsync(async () => (await web.GetStringAsync(address)).Contains(words, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
}
