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

    /// <summary>Nothing scrolls sideways in any window between phone and wall, nor with text twice as large; and keeps the page in forced colours.</summary>
    /// <param name="page">What is looked at.</param>
    /// <param name="where">Its name in the pictures.</param>
    /// <param name="wrong">Is told what is wrong.</param>
    public static async Task FindNoOverflowAsync(this IPage page, string where, List<string> wrong)
    {
        const string measure = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        foreach (var (width, size) in new[] { (768, ""), (1024, ""), (1920, ""), (320, "200%"), (1280, "200%") })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", size);
            if (width == 768)
                await page.ShootWindowAsync($"{where}-768");
            if (await page.EvaluateAsync<int>(measure) is > 0 and var over)
                wrong.Add($"{where} scrolls sideways by {over} px at {width} px{(size.Length > 0 ? $" with text at {size}" : "")}.");
        }
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await page.SetViewportSizeAsync(360, 740);
        await page.ShootWindowAsync($"{where}-forced");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
    }

    /// <summary>What one presses has 24 px each way on a phone and at a desk (WCAG 2.5.8), but for links inside a sentence.</summary>
    public static async Task FindNoSmallTargetAsync(this IPage page, string where, List<string> wrong)
    {
        foreach (var width in new[] { 360, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            wrong.AddRange((await page.EvaluateAsync<string[]>(SmallTargets)).Distinct().Take(5).Select(target => $"{where} has a small target at {width} px: {target}"));
        }
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

    private const string SmallTargets = """
        () => [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")].filter(e => {
          const target = e.matches("input[type=checkbox], input[type=radio]") ? e.closest("label") ?? e : e;
          if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
          const box = target.getBoundingClientRect();
          if (box.width < 2 || box.bottom < 0 || (box.width >= 23.5 && box.height >= 23.5)) return false;
          if (!target.matches("a")) return true;
          // A link inside a sentence: other words stand in its line.
          let around = target.parentElement;
          while (getComputedStyle(around).display === "inline") around = around.parentElement;
          const words = [...around.childNodes].filter(n => n !== target && !n.contains(target)).map(n => n.nodeType === 3 ? n.textContent : getComputedStyle(n).display.startsWith("inline") ? n.textContent : "").join("").trim();
          return words.length === 0;
        }).map(e => `${e.outerHTML.slice(0, 120)} (${Math.round(e.getBoundingClientRect().width)} × ${Math.round(e.getBoundingClientRect().height)})`)
        """;

    private static string Screen(string name) => Path.Combine(Repository.Screens, $"{name}.png");
}
