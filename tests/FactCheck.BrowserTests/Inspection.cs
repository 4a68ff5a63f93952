using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>What must hold on every page in every window: nothing sideways, nothing that axe finds, nothing too small to press, in light and in dark.</summary>
internal static class Inspection
{
    /// <summary>Pictures end here: to take one of a page with a hundred statements takes longer than to examine it.</summary>
    private const int TallestPicture = 2400;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with all that is wrong with the page as it stands, and keeps it as a phone and a desktop show it.</summary>
    public static async Task InspectAsync(this IPage page, string name)
    {
        var wrong = await page.FindWrongAsync(name);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>All that is wrong with the page as it stands, which is kept as a phone, a tablet and a desktop show it, in dark and in forced colours.</summary>
    public static async Task<List<string>> FindWrongAsync(this IPage page, string name)
    {
        // What was pressed last may still be answered.
        await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0);
        // A page opened at one of its parts is looked at from its beginning.
        await page.EvaluateAsync("scrollTo(0, 0)");
        var wrong = new List<string>();
        await FindOverflowAsync(320, "");
        await FindOverflowAsync(320, "200%");

        await FindOverflowAsync(360, "");
        await FindSmallTargetsAsync(360);
        await FindViolationsAsync(360);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await page.ShootWindowAsync($"{name}-forced");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        await page.ShootAsync($"{name}-360", 360);

        await FindOverflowAsync(768, "");
        await page.ShootWindowAsync($"{name}-768");
        await FindOverflowAsync(1024, "");
        await FindOverflowAsync(1280, "200%");
        await FindOverflowAsync(1920, "");

        await FindOverflowAsync(1440, "");
        await FindSmallTargetsAsync(1440);
        await FindViolationsAsync(1440);
        await page.ShootAsync($"{name}-1440", 1440);
        await page.SetViewportSizeAsync(1440, 900);
        return wrong;

        async Task FindOverflowAsync(int width, string size)
        {
            await page.SetViewportSizeAsync(width, width < 480 ? 740 : 900);
            if (await page.EvaluateAsync<int>(Overflow, size) is > 0 and var over)
                wrong.Add($"{name} scrolls sideways by {over} px at {width} px{(size.Length > 0 ? $" with text at {size}" : "")}.");
        }

        async Task FindSmallTargetsAsync(int width)
        {
            var found = await page.EvaluateAsync<string[]>(SmallTargets);
            wrong.AddRange(found.Distinct(StringComparer.Ordinal).Take(5).Select(target => $"{name} has a small target at {width} px: {target}"));
        }

        async Task FindViolationsAsync(int width)
        {
            await FindAsync("light", """{ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""");
            // Colours are all that dark changes.
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await FindAsync("dark", """{ type: "rule", values: ["color-contrast"] }""");
            if (width > 1000)
                await page.ShootWindowAsync($"{name}-dark");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

            async Task FindAsync(string scheme, string rules)
            {
                if (!await page.EvaluateAsync<bool>("'axe' in window"))
                    await page.EvaluateAsync(Axe);
                // Only what is wrong is sent back: all that axe looked at takes longer than its looking.
                var found = await page.EvaluateAsync<string[]>(
                    $"axe.run(document, {{ runOnly: {rules}, resultTypes: ['violations'], selectors: false }}).then(found => found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html)))");
                wrong.AddRange(found.Select(violation => $"axe on {name} at {width} px, {scheme}: {violation}"));
            }
        }
    }

    /// <summary>The page as it stands in the window, without what is below the fold.</summary>
    public static Task ShootWindowAsync(this IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screens, $"{name}.png") });

    // A window as tall as the page is drawn several times faster than a page taller than its window.
    private static async Task ShootAsync(this IPage page, string name, int width)
    {
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(width, Math.Clamp(height, 740, TallestPicture));
        await page.ShootWindowAsync(name);
    }

    private const string Overflow = """
        size => {
          const root = document.documentElement;
          root.style.fontSize = size;
          const over = root.scrollWidth - root.clientWidth;
          root.removeAttribute("style");
          return over;
        }
        """;

    private const string SmallTargets = """
        () => [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")].filter(e => {
          const target = e.matches("input[type=checkbox], input[type=radio]") ? e.closest("label") ?? e : e;
          if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || target.ariaHidden === "true") return false;
          const box = target.getBoundingClientRect();
          if (box.width < 2 || box.bottom < 0 || (box.width >= 23.5 && box.height >= 23.5)) return false;
          if (!target.matches("a")) return true;
          // A link inside a sentence: other words stand in its line.
          const block = node => { do node = node.parentElement; while (getComputedStyle(node).display.startsWith("inline")); return node; };
          const texts = document.createTreeWalker(block(target), NodeFilter.SHOW_TEXT);
          let words = "";
          while (texts.nextNode())
            if (!target.contains(texts.currentNode) && block(texts.currentNode) === texts.root) words += texts.currentNode.data.trim();
          return words.length === 0;
        }).map(e => `${e.outerHTML.slice(0, 120)} (${Math.round(e.getBoundingClientRect().width)} × ${Math.round(e.getBoundingClientRect().height)})`)
        """;
}
