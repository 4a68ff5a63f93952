using System.Net;
using FactCheck.Ingest;
using FactCheck.Ingest.Fetching;
using Microsoft.AspNetCore.Http;

namespace FactCheck.IntegrationTests.Ingest.Fetching;

public sealed class WebPagesTests(Newsstand stand) : IClassFixture<Newsstand>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1:8080/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    public async Task Nothing_inside_a_private_network_is_fetched(string address)
    {
        using var web = new WebPages(PublicAddresses.Include);
        var refused = await Assert.ThrowsAsync<FetchException>(() => web.FetchAsync(WebPages.AddressOf(address), Cancelled));
        Assert.Contains("lies inside a private network", refused.Message);
    }

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    public void The_public_web_is_open(string address) => Assert.True(PublicAddresses.Include(IPAddress.Parse(address)));

    [Fact]
    public async Task A_redirection_into_a_private_network_is_not_followed()
    {
        // For this test one loopback address is the public web, and all others are private as ever.
        using var web = new WebPages(a => a.Equals(IPAddress.Loopback) || PublicAddresses.Include(a));
        var inside = stand.Put("/secret", "secret"u8.ToArray()).Replace("127.0.0.1", "127.0.0.2");
        var address = stand.Put("/innocent", context => Redirect(context, inside));
        var refused = await Assert.ThrowsAsync<FetchException>(() => web.FetchAsync(new Uri(address), Cancelled));
        Assert.Contains("127.0.0.2 lies inside a private network", refused.Message);
    }

    [Theory]
    [InlineData("ftp://example.org/a", "begins with ftp://")]
    [InlineData("file:///etc/passwd", "no web address")]
    [InlineData("an article about dams", "no web address")]
    public void What_is_no_web_address_is_refused_in_words(string typed, string said) =>
        Assert.Contains(said, Assert.Throws<FetchException>(() => WebPages.AddressOf(typed)).Message);

    [Fact]
    public async Task What_is_missing_endless_or_a_picture_says_so()
    {
        using var web = new WebPages(_ => true);
        Assert.Contains("no such page (404)", await RefusalAsync(web, stand.Address + "/nowhere"));
        var loop = stand.Put("/loop", context => Redirect(context, "/loop"));
        Assert.Contains("without end", await RefusalAsync(web, loop));
        Assert.Contains("image/png", await RefusalAsync(web, stand.Put("/a.png", [1, 2, 3], "image/png")));
    }

    [Fact]
    public async Task More_than_the_limit_is_not_read_whatever_is_announced()
    {
        using var web = new WebPages(_ => true);
        var address = stand.Put("/huge", async context =>
        {
            var slice = new byte[1 << 20];
            for (var sent = 0; sent <= Intake.MaxBytes && !context.RequestAborted.IsCancellationRequested; sent += slice.Length)
                await context.Response.Body.WriteAsync(slice, context.RequestAborted);
        });
        Assert.Contains("larger than 64 MB", await RefusalAsync(web, address));
    }

    [Fact]
    public async Task The_announced_encoding_and_the_last_address_come_along()
    {
        using var web = new WebPages(_ => true);
        var page = stand.Put("/latin", [0x63, 0x61, 0x66, 0xE9], "text/plain; charset=\"iso-8859-1\"");
        var fetched = await web.FetchAsync(new Uri(stand.Put("/old", context => Redirect(context, "/latin"))), Cancelled);
        Assert.Equal(("iso-8859-1", page), (fetched.Charset, fetched.Address.AbsoluteUri));
        Assert.Equal([0x63, 0x61, 0x66, 0xE9], fetched.Bytes);
    }

    private static async Task<string> RefusalAsync(WebPages web, string address) =>
        (await Assert.ThrowsAsync<FetchException>(() => web.FetchAsync(new Uri(address), Cancelled))).Message;

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }
}
