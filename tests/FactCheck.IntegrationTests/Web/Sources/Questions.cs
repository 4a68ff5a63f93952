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
        // On a machine with much else to do a listener has been seen to hear nothing of the request it was made for.
        for (var again = 0; ; again++)
        {
            using var asked = new AskedQueries(site);
            // A question mark of one's own makes it another address for whatever keeps pages.
            var page = await reader.OpenAsync($"{path}?uncached={Guid.NewGuid():N}");
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            if (asked.Texts.Count > 0 || again == 2) return asked.Texts.Count;
        }
    }
}
