using System.Net;
using FactCheck.Ingest.Fetching;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.IntegrationTests.Web;

public sealed class LinkCheckTests
{
    [Fact]
    public async Task What_answers_is_told_from_what_is_gone_and_is_asked_once_a_day()
    {
        await using var far = WebApplication.CreateSlimBuilder().Build();
        var asked = 0;
        far.Urls.Add("http://127.0.0.1:0");
        far.MapGet("/here", () => Interlocked.Increment(ref asked).ToString());
        far.MapMethods("/no-head", ["HEAD"], () => Results.StatusCode(405));
        far.MapGet("/no-head", () => "here");
        far.MapGet("/moved", () => Results.Redirect("/here"));
        far.MapMethods("/closed", ["HEAD", "GET"], () => Results.StatusCode(403));
        await far.StartAsync(TestContext.Current.CancellationToken);
        var site = far.Urls.Single();
        using var check = new LinkCheck(_ => true);

        var addresses = new[] { "here", "no-head", "moved", "closed", "gone" }.Select(p => $"{site}/{p}").ToList();
        Assert.Empty(check.Known(addresses));
        var reports = await check.AskAsync(addresses, TestContext.Current.CancellationToken);
        Assert.Equal(
            [LinkHealth.Answers, LinkHealth.Answers, LinkHealth.Answers, LinkHealth.Unclear, LinkHealth.Gone],
            reports.Select(r => r.Health));
        var before = asked;
        Assert.Equal(reports, await check.AskAsync(addresses, TestContext.Current.CancellationToken));
        Assert.Equal(before, asked);
    }

    [Fact]
    public async Task Nothing_on_this_machines_own_network_is_asked()
    {
        await using var near = WebApplication.CreateSlimBuilder().Build();
        near.Urls.Add("http://127.0.0.1:0");
        var asked = 0;
        near.MapGet("/{**any}", () => Interlocked.Increment(ref asked).ToString());
        await near.StartAsync(TestContext.Current.CancellationToken);
        using var check = new LinkCheck(PublicAddresses.Include);
        var reports = await check.AskAsync([$"{near.Urls.Single()}/", near.Urls.Single().Replace("127.0.0.1", "localhost")], TestContext.Current.CancellationToken);
        Assert.All(reports, r => Assert.Contains("not on the public internet", r.Words));
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    public void Public_addresses_are_told_from_the_others(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.Include(IPAddress.Parse(address)));
}
