using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>A site that was just started, and its first editor at the desk, in a browser of her own.</summary>
internal sealed class FirstEditor : IAsyncDisposable
{
    private FirstEditor(Site site, IBrowserContext browser, EditorAtDesk maya) => (Site, Browser, Maya) = (site, browser, maya);

    public Site Site { get; }

    public IBrowserContext Browser { get; }

    public EditorAtDesk Maya { get; }

    public IPage Page => Maya.Page;

    /// <summary>Skips the test, with the reason, where there is no Chromium.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="javaScript">Whether it runs scripts.</param>
    /// <param name="files">Articles to bring in first; none to begin with an empty desk.</param>
    public static async Task<FirstEditor> SitDownAsync(Chromium chromium, bool javaScript, params string[] files)
    {
        chromium.SkipWithout();
        var site = await Site.StartAsync();
        var browser = await chromium.OpenAsync(site, javaScript);
        var maya = new EditorAtDesk(await browser.NewPageAsync(), "Maya Lindqvist");
        await maya.JoinAsync(site.JoinLink.AbsoluteUri);
        if (files.Length > 0)
            await maya.BringInAsync(files);
        return new FirstEditor(site, browser, maya);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Site.DisposeAsync();
    }
}
