using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>What must hold on every page: nothing sideways on the narrowest phone, and nothing that axe finds, in light and dark.</summary>
internal static class Inspection
{
    private const int NarrowestPhone = 320;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Looks at the page as it stands, and keeps it as a phone and a desktop show it.</summary>
    public static async Task InspectAsync(this IPage page, string name)
    {
        // A page opened at one of its parts is looked at from its beginning.
        await page.EvaluateAsync("window.scrollTo(0, 0)");
        await page.SetViewportSizeAsync(NarrowestPhone, 740);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} scrolls sideways by {overflow} px at {NarrowestPhone} px.");

        await page.SetViewportSizeAsync(360, 740);
        await page.ScreenshotAsync(new() { Path = Screen($"{name}-360"), FullPage = true });
        await FindNothingAsync(page, $"{name} at 360 px, light");

        await page.SetViewportSizeAsync(1440, 900);
        await page.ScreenshotAsync(new() { Path = Screen($"{name}-1440"), FullPage = true });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await FindNothingAsync(page, $"{name} at 1440 px, dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>The page as it stands in the window, without what is below the fold.</summary>
    public static Task ShootWindowAsync(this IPage page, string name) => page.ScreenshotAsync(new() { Path = Screen(name) });

    private static async Task FindNothingAsync(IPage page, string where)
    {
        var found = (await page.RunAxe(Rules)).Violations
            .SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))
            .ToList();
        Assert.True(found.Count == 0, $"axe on {where}:\n{string.Join('\n', found)}");
    }

    private static string Screen(string name) => Path.Combine(Repository.Screens, $"{name}.png");
}
