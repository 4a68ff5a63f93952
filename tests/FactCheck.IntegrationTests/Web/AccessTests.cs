using System.Net;
using FactCheck.Data.Editors;

namespace FactCheck.IntegrationTests.Web;

public sealed class AccessTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/queue")]
    [InlineData("/desk/inbox")]
    [InlineData("/desk/sources")]
    [InlineData("/desk/log")]
    [InlineData("/desk/people")]
    [InlineData("/desk/claims/0199f6a0-0000-7000-8000-000000000000")]
    public async Task The_desk_sends_strangers_to_the_sign_in_page(string path)
    {
        var page = await site.Reader().OpenAsync(path);
        Assert.Equal("/account/sign-in", page.Path);
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_SaysSoAndKeepsTheAddress()
    {
        var visitor = site.Reader();
        var page = await visitor.OpenAsync("/account/sign-in");
        page = await visitor.SubmitAsync(page.Form("Sign in"), new() { ["Email"] = "nobody@desk.example", ["Password"] = "wrong" });
        Assert.Contains("do not belong together", page.Text);
        Assert.NotNull(page.Document.QuerySelector("input[value='nobody@desk.example']"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task SignIn_NeverLeadsToAnotherSite(string next)
    {
        var editor = await site.EditorAsync("Maya");
        var answer = await editor.Http.GetAsync($"/account/sign-in?next={Uri.EscapeDataString(next)}");
        Assert.Equal("/desk/queue", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Join_ByInvitation_MakesOneAccountAndNotASecond()
    {
        var link = (await InviteAsync("Maya")).PathAndQuery;
        var colleague = site.Reader();
        var page = await colleague.OpenAsync(link);
        page = await colleague.SubmitAsync(page.Form("Make my account"), Account("Daniel Osei"));
        Assert.Equal("/desk/queue", page.Path);
        Assert.Contains("Daniel Osei", page.All("header").Single());

        page = await site.Reader().OpenAsync(link);
        Assert.Contains("does not open an account", page.Text);
    }

    [Fact]
    public async Task Join_WithAShortPassword_SaysHowLongAndKeepsTheInvitation()
    {
        var link = (await InviteAsync("Maya")).PathAndQuery;
        var colleague = site.Reader();
        var page = await colleague.OpenAsync(link);
        var short_ = Account("Daniel");
        short_["Password"] = "short";
        page = await colleague.SubmitAsync(page.Form("Make my account"), short_);
        Assert.Contains("The password has 5 characters; it needs 12", page.Text);
        Assert.False(page.Document.QuerySelector("input[value='short']") is not null, "A password must not come back.");
        Assert.Equal("/desk/queue", (await colleague.SubmitAsync(page.Form("Make my account"), Account("Daniel"))).Path);
    }

    [Fact]
    public async Task Join_WithACodeThatRanOut_IsRefused()
    {
        var code = Invitation.NewCode();
        await using (var db = site.NewDb())
        {
            db.Invitations.Add(new Invitation(code, null, EditorRole.Editor, DateTimeOffset.UtcNow - Invitation.Validity));
            await db.SaveChangesAsync();
        }
        Assert.Contains("does not open an account", (await site.Reader().OpenAsync($"/account/join?code={code}")).Text);
    }

    [Fact]
    public async Task SignOut_ClosesTheDesk()
    {
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/queue");
        await editor.SubmitAsync(page.Form("Sign out"));
        Assert.Equal("/account/sign-in", (await editor.OpenAsync("/desk/queue")).Path);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var editor = await site.EditorAsync("Maya");
        var answer = await editor.Http.PostAsync("/desk/people", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/verdicts")]
    [InlineData("/account/sign-in")]
    [InlineData("/no-such-page")]
    public async Task Every_page_forbids_foreign_and_inline_script(string path)
    {
        var page = await site.Reader().OpenAsync(path);
        Assert.StartsWith("default-src 'none'", page.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, [onclick], script:not([type='application/ld+json'], [nonce][src^='/'])"));
    }

    [Fact]
    public async Task Health_is_told_apart_from_readiness()
    {
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().Http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().Http.GetAsync("/health/ready")).StatusCode);
    }

    private async Task<Uri> InviteAsync(string by)
    {
        var editor = await site.EditorAsync(by);
        var page = await editor.OpenAsync("/desk/people");
        page = await editor.SubmitAsync(page.Form("Make a link"));
        return new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!);
    }

    private static Dictionary<string, string> Account(string name) =>
        new() { ["Name"] = name, ["Email"] = $"{Guid.NewGuid():N}@desk.example", ["Password"] = Site.Password };
}
