using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>The queue, with a keyboard and nothing else.</summary>
public sealed class TriageTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Keystrokes that one decision may take, with the move to the claim.</summary>
    private const int MostKeys = 3;

    private const int UntilDecided = 90_000;

    // What an editor does with one claim after the other: accept, dismiss as one of the kinds, give to oneself and accept, pass over.
    private static readonly string[][] Decisions = [["a"], ["d", "1"], ["d", "4"], ["a"], ["d", "6"]];

    [Fact]
    public async Task Every_claim_of_the_articles_is_decided_by_keyboard_with_at_most_three_keystrokes()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: true, Repository.Seeds() is { Count: > 0 } seeds ? [.. seeds] : [Repository.Article]);
        var (page, loads) = (first.Page, 0);
        await page.GotoAsync("/desk/queue");
        await page.InspectAsync("queue-to-triage");
        var claims = await CountAsync(page, "New");
        Assert.True(claims > 0);
        page.Load += (_, _) => loads++;

        await page.Keyboard.PressAsync("j");
        for (var decided = 0; decided < claims; decided++)
        {
            var keys = Decisions[decided % Decisions.Length];
            Assert.True(keys.Length <= MostKeys);
            var now = page.Locator("[data-row][data-current]");
            var id = await now.GetAttributeAsync("id");
            foreach (var key in keys)
                await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.Locator($"#{id}:not([data-leaving])")).ToHaveCountAsync(0);
        }
        // The keys are faster than the server: it takes the decisions one after the other, and the last answer is shown.
        await Assertions.Expect(page.GetByText("No claim is new.")).ToBeVisibleAsync(new() { Timeout = UntilDecided });
        Assert.Equal(0, loads);
        Assert.Equal(claims, await CountAsync(page, "Triaged") + await CountAsync(page, "Dismissed"));

        await page.Keyboard.PressAsync("z");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(1);
        Assert.Equal(1, await CountAsync(page, "New"));
    }

    [Fact]
    public async Task Many_claims_are_tagged_given_away_and_dismissed_at_once_and_all_of_it_is_undone()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: true, Repository.Article);
        var page = first.Page;
        await page.GotoAsync("/desk/queue");
        var claims = await CountAsync(page, "New");

        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.GetByText("2 selected")).ToBeVisibleAsync();
        await page.InspectAsync("queue-selected");
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.TypeAsync("Lock Seven");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Tagged: 2 claims")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".queue .tag", new() { HasText = "lock seven" })).ToHaveCountAsync(2);

        await page.GetByLabel("Select the").CheckAsync();
        await page.Locator("body").PressAsync("s");
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.GetByText($"Given to Maya Lindqvist: {claims} claims")).ToBeVisibleAsync();
        Assert.Equal(claims, await CountAsync(page, "Mine"));

        await page.GetByLabel("Select the").CheckAsync();
        await page.Locator("body").PressAsync("d");
        await page.InspectAsync("queue-dismissing");
        await page.Keyboard.PressAsync("6");
        await Assertions.Expect(page.GetByText($"Dismissed: {claims} claims")).ToBeVisibleAsync();
        Assert.Equal(0, await CountAsync(page, "New"));
        await page.Keyboard.PressAsync("z");
        await Assertions.Expect(page.GetByText($"Taken back: {claims} claims")).ToBeVisibleAsync();
        Assert.Equal(claims, await CountAsync(page, "New"));
    }

    [Fact]
    public async Task What_is_decided_and_taken_back_is_seen_before_the_server_has_answered()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: true, Repository.Article);
        var page = first.Page;
        await page.GotoAsync("/desk/queue");
        var row = page.Locator($"#{await page.Locator("[data-row][data-current]").GetAttributeAsync("id")}");
        var answer = new TaskCompletionSource();
        await page.RouteAsync("**/desk/queue/triage**", async request =>
        {
            await answer.Task;
            await request.ContinueAsync();
        });
        await page.Locator("body").PressAsync("a");
        await Assertions.Expect(row).ToHaveAttributeAsync("data-leaving", "");
        answer.SetResult();
        await Assertions.Expect(page.GetByText("Accepted: “")).ToBeVisibleAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);

        answer = new TaskCompletionSource();
        await page.Locator("body").PressAsync("z");
        await Assertions.Expect(row).ToHaveAttributeAsync("data-current", "");
        answer.SetResult();
        await Assertions.Expect(page.GetByText("Taken back: “")).ToBeVisibleAsync();
        await Assertions.Expect(row).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keys_can_be_looked_up_and_switched_off()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: true, Repository.Article);
        var page = first.Page;
        await page.GotoAsync("/desk/queue");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByLabel("Keys are on")).ToBeVisibleAsync();
        await page.InspectAsync("queue-keys");
        await page.GetByLabel("Keys are on").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        var claims = await CountAsync(page, "New");
        await page.Locator("body").PressAsync("a");
        await page.ReloadAsync();
        Assert.Equal(claims, await CountAsync(page, "New"));
    }

    [Fact]
    public async Task Without_JavaScript_claims_are_decided_one_by_one_and_many_at_once_and_it_is_undone()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: false, Repository.Article);
        var page = first.Page;
        await page.GotoAsync("/desk/queue");
        var claims = await CountAsync(page, "New");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        Assert.Equal(claims - 1, await CountAsync(page, "New"));

        foreach (var box in await page.GetByRole(AriaRole.Checkbox, new() { Name = "Select “" }).AllAsync())
            await box.CheckAsync();
        await page.Locator("summary", new() { HasText = "Dismiss" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "an opinion" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No claim is new.")).ToBeVisibleAsync();
        Assert.Equal(claims - 1, await CountAsync(page, "Dismissed"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Equal(claims - 1, await CountAsync(page, "New"));
    }

    private static async Task<int> CountAsync(IPage page, string list) =>
        int.Parse(await page.Locator(":is(.tabs, .lists) a", new() { HasText = list }).First.Locator("b").TextContentAsync() ?? "", System.Globalization.NumberStyles.AllowThousands);
}
