using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>Accounts, as people meet them: roles, passkeys, codes, and a session that runs out while somebody writes.</summary>
public sealed class PeopleTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Claim = "the River Guard had refussed to close Lock Seven";

    [Fact]
    public async Task A_passkey_is_added_and_opens_the_desk()
    {
        chromium.SkipWithout();
        await using var site = await Site.StartAsync();
        await using var browser = await chromium.OpenAsync(site, javaScript: true);
        var page = await browser.NewPageAsync();
        await AddAuthenticatorAsync(page);
        // A passkey belongs to a name, and an address of numbers is none.
        var localhost = site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var maya = new EditorAtDesk(page, "Maya Lindqvist");
        await maya.JoinAsync(localhost + site.JoinLink.PathAndQuery);
        await page.GotoAsync($"{localhost}/account/me");
        await page.InspectAsync("account");

        await page.GetByRole(AriaRole.Link, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByLabel("What to call it").FillAsync("Office laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("“Office laptop” is added")).ToBeVisibleAsync();
        await page.InspectAsync("account-passkeys");

        await maya.SignOutAsync();
        await page.GotoAsync($"{localhost}/account/sign-in?next=/desk/log");
        await page.InspectAsync("sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Log" })).ToBeVisibleAsync();

        await page.GotoAsync($"{localhost}/account/me/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Office laptop" }).ClickAsync();
        await Assertions.Expect(page.GetByText("opens nothing here any more")).ToBeVisibleAsync();
        await maya.SignOutAsync();
        await page.GotoAsync($"{localhost}/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("That passkey does not belong to an account here")).ToBeVisibleAsync();

        await page.GetByLabel("E-mail address").FillAsync("maya@desk.example");
        await page.GetByLabel("Password").FillAsync("a sentence is a good password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Maya Lindqvist")).ToBeVisibleAsync();
        await page.GotoAsync($"{localhost}/account/me/codes");
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code of the key" })).ToBeVisibleAsync();
        await page.InspectAsync("account-codes");
        await page.GotoAsync($"{localhost}/account/me/password");
        await page.InspectAsync("account-password");
    }

    [Fact]
    public async Task Two_administrators_look_after_people()
    {
        chromium.SkipWithout();
        await using var site = await Site.StartAsync();
        await using var first = await chromium.OpenAsync(site, javaScript: true);
        await using var second = await chromium.OpenAsync(site, javaScript: true);
        var page = await first.NewPageAsync();
        var maya = new EditorAtDesk(page, "Maya Lindqvist");
        await maya.JoinAsync(site.JoinLink.AbsoluteUri);
        await page.GotoAsync("/desk/people");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deactivate Maya Lindqvist" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Maya Lindqvist is the last administrator")).ToBeVisibleAsync();
        await page.InspectAsync("people-last-administrator");

        var his = await second.NewPageAsync();
        var daniel = new EditorAtDesk(his, "Daniel Osei");
        await daniel.JoinAsync(await maya.InviteAsync("reader-only"));
        await Assertions.Expect(his.GetByRole(AriaRole.Link, new() { Name = "People" })).ToHaveCountAsync(0);
        await his.GotoAsync("/desk/people");
        await Assertions.Expect(his.GetByRole(AriaRole.Heading, new() { Name = "You may look, but not change anything" })).ToBeVisibleAsync();
        await his.InspectAsync("forbidden");

        await page.GotoAsync("/desk/people");
        await page.GetByLabel("Role of Daniel Osei").SelectOptionAsync("reviewer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the role of Daniel Osei" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Daniel Osei is a reviewer now")).ToBeVisibleAsync();
        await page.InspectAsync("people-two");
        await page.GotoAsync("/desk/log");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("changed the role of Daniel Osei");
        await page.InspectAsync("log-people");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_survives_a_session_that_runs_out(bool javaScript)
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript, Repository.Article);
        await using var elsewhere = await chromium.OpenAsync(first.Site, javaScript);
        var (page, maya) = (first.Page, first.Maya);
        await maya.OpenClaimAsync(Claim);
        await page.GetByLabel("Why, in one sentence").FillAsync("The lock was closed at noon.");
        await page.GetByLabel("Rationale").FillAsync("An hour’s work:\n\nthe log of 3 May says so.");

        // Her other browser ends this session while she writes.
        var other = await elsewhere.NewPageAsync();
        await new EditorAtDesk(other, "Maya Lindqvist").SignInAsync();
        await other.GotoAsync("/account/me");
        await other.GetByRole(AriaRole.Button, new() { Name = "End all others" }).ClickAsync();
        await Assertions.Expect(other.GetByText("You are signed in here and nowhere else")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("What you wrote is kept")).ToBeVisibleAsync();
        if (javaScript)
            await page.InspectAsync("sign-in-kept");
        await page.GetByLabel("E-mail address").FillAsync("maya@desk.example");
        await page.GetByLabel("Password").FillAsync("a sentence is a good password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText("What you wrote is back in its form")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Why, in one sentence")).ToHaveValueAsync("The lock was closed at noon.");
        await Assertions.Expect(page.GetByLabel("Rationale")).ToHaveValueAsync("An hour’s work:\n\nthe log of 3 May says so.");
        await Assertions.Expect(page.GetByText("The draft is saved")).ToHaveCountAsync(0);
        if (javaScript)
            await page.InspectAsync("claim-kept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("The draft is saved")).ToBeVisibleAsync();
    }

    /// <summary>A device that says yes at once, where a person would lay a finger on it.</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
