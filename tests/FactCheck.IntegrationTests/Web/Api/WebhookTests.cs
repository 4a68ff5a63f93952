using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.IntegrationTests.Ingest.Fetching;
using FactCheck.IntegrationTests.Web.Verdicts;
using FactCheck.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web.Api;

public sealed class WebhookTests(Site site, Newsstand receiver) : IClassFixture<Site>, IClassFixture<Newsstand>
{
    private readonly ConcurrentQueue<(IHeaderDictionary Headers, string Body)> _came = [];

    [Fact]
    public async Task A_publication_a_correction_and_a_withdrawal_are_told_signed()
    {
        var (maya, address) = (await site.EditorAsync("Maya Lind"), Listen("/signed", () => 204));
        var form = (await maya.OpenAsync("/desk/webhooks")).Form("Add it");
        var typed = form.Values().Where(v => v.Key is not ("Address" or "Events")).Append(new("Address", address))
            .Concat(Enum.GetNames<VerdictEvents>()[1..4].Select(e => KeyValuePair.Create("Events", e)));
        var added = await (await maya.Http.PostAsync(form.Address, new FormUrlEncodedContent(typed))).Content.ReadAsStringAsync();
        var secret = Convert.FromBase64String(WebUtility.HtmlDecode(added.Split("whsec_")[1].Split('"')[0]));

        await using var newsroom = await Newsroom.OpenAsync(site);
        var claim = newsroom.Claim("The tide gauge was broken");
        newsroom.Publish(claim, newsroom.Content("True", "It was."));
        await newsroom.SavedAsync(claim);
        newsroom.Now = newsroom.Now.AddDays(1);
        newsroom.Publish(claim, newsroom.Content("False", "It was not."), "The log was misread.");
        await newsroom.SavedAsync(claim);
        claim.Withdraw("Two logs differ.", newsroom.Reviewer, newsroom.Now.AddDays(1));
        await newsroom.SavedAsync(claim);
        var came = await CameAsync(m => m.Body.Contains(claim.Id.ToString()), 3);

        Assert.Equal(["verdict.corrected", "verdict.published", "verdict.withdrawn"], came.Select(m => Json(m.Body).GetProperty("type").GetString()!).Order());
        foreach (var (headers, body) in came)
        {
            var signed = $"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}";
            Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed))), headers["webhook-signature"]);
            Assert.InRange(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(headers["webhook-timestamp"]!), 0, 60);
            // What is told is what the API tells.
            var data = Json(body).GetProperty("data");
            var told = await site.Reader().Http.GetStringAsync($"/api/v1/verdicts/{data.GetProperty("id").GetGuid()}");
            Assert.Equal(Json(told).GetProperty("summary").GetString(), data.GetProperty("summary").GetString());
        }
        Assert.Equal(3, came.Select(m => m.Headers["webhook-id"].ToString()).Distinct().Count());
    }

    [Fact]
    public async Task What_is_rolled_back_is_told_to_nobody()
    {
        await AddAsync(Listen("/rolled-back", () => 200));
        await using var newsroom = await Newsroom.OpenAsync(site);
        var before = await newsroom.Db.Deliveries.CountAsync();
        await using (await newsroom.Db.Database.BeginTransactionAsync())
        {
            var claim = newsroom.Claim("The pier was painted blue");
            newsroom.Publish(claim, newsroom.Content("True", "It was."));
            await newsroom.Db.SaveChangesAsync();
            Assert.NotEqual(before, await newsroom.Db.Deliveries.CountAsync());
        }
        Assert.Equal(before, await newsroom.Db.Deliveries.CountAsync());
    }

    [Fact]
    public async Task What_fails_is_tried_again_each_attempt_is_on_record_and_a_press_sends_it_again()
    {
        var answer = 500;
        var webhook = await AddAsync(Listen("/failing", () => answer));
        var id = await PublishAsync("The mast was cut", webhook);
        await CameAsync(m => m.Body.Contains("The mast was cut"), 1);
        await using var db = site.NewDb();
        var tried = await AttemptsAsync(db, id, 1);
        Assert.Equal((DeliveryState.Waiting, 1), (tried.State, tried.Failures));
        Assert.InRange(tried.DueAt - tried.Attempts[0].At, TimeSpan.FromSeconds(4.9), TimeSpan.FromSeconds(5.1));
        // Five seconds later it goes out again, under the same id.
        answer = 200;
        var twice = await CameAsync(m => m.Body.Contains("The mast was cut"), 2);
        Assert.Single(twice.Select(m => m.Headers["webhook-id"].ToString()).Distinct());
        await AttemptsAsync(db, id, 2);

        var maya = await site.EditorAsync("Maya Lind");
        var page = await maya.OpenAsync($"/desk/webhooks/{webhook}");
        Assert.Contains("It answered 500.", page.Text);
        Assert.Contains("delivered", page.Text);
        await maya.SubmitAsync(page.Form("Send again"));
        await CameAsync(m => m.Body.Contains("The mast was cut"), 3);
    }

    [Fact]
    public async Task Two_senders_never_send_the_same_delivery()
    {
        var webhook = await AddAsync(Listen("/two", () => 200));
        for (var i = 0; i < 6; i++)
            await PublishAsync($"Gate {i} was open at two", webhook);
        var sender = site.Services.GetRequiredService<WebhookSender>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sender.SendDueAsync(TestContext.Current.CancellationToken)));
        var came = await CameAsync(m => m.Body.Contains("was open at two"), 6);
        Assert.Equal(6, came.Select(m => m.Headers["webhook-id"].ToString()).Distinct().Count());
    }

    [Fact]
    public async Task After_a_day_of_failures_nothing_more_is_sent_and_the_desk_is_told()
    {
        var webhook = await AddAsync(Listen("/gone-quiet", () => 503));
        await using var db = site.NewDb();
        await db.Webhooks.Where(w => w.Id == webhook).ExecuteUpdateAsync(w => w.SetProperty(x => x.StoppedAt, (DateTimeOffset?)null));
        var id = await PublishAsync("The well was dry", webhook);
        await AttemptsAsync(db, id, 1);
        var delivery = await db.Deliveries.Include(d => d.Webhook).SingleAsync(d => d.Id == id);
        var at = delivery.MadeAt;
        while (delivery.State == DeliveryState.Waiting)
            delivery.Tried(new DeliveryAttempt(503, "It answered 503.", TimeSpan.Zero, at = delivery.DueAt));
        await db.SaveChangesAsync();
        Assert.Equal(8, delivery.Failures);
        Assert.InRange(at - delivery.Attempts[0].At, TimeSpan.FromHours(23), TimeSpan.FromHours(25));
        var maya = await site.EditorAsync("Maya Lind");
        Assert.Contains("/gone-quiet is not told any more", (await maya.OpenAsync("/desk/webhooks")).Text);
        Assert.Contains("It has taken nothing for a day", (await maya.OpenAsync($"/desk/webhooks/{webhook}")).Text);
        await maya.SubmitAsync((await maya.OpenAsync($"/desk/webhooks/{webhook}")).Form("Tell it again"));
        Assert.DoesNotContain("not told any more", (await maya.OpenAsync("/desk/webhooks")).Text);
    }

    private string Listen(string path, Func<int> answer) => receiver.Put(path, async http =>
    {
        using var reader = new StreamReader(http.Request.Body);
        _came.Enqueue((new HeaderDictionary(http.Request.Headers.ToDictionary()), await reader.ReadToEndAsync()));
        http.Response.StatusCode = answer();
    });

    private async Task<Guid> AddAsync(string address)
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        var webhook = new Webhook(address, VerdictEvents.All, newsroom.Author, DateTimeOffset.UtcNow);
        newsroom.Db.Webhooks.Add(webhook);
        await newsroom.Db.SaveChangesAsync();
        return webhook.Id;
    }

    private async Task<Guid> PublishAsync(string words, Guid webhook)
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        var claim = newsroom.Claim(words);
        newsroom.Publish(claim, newsroom.Content("True", "Seen."));
        await newsroom.SavedAsync(claim);
        return await newsroom.Db.Deliveries.Where(d => d.WebhookId == webhook && d.VerdictId == claim.LatestVerdict!.Id).Select(d => d.Id).SingleAsync();
    }

    private static async Task<Delivery> AttemptsAsync(FactCheckDb db, Guid id, int count)
    {
        for (var i = 0; i < 200; i++)
        {
            var delivery = await db.Deliveries.AsNoTracking().Include(d => d.Attempts).SingleAsync(d => d.Id == id);
            if (delivery.Attempts.Count >= count)
                return delivery;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"There were not {count} attempts.");
    }

    private async Task<List<(IHeaderDictionary Headers, string Body)>> CameAsync(Func<(IHeaderDictionary Headers, string Body), bool> which, int count)
    {
        for (var i = 0; i < 200 && _came.Count(which) < count; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        var came = _came.Where(which).ToList();
        Assert.Equal(count, came.Count);
        return came;
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
