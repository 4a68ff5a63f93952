using FactCheck.IntegrationTests.Database;
using FactCheck.Web.Hosting.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web.Caching;

/// <summary>The site as readers know it: pages are kept until something changes.</summary>
public sealed class KeepingSite(TestServer server) : Site(server)
{
    protected override string PageCache => "4";

    internal PageCache Cache => Services.GetRequiredService<PageCache>();

    /// <summary>A reader, once changes are listened for.</summary>
    public async Task<HttpClient> WebAsync()
    {
        await Wait.UntilAsync(() => Task.FromResult(Cache.IsOpen), TimeSpan.FromSeconds(10));
        return Reader().Http;
    }
}

internal static class Wait
{
    /// <summary>Asks again and again; how long it took until it was so.</summary>
    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> isSoAsync, TimeSpan patience)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!await isSoAsync())
        {
            Assert.True(clock.Elapsed < patience, $"It was not so within {patience.TotalSeconds} s.");
            await Task.Delay(10);
        }
        return clock.Elapsed;
    }
}
