using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>Two names of one ministry: merged, and taken apart again.</summary>
public sealed class SourcesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Claim = "our barges had been hit near Aldersea";
    private const string Merged = "Moscow defense ministry";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_sources_are_merged_and_the_merge_is_taken_back(bool javaScript)
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript);
        var (page, maya) = (first.Page, first.Maya);
        await page.GotoAsync("/desk/sources");
        await InspectAsync("sources-empty");
        await maya.BringInAsync(Path.Combine(AppContext.BaseDirectory, "Articles", "strait.txt"));

        if (javaScript)
        {
            await page.Keyboard.PressAsync("g");
            await page.Keyboard.PressAsync("s");
            await Assertions.Expect(page).ToHaveTitleAsync("Sources · FactCheck");
        }
        else
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Sources" }).ClickAsync();
        }
        // Spellings of one name are one source by themselves; what a metonym may mean is only asked.
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Same source? Russian government" })).ToBeVisibleAsync();
        await InspectAsync("sources");
        await page.GetByLabel("Name, or how it begins").FillAsync("Moscow def");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = Merged }).ClickAsync();
        await InspectAsync("source");

        await page.GetByRole(AriaRole.Link, new() { Name = "Merge with another" }).ClickAsync();
        await page.GetByLabel("Name, or how it begins").FillAsync("Russia's MoD");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await InspectAsync("source-find");
        await page.GetByRole(AriaRole.Link, new() { Name = "Russian MoD", Exact = true }).ClickAsync();
        await InspectAsync("source-merge");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Russian MoD" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge the two" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Say what shows that they are one source").First).ToBeVisibleAsync();
        await page.GetByLabel("What shows it").FillAsync("Moscow has one defence ministry");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge the two" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"came under {Merged}", new() { Exact = true })).ToBeVisibleAsync();
        await InspectAsync("source-merged");
        await SaidByAsync(page, "Russian MoD");

        await page.GotoAsync("/desk/sources?q=Russian+MoD");
        await page.GetByRole(AriaRole.Link, new() { Name = "Russian MoD", Exact = true }).ClickAsync();
        await page.Locator(".rows").GetByRole(AriaRole.Link, new() { Name = Merged }).ClickAsync();
        await Assertions.Expect(page.GetByText("Merged into Russian MoD")).ToBeVisibleAsync();
        await InspectAsync("source-of-merge");
        await page.GetByLabel("What shows that they are two").FillAsync("It was the mayor’s office after all");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the merge back" }).ClickAsync();
        await Assertions.Expect(page.GetByText("it stands for itself again")).ToBeVisibleAsync();
        await SaidByAsync(page, Merged);
        await page.GotoAsync("/desk/log");
        await Assertions.Expect(page.GetByRole(AriaRole.Cell).Filter(new() { HasText = "took a merge back" })).ToBeVisibleAsync();

        Task InspectAsync(string name) => javaScript ? page.InspectAsync(name) : Task.CompletedTask;
    }

    private static async Task SaidByAsync(IPage page, string source)
    {
        await page.GotoAsync("/desk/queue?q=barges+hit");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(source);
        await Assertions.Expect(page.GetByText(Claim, new() { Exact = false }).First).ToBeVisibleAsync();
    }
}
