using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.SitePages;

/// <summary>The house's own pages, in each language, with who wrote last.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var pages = await db.SitePages.AsNoTracking().OrderBy(p => p.Position)
            .Select(p => new { p.Key, Versions = p.Versions.Select(v => new { v.Language, v.Number, v.Title, v.Why, By = v.By!.Name, v.At }).ToList() })
            .ToListAsync();
        Rows =
        [
            .. from page in pages
               from language in Language.All
               let latest = page.Versions.Where(v => v.Language == language.Code).MaxBy(v => v.Number)
               select new Row(page.Key, language.Code, language.Name, latest?.Title ?? page.Key, latest?.Number ?? 0, latest?.Why, latest?.By, latest?.At),
        ];
    }

    public sealed record Row(string Key, string Language, string LanguageName, string Title, int Number, string? Why, string? By, DateTimeOffset? At);
}
