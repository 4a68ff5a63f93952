using System.Globalization;
using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>Two people and one verdict: they write at once, approve for later, correct and withdraw.</summary>
public sealed class VerdictRoomTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Claim = "the River Guard had refussed to close Lock Seven";
    private const string Wording = "The River Guard refused to close Lock Seven for leaking barges";
    private const string Why = "The guard called it inaccurate, and the lock’s log was not what it was said to be.";

    [Fact]
    public async Task Two_write_at_once_and_the_second_merges_with_one_key_a_field()
    {
        await using var desk = await DeskAsync(javaScript: true);
        var (maya, daniel) = (desk.Maya.Page, desk.Daniel.Page);
        await daniel.ReloadAsync();
        await maya.GetByRole(AriaRole.Radio, new() { Name = "False", Exact = true }).CheckAsync();
        await maya.GetByLabel("Why, in one sentence").FillAsync(Why.Replace("the lock’s log", "the lock’s five logs").Replace("was not what it was", "were not what they were"));
        await daniel.GetByRole(AriaRole.Radio, new() { Name = "Mostly false", Exact = true }).CheckAsync();
        await daniel.GetByLabel("Why, in one sentence").FillAsync(Why.Replace("The guard called", "The guard’s spokeswoman called"));
        await SaveAsync(daniel);

        await maya.GetByRole(AriaRole.Button, new() { Name = "Save draft", Exact = true }).ClickAsync();
        await Assertions.Expect(maya.GetByRole(AriaRole.Heading, new() { Name = "Daniel Osei saved this verdict while you were writing" })).ToBeVisibleAsync();
        await maya.InspectAsync("verdict-conflict");
        var loads = 0;
        maya.Load += (_, _) => loads++;
        // Nothing is chosen where both chose a rating, and saving asks.
        await maya.Locator("body").PressAsync("Shift+Enter");
        await Assertions.Expect(maya.GetByText("There is a problem")).ToBeVisibleAsync();
        await maya.InspectAsync("verdict-conflict-asked");
        await maya.Keyboard.PressAsync("1");
        await maya.Keyboard.PressAsync("j");
        await maya.Keyboard.PressAsync("2");
        await Assertions.Expect(maya.GetByRole(AriaRole.Group, new() { Name = "Why, in one sentence" }).GetByLabel("Theirs")).ToBeCheckedAsync();
        await maya.Keyboard.PressAsync("3");
        await maya.Keyboard.PressAsync("Shift+Enter");
        await Assertions.Expect(maya.GetByText("The draft is saved")).ToBeVisibleAsync();
        Assert.Equal(0, loads);
        await Assertions.Expect(maya.GetByLabel("Why, in one sentence")).ToHaveValueAsync(
            "The guard’s spokeswoman called it inaccurate, and the lock’s five logs were not what they were said to be.");
        await Assertions.Expect(maya.GetByRole(AriaRole.Radio, new() { Name = "False", Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_same_conflict_is_settled_without_JavaScript()
    {
        await using var desk = await DeskAsync(javaScript: false);
        var (maya, daniel) = (desk.Maya.Page, desk.Daniel.Page);
        await daniel.ReloadAsync();
        await maya.GetByLabel("Why, in one sentence").FillAsync("Her own sentence.");
        await daniel.GetByLabel("Why, in one sentence").FillAsync("His own sentence.");
        await SaveAsync(daniel);
        await maya.GetByRole(AriaRole.Button, new() { Name = "Save draft", Exact = true }).ClickAsync();
        await maya.GetByLabel("Mine").CheckAsync();
        await maya.GetByRole(AriaRole.Button, new() { Name = "Save this" }).ClickAsync();
        await Assertions.Expect(maya.GetByLabel("Why, in one sentence")).ToHaveValueAsync("Her own sentence.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_verdict_waits_for_its_moment_is_corrected_and_withdrawn(bool javaScript)
    {
        // Both ways lead to the same pages: they are inspected once.
        Task InspectAsync(IPage page, string name) => javaScript ? page.InspectAsync(name) : Task.CompletedTask;
        await using var desk = await DeskAsync(javaScript);
        var (maya, daniel) = (desk.Maya.Page, desk.Daniel.Page);

        // Evidence and rationale, without leaving the claim.
        await maya.GetByLabel("What it is").First.FillAsync("The lock’s log of 3 May");
        await maya.GetByLabel("Status").First.SelectOptionAsync("archived copy");
        await maya.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).ClickAsync();
        if (javaScript)
            await Assertions.Expect(maya.GetByLabel("What it is").Nth(1)).ToBeFocusedAsync();
        await maya.GetByLabel("What it is").Nth(1).FillAsync("The guard’s order of 2 May");
        await maya.GetByRole(AriaRole.Button, new() { Name = "Up evidence 2" }).ClickAsync();
        await Assertions.Expect(maya.GetByLabel("What it is").First).ToHaveValueAsync("The guard’s order of 2 May");
        await maya.GetByLabel("Rationale").FillAsync("The order says **noon** [1].");
        await maya.GetByRole(AriaRole.Button, new() { Name = "Show it as readers will see it" }).ClickAsync();
        await Assertions.Expect(maya.Locator("#rationale strong")).ToHaveTextAsync("noon");
        await maya.GetByRole(AriaRole.Radio, new() { Name = "False", Exact = true }).CheckAsync();
        await maya.GetByLabel("Note to the reviewer").FillAsync("Please look at the second log.");
        await InspectAsync(maya, "verdict-form");
        await SaveAsync(maya);
        await maya.GetByRole(AriaRole.Link, new() { Name = "Preview what is saved" }).ClickAsync();
        await InspectAsync(maya, "verdict-preview");
        await maya.GoBackAsync();
        await desk.Maya.SendForReviewAsync();

        // Approved for the next full minute but one, so that it lies ahead however slow the machine is.
        await daniel.ReloadAsync();
        await daniel.GetByText("Approve, and publish later").ClickAsync();
        await InspectAsync(daniel, "verdict-approve");
        var moment = DateTime.UtcNow.AddSeconds(65);
        await daniel.GetByLabel("Day").FillAsync(moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await daniel.GetByLabel("Time, in UTC").FillAsync(moment.ToString("HH:mm", CultureInfo.InvariantCulture));
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Approve, publish then" }).ClickAsync();
        await Assertions.Expect(daniel.GetByText("Daniel Osei approved this")).ToBeVisibleAsync();
        await InspectAsync(daniel, "verdict-ready");
        await Assertions.Expect(daniel.GetByText("As readers see it")).ToHaveCountAsync(0);
        await daniel.GotoAsync("/desk/queue?show=Ready");
        await Assertions.Expect(daniel.GetByRole(AriaRole.Link, new() { Name = Wording })).ToBeVisibleAsync();

        await using var readers = await desk.OpenAsync();
        var reader = await readers.NewPageAsync();
        await reader.GotoAsync("/verdicts");
        for (var waited = 0; waited < 90 && await reader.GetByRole(AriaRole.Link, new() { Name = Wording }).CountAsync() == 0; waited++)
        {
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            await reader.ReloadAsync();
        }
        await reader.GetByRole(AriaRole.Link, new() { Name = Wording }).ClickAsync();
        await Assertions.Expect(reader.Locator("#history")).ToContainTextAsync("reviewed by Daniel Osei");

        await desk.Daniel.OpenClaimAsync(Wording, "Published");
        await daniel.GetByText("Correct it").ClickAsync();
        await daniel.GetByLabel("Why, in one sentence").FillAsync("The lock was closed at one, not at noon.");
        await daniel.GetByLabel("What was wrong, and what is right").FillAsync("The log was an hour behind.");
        await InspectAsync(daniel, "verdict-correcting");
        await desk.Daniel.SendForReviewAsync();
        await desk.Maya.OpenClaimAsync(Wording, "InReview");
        await desk.Maya.ApproveAsync();
        await reader.ReloadAsync();
        await Assertions.Expect(reader.Locator("#history")).ToContainTextAsync("Correction. The log was an hour behind.");
        await InspectAsync(reader, "reader-corrected");

        await maya.GetByText("Withdraw it").ClickAsync();
        await maya.GetByLabel("Why it is withdrawn").FillAsync("The log was of another lock.");
        await maya.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await Assertions.Expect(maya.GetByText("Withdrawn: The log was of another lock.")).ToBeVisibleAsync();
        await InspectAsync(maya, "verdict-withdrawn");
        await reader.ReloadAsync();
        await Assertions.Expect(reader.GetByText("The log was of another lock.").First).ToBeVisibleAsync();
        await InspectAsync(reader, "reader-withdrawn");
    }

    [Fact]
    public async Task A_scale_is_added_and_its_rating_retired()
    {
        chromium.SkipWithout();
        await using var site = await Site.StartAsync();
        await using var browser = await chromium.OpenAsync(site, javaScript: true);
        var page = await browser.NewPageAsync();
        await new EditorAtDesk(page, "Maya Lindqvist").JoinAsync(site.JoinLink.AbsoluteUri);
        await page.GotoAsync("/desk/scales");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Harbour Press");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the scale" }).ClickAsync();
        var scale = page.Locator("section", new() { HasText = "Harbour Press" });
        await scale.GetByLabel("Word", new() { Exact = true }).FillAsync("Sunk");
        await scale.GetByRole(AriaRole.Button, new() { Name = "Add the rating" }).ClickAsync();
        await scale.GetByRole(AriaRole.Button, new() { Name = "Retire Sunk" }).ClickAsync();
        await Assertions.Expect(scale.GetByText("retired", new() { Exact = false }).First).ToBeVisibleAsync();
        await page.InspectAsync("scales");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the scale" }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await page.InspectAsync("scales-problem");
    }

    /// <summary>Maya has drafted a verdict; Daniel has the claim open too.</summary>
    private async Task<Desk> DeskAsync(bool javaScript)
    {
        chromium.SkipWithout();
        var site = await Site.StartAsync();
        var (first, second) = (await chromium.OpenAsync(site, javaScript), await chromium.OpenAsync(site, javaScript));
        var maya = new EditorAtDesk(await first.NewPageAsync(), "Maya Lindqvist");
        await maya.JoinAsync(site.JoinLink.AbsoluteUri);
        await maya.BringInAsync(Repository.Article);
        await maya.OpenClaimAsync(Claim);
        await maya.RewordAsync(Wording);
        await maya.ConfirmAsync("it is inaccurate");
        await maya.Page.GetByLabel("Why, in one sentence").FillAsync(Why);
        await SaveAsync(maya.Page);
        var daniel = new EditorAtDesk(await second.NewPageAsync(), "Daniel Osei");
        await daniel.JoinAsync(await maya.InviteAsync());
        await maya.OpenClaimAsync(Wording, "Triaged");
        await daniel.OpenClaimAsync(Wording, "Triaged");
        return new Desk(site, [first, second], maya, daniel, () => chromium.OpenAsync(site, javaScript));
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("The draft is saved")).ToBeVisibleAsync();
    }

    private sealed record Desk(Site Site, List<IBrowserContext> Browsers, EditorAtDesk Maya, EditorAtDesk Daniel, Func<Task<IBrowserContext>> OpenAsync) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var browser in Browsers)
                await browser.DisposeAsync();
            await Site.DisposeAsync();
        }
    }
}
