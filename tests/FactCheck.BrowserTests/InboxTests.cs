using System.Globalization;
using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>Articles brought in by hand, and watched as they are read.</summary>
public sealed class InboxTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Files = 60;

    [Fact]
    public async Task Files_are_dropped_and_a_long_import_is_watched_in_two_tabs_without_reloading()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: true);
        var page = first.Page;

        await page.GotoAsync("/desk/inbox");
        await Assertions.Expect(page.GetByText("Or drop them here.")).ToBeVisibleAsync();
        var dropped = await page.EvaluateHandleAsync("""
            () => {
              const files = new DataTransfer();
              files.items.add(new File(["The harbour office said on Monday that nine barges had sunk."], "first.txt"));
              files.items.add(new File([], "empty.txt"));
              return files;
            }
            """);
        await page.DispatchEventAsync("[data-drop]", "dragover", new { dataTransfer = dropped });
        await Assertions.Expect(page.Locator("[data-over]")).ToHaveCountAsync(1);
        await page.DispatchEventAsync("[data-drop]", "drop", new { dataTransfer = dropped });
        await Assertions.Expect(page.GetByText("2 files: first.txt, empty.txt")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Read them" }).ClickAsync();
        await ExpectDoneAsync(page, "2 of 2 done");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Try again: empty.txt" })).ToBeVisibleAsync();
        await page.InspectAsync("import-failures");

        var article = await File.ReadAllTextAsync(Repository.Article);
        await page.GotoAsync("/desk/inbox");
        await page.GetByLabel("Files").SetInputFilesAsync(Enumerable.Range(0, Files).Select(n => new FilePayload
        {
            Name = $"article {n:00}.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes($"{article}\n\nPrinted as number {n.ToString(CultureInfo.InvariantCulture)}."),
        }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read them" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel the rest" })).ToBeVisibleAsync();
        await page.EvaluateAsync("window.neverReloaded = true");
        var second = await first.Browser.NewPageAsync();
        await second.GotoAsync(page.Url);
        await ExpectDoneAsync(page, $"{Files} of {Files} done");
        Assert.True(await page.EvaluateAsync<bool>("window.neverReloaded"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel the rest" })).ToHaveCountAsync(0);
        await second.BringToFrontAsync();
        await ExpectDoneAsync(second, $"{Files} of {Files} done");
        await page.InspectAsync("import-repeats");

        await page.GotoAsync("/desk/inbox");
        await page.GetByLabel("Address of an article").FillAsync("http://127.0.0.1/secret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("lies inside a private network").First).ToBeVisibleAsync();
        await page.InspectAsync("inbox-refused");
    }

    [Fact]
    public async Task Without_JavaScript_an_import_refreshes_itself_and_can_be_cancelled()
    {
        await using var first = await FirstEditor.SitDownAsync(chromium, javaScript: false);
        var page = first.Page;
        var article = await File.ReadAllTextAsync(Repository.Article);
        await page.GotoAsync("/desk/inbox");
        await page.GetByLabel("Files").SetInputFilesAsync(Enumerable.Range(0, 400).Select(n => new FilePayload
        {
            Name = $"article {n:000}.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes($"{article}\n\nPrinted as number {n.ToString(CultureInfo.InvariantCulture)}."),
        }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read them" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the rest" }).ClickAsync();
        await Assertions.Expect(page.GetByText("What was read stays")).ToBeVisibleAsync();
        await ExpectDoneAsync(page, "400 of 400 done");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "cancelled after all" })).ToBeVisibleAsync();
    }

    private static Task ExpectDoneAsync(IPage page, string words) =>
        Assertions.Expect(page.Locator("#run-status")).ToContainTextAsync(words, new() { Timeout = 120_000 });
}
