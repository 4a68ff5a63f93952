using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>The installed Chromium, once for all tests. Without one they are skipped, and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var chosen = Environment.GetEnvironmentVariable("CHROME_PATH");
        if ((string.IsNullOrEmpty(chosen) ? Places : [chosen]).FirstOrDefault(File.Exists) is not { } executable)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }

    /// <summary>A person with a browser of their own: nobody shares cookies.</summary>
    internal Task<IBrowserContext> OpenAsync(Site site, bool javaScript)
    {
        return _browser!.NewContextAsync(new()
        {
            BaseURL = site.Address,
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = 1440, Height = 900 },
            Locale = "en-GB",
        });
    }

    public void SkipWithout() =>
        Assert.SkipWhen(_browser is null, "No Chromium is installed: put one on its usual place, or its path into CHROME_PATH, to run the browser tests.");

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
