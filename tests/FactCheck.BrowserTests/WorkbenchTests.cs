using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>One claim beside its article, by keyboard and by selecting words.</summary>
public sealed class WorkbenchTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_statement_that_the_machine_missed_is_added_by_selecting_it()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: true, Repository.Article);
        var (page, maya) = (first.Page, first.Maya);
        await maya.OpenClaimAsync("the River Guard had refussed to close Lock Seven");

        // A suggested rebuttal is decided by its keys, and the decision taken back.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator(".undo")).ToContainTextAsync("Confirmed:");
        await page.Keyboard.PressAsync("z");
        await Assertions.Expect(page.Locator(".undo")).ToContainTextAsync("Taken back:");

        var words = await page.EvaluateAsync<string>("""
            () => {
              const block = [...document.querySelectorAll(".article .block")].findLast(b => !b.querySelector("mark") && b.checkVisibility() && b.textContent.trim().split(" ").length > 5);
              const range = document.createRange();
              range.selectNodeContents(block);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
              return block.textContent.trim();
            }
            """);
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.GetByLabel("The exact words")).ToHaveValueAsync(words);
        await page.GetByLabel("Who said it").FillAsync("Wen Carro");
        await page.InspectAsync("statement-add");
        await page.GetByLabel("Who said it").PressAsync("Shift+Enter");
        await Assertions.Expect(page.Locator(".card", new() { HasText = "Wen Carro" })).ToContainTextAsync("Linked by hand");
        await page.InspectAsync("workbench-added");

        await page.Locator("main").PressAsync("l");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Link another statement" })).ToBeVisibleAsync();
        await page.InspectAsync("statement-link");
        await page.GotoAsync("/desk/incidents");
        await page.InspectAsync("incidents-empty");
    }

    [Fact]
    public async Task Without_JavaScript_it_is_added_by_copying_its_words()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: false, Repository.Article);
        var (page, maya) = (first.Page, first.Maya);
        await maya.OpenClaimAsync("the River Guard had refussed to close Lock Seven");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add one the machine missed" }).ClickAsync();
        await page.GetByLabel("The exact words").FillAsync("nobody wrote this");
        await page.GetByLabel("Who said it").FillAsync("Wen Carro");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("do not stand in the article").First).ToBeVisibleAsync();
        var words = (await page.Locator(".article .block:not(:has(mark)):visible").AllTextContentsAsync()).Select(t => t.Trim()).Last(t => t.Split(' ').Length > 5);
        await page.GetByLabel("The exact words").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".card", new() { HasText = "Wen Carro" })).ToContainTextAsync("Linked by hand");
    }
}
