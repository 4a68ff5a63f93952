using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using FactCheck.Data.Editors;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Account.Me;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web;

public sealed class CodesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_code_is_asked_for_after_the_password_once_switched_on()
    {
        await site.AddEditorAsync("Maya", "maya@codes.example", EditorRole.Editor);
        var maya = await site.SignInAsync("maya@codes.example");
        var page = await maya.OpenAsync("/account/me/codes");
        var key = page.All(".secret").Single().Replace(" ", "");

        page = await maya.SubmitAsync(page.Form("Switch codes on"), new() { ["Code"] = "000000" });
        Assert.Contains("That is not the code that the app shows now", page.Text);
        page = await maya.SubmitAsync(page.Form("Switch codes on"), new() { ["Code"] = CodeOf(key) });
        var recovery = page.All(".codes li");
        Assert.Equal(10, recovery.Count);

        foreach (var code in new[] { CodeOf(key), recovery[0] })
        {
            var visitor = site.Reader();
            page = await visitor.OpenAsync("/account/sign-in?next=/desk/log");
            page = await visitor.SubmitAsync(page.Form("Sign in"), new() { ["Email"] = "maya@codes.example", ["Password"] = Site.Password });
            Assert.Equal("/account/code", page.Path);
            Assert.Equal("/account/sign-in", (await visitor.OpenAsync("/desk/log")).Path);
            page = await visitor.SubmitAsync(page.Form("Sign in"), new() { ["Code"] = code });
            Assert.Equal("/desk/log", page.Path);
        }

        // A recovery code opens once.
        var again = site.Reader();
        page = await again.SubmitAsync((await again.OpenAsync("/account/sign-in")).Form("Sign in"), new() { ["Email"] = "maya@codes.example", ["Password"] = Site.Password });
        page = await again.SubmitAsync(page.Form("Sign in"), new() { ["Code"] = recovery[0] });
        Assert.Contains("That code is not right", page.Text);
    }

    [Fact]
    public async Task Codes_are_switched_off_with_the_password_only()
    {
        var maya = await site.EditorAsync("Maya", EditorRole.Editor);
        var page = await maya.OpenAsync("/account/me/codes");
        page = await maya.SubmitAsync(page.Form("Switch codes on"), new() { ["Code"] = CodeOf(page.All(".secret").Single().Replace(" ", "")) });
        page = await maya.OpenAsync("/account/me/codes");
        page = await maya.SubmitAsync(page.Form("Switch codes off"), new() { ["Password"] = "wrong" });
        Assert.Contains("That is not your password", page.Text);
        page = await maya.SubmitAsync(page.Form("Switch codes off"), new() { ["Password"] = Site.Password });
        Assert.Contains("Codes are off", page.Text);
    }

    [Theory]
    [InlineData(20, 25)]
    [InlineData(100, 37)]
    [InlineData(150, 45)]
    [InlineData(230, 53)]
    public void A_key_is_drawn_as_large_as_it_needs(int length, int modules)
    {
        var (path, size) = QrCode.Draw(new string('a', length))!.Value;
        Assert.Equal(modules + 8, size);
        Assert.StartsWith("M4 4h1v1h-1z", path);
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_drawn() => Assert.Null(QrCode.Draw(new string('a', 231)));

    [Fact]
    public async Task One_address_cannot_try_to_sign_in_without_end()
    {
        var server = (TestServer)site.Services.GetRequiredService<IServer>();
        var statuses = new List<int>();
        for (var i = 0; i <= SignInLimit.TriesPerMinute; i++)
        {
            var answer = await server.SendAsync(http =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
                (http.Request.Method, http.Request.Path) = ("POST", "/account/sign-in");
                http.Request.ContentType = "application/x-www-form-urlencoded";
            });
            statuses.Add(answer.Response.StatusCode);
        }
        Assert.Equal(429, statuses[^1]);
        Assert.DoesNotContain(429, statuses[..^1]);
    }

    /// <summary>What an authenticator app shows now: RFC 6238.</summary>
    private static string CodeOf(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // Authenticator apps use SHA-1.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var at = hash[^1] & 0xF;
        return $"{(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(at)) & 0x7FFFFFFF) % 1_000_000:000000}";
    }
}
