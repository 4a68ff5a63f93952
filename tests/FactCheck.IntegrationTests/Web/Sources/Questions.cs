using FactCheck.IntegrationTests.Web.Caching;

namespace FactCheck.IntegrationTests.Web.Sources;

/// <summary>Counts what a page asks the database.</summary>
internal static class Questions
{
    /// <summary>How many questions a page takes when nothing is kept of it.</summary>
    public static async Task<int> ForAsync(Site site, string path)
    {
        // The first time costs more: whatever is kept for the life of the site is looked up.
        var reader = site.Reader();
        await reader.OpenAsync(path);
        using var asked = new AskedQueries(site);
        // A question mark of one's own makes it another address for whatever keeps pages.
        var page = await reader.OpenAsync($"{path}?uncached={Guid.NewGuid():N}");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return asked.Texts.Count;
    }
}
