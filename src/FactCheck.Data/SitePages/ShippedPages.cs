using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.SitePages;

/// <summary>The texts that come with the program: Shipped/{key}.{language}.md, whose first line is the title. Administrators write what fits their house.</summary>
internal static class ShippedPages
{
    private const string Folder = "FactCheck.Data.SitePages.Shipped.";

    private static readonly string[] Keys = ["methodology", "rating-scales", "corrections-policy", "privacy", "us"];

    private static readonly string[] Languages = [SitePage.FirstLanguage, "ar"];

    /// <summary>Adds those of which the database has nothing yet.</summary>
    public static async Task AddAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        var present = await db.SitePages.Select(p => p.Key).ToListAsync(cancellationToken);
        foreach (var (position, key) in Keys.Index().Where(k => !present.Contains(k.Item)))
        {
            var page = new SitePage(key, position + 1);
            foreach (var language in Languages)
            {
                using var file = new StreamReader(typeof(ShippedPages).Assembly.GetManifestResourceStream($"{Folder}{key}.{language}.md")!);
                var title = (await file.ReadLineAsync(cancellationToken))!.TrimStart('#', ' ');
                page.Ship(language, title, (await file.ReadToEndAsync(cancellationToken)).Trim(), DateTimeOffset.UtcNow);
            }
            db.SitePages.Add(page);
        }
    }
}
