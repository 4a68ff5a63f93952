using System.Diagnostics;
using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Desk;

/// <summary>An editor at the queue in Chromium: from the key or the click to the frame that shows what came of it.</summary>
internal static class EditorWithKeys
{
    private const int WarmingUp = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Seen is the first frame in which the page has changed, if only by the link that is pressed; answered the one that shows what the server said. A message that
    // is sent in a frame's callback comes once that frame is drawn.
    private const string Watch = """
        (() => {
          let began = 0, fresh = false;
          window.seen = []; window.answered = [];
          const painted = then => requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = then;
            channel.port2.postMessage(0);
          });
          const note = list => { const from = began; painted(() => list.push(performance.now() - from)); };
          const begin = event => { if (event.isTrusted) { began = event.timeStamp; fresh = true; } };
          addEventListener("keydown", begin, true);
          addEventListener("pointerdown", begin, true);
          for (const change of ["row", "going"]) addEventListener(change, () => { if (fresh) { fresh = false; note(window.seen); } }, true);
          addEventListener("swapped", () => { if (fresh) { fresh = false; note(window.seen); } note(window.answered); }, true);
        })();
        """;

    /// <returns>For each action the times until it was seen and until it was answered, in milliseconds; nothing where there is no Chromium.</returns>
    public static async IAsyncEnumerable<(string What, List<double> Seen, List<double> Answered)> MeasureAsync(Uri site, int actions)
    {
        var executable = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium";
        if (!File.Exists(executable))
            yield break;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        await using var context = await browser.NewContextAsync(new() { BaseURL = site.AbsoluteUri, ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(DeskDatabase.Email);
        await page.GetByLabel("Password").FillAsync(DeskDatabase.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/desk/queue**");
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync("/desk/queue", new() { WaitUntil = WaitUntilState.Load });

        yield return await TimeAsync(page, "j, the next row", actions, asks: false, i => page.Keyboard.PressAsync(i % 50 < 25 ? "j" : "k"));
        yield return await TimeAsync(page, "accept", actions, asks: true, _ => page.Keyboard.PressAsync("a"));
        yield return await TimeAsync(page, "dismiss with its reason", actions, asks: true, async i =>
        {
            await page.Keyboard.PressAsync("d");
            await page.Keyboard.PressAsync($"{1 + i % 6}");
        });
        yield return await TimeAsync(page, "undo", actions, asks: true, async i => await page.Keyboard.PressAsync(i % 2 == 0 ? "a" : "z"));
        yield return await TimeAsync(page, "narrow the list, and widen it", actions, asks: true, i => page.Locator(i % 2 == 0 ? ".lists a:text('With a rebuttal')" : ".chip-filter").First.ClickAsync());
        yield return await TimeAsync(page, "another list", actions, asks: true, i => page.Locator(i % 2 == 0 ? ".tabs a:text('New')" : ".tabs a:text('Mine')").First.ClickAsync());
        yield return await TimeAsync(page, "the next page", actions, asks: true, _ => page.Keyboard.PressAsync("]"));
    }

    private static async Task<(string, List<double>, List<double>)> TimeAsync(IPage page, string what, int actions, bool asks, Func<int, Task> act)
    {
        for (var i = 0; i < actions + WarmingUp; i++)
        {
            if (i == WarmingUp)
                await page.EvaluateAsync("seen.length = answered.length = 0");
            var before = await page.EvaluateAsync<int>("(asks => (asks ? answered : seen).length)", asks);
            await act(i);
            // Waiting for a function would have the page compile one, which its content policy forbids.
            var patience = Stopwatch.StartNew();
            while (!await page.EvaluateAsync<bool>("([asks, before]) => (asks ? answered : seen).length > before && !document.body.hasAttribute('aria-busy')", new object[] { asks, before }))
            {
                if (patience.Elapsed > Patience)
                    throw new TimeoutException($"Nothing came of “{what}”, number {i + 1}.");
                await Task.Delay(2);
            }
        }
        return (what, [.. await page.EvaluateAsync<double[]>("seen")], [.. await page.EvaluateAsync<double[]>("answered")]);
    }
}
