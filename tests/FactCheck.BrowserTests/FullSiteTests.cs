using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>What no journey passes: the states that a site comes into after a year, for readers and at the desk, in every window.</summary>
public sealed class FullSiteTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Post = "Somebody wrote: the harbour of Orr has no lighthouse at all since the storm! And the second lock was never built.";

    // Its name in the pictures; where it is, or by what name the site tells that; and what is done there first.
    private static readonly (string Name, string Address, Func<IPage, Task>? Act)[] Readers =
    [
        ("huge", "huge", null), ("withdrawn", "withdrawn", null), ("embed", "embed", null), ("outlet", "/outlets/the-coast-daily", null), ("check-found", "/check", page => AskAsync(page, Post)),
    ];

    // Their words are walked in both languages where the sample has them.
    private static readonly (string Name, string Address, Func<IPage, Task>? Act)[] ReadersInEnglish =
    [
        ("source-full", "source", null), ("incident-full", "incident", null), ("verdicts-full", "/verdicts", null), ("topic", "/topics/harbours", null), ("corrections-full", "/corrections", null),
        ("check", "/check", null), ("check-none", "/check", page => AskAsync(page, "Bananas are cheaper in Lisbon than they were.")), ("broken", "/error/500", null),
        ("api", "/api", null), ("api-tried", "/api?try=listClaims#listClaims", null),
    ];

    private static readonly (string Name, string Address, Func<IPage, Task>? Act)[] Desk =
    [
        ("queue-full", "/desk/queue", null), ("queue-nothing", "/desk/queue?show=Mine", null),
        ("queue-filter", "/desk/queue", page => page.GetByText("Filter and sort").ClickAsync()),
        ("reviews", "/desk/inbox/reviews", null), ("reviews-come", "/desk/inbox/reviews", ImportAsync),
        ("desk-source", "desk-source", null), ("desk-incident", "desk-incident", null),
        ("reports", "/desk/reports", null), ("reports-closed", "/desk/reports?closed=true", null), ("reports-problem", "/desk/reports", page => PressAsync(page, "Close")),
        ("log-full", "/desk/log", null), ("desk-topics", "/desk/topics", null), ("topics-problem", "/desk/topics", page => PressAsync(page, "Add the topic")),
        ("site-pages", "/desk/site-pages", null), ("site-page", "/desk/site-pages/methodology/en", null),
        ("keys", "/desk/keys", null), ("keys-problem", "/desk/keys", page => PressAsync(page, "Make a key")),
        ("webhooks", "/desk/webhooks", null), ("webhooks-problem", "/desk/webhooks", page => PressAsync(page, "Add it")), ("webhook", "webhook", null),
        ("claim-huge", "claim-huge", null), ("claim-withdrawn", "claim-withdrawn", null), ("claim-elsewhere", "claim-elsewhere", null), ("article", "article", null), ("desk-lost", "/desk/claims/none", null),
    ];

    [Fact]
    public async Task Every_state_of_a_full_site_holds_in_every_window()
    {
        chromium.SkipWithout();
        await using var full = await FullSite.StartAsync();
        await using var readers = await chromium.OpenAsync(full.Site, javaScript: true);
        var wrong = new List<string>();
        var reader = await readers.NewPageAsync();
        await WalkAsync(reader, full, "full-", ["", "/ar"], Readers, wrong);
        await WalkAsync(reader, full, "full-", [""], ReadersInEnglish, wrong);

        await using var editors = await chromium.OpenAsync(full.Site, javaScript: true);
        var page = await editors.NewPageAsync();
        await new EditorAtDesk(page, "Nora Vidal").JoinAsync(full.Site.JoinLink.AbsoluteUri);
        await WalkAsync(page, full, "desk-", [""], Desk, wrong);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task WalkAsync(IPage page, FullSite full, string prefix, string[] languages, (string Name, string Address, Func<IPage, Task>? Act)[] pages, List<string> wrong)
    {
        foreach (var (name, address, act) in pages)
        {
            foreach (var language in languages)
            {
                var where = $"{prefix}{name}{language.Replace('/', '-')}";
                await page.GotoAsync(language + full.Addresses.GetValueOrDefault(address, address));
                if (act is not null)
                    await act(page);
                // All that is wrong is told at once: a walk takes minutes.
                wrong.AddRange(await page.FindWrongAsync(where));
            }
        }
    }

    private static async Task AskAsync(IPage page, string post)
    {
        await page.Locator("#text").FillAsync(post);
        await page.Locator("#ask button").ClickAsync();
        await Assertions.Expect(page.Locator("#none, #ours, #others").First).ToBeVisibleAsync();
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GetByLabel("Files with ClaimReview").SetInputFilesAsync(new FilePayload { Name = "reviews.jsonl", MimeType = "application/json", Buffer = "{\"@type\": \"ClaimReview\"}\nno json"u8.ToArray() });
        await PressAsync(page, "Import them");
        await Assertions.Expect(page.GetByText("What became of them")).ToBeVisibleAsync();
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
