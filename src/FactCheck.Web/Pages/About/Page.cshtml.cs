using FactCheck.Data.Postgres;
using FactCheck.Data.SitePages;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.About;

/// <summary>How the house works, in its own words. Where they are not translated, they are shown in English, and that is said.</summary>
public sealed class AboutModel(FactCheckDb db) : PageModel
{
    private const string ScalesPage = "rating-scales";

    private const int MostVersions = 20;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public PageText Shown { get; private set; } = null!;

    /// <summary>The lang attribute of the text; null where it is the page's.</summary>
    public string? ShownLanguage { get; private set; }

    /// <summary>Of the text that is shown, newest first.</summary>
    public IReadOnlyList<PageVersion> Versions { get; private set; } = [];

    public IReadOnlyList<PageTitle> Others { get; private set; } = [];

    public IReadOnlyList<ScaleShown> Scales { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var language = Language.Current.Code;
        var titles = await db.SitePages.AsNoTracking().OrderBy(p => p.Position)
            .Select(p => new PageTitle(
                p.Key,
                p.Versions.Where(v => v.Language == language || v.Language == SitePage.FirstLanguage)
                    .OrderByDescending(v => v.Language == language).ThenByDescending(v => v.Number).Select(v => v.Title).First()))
            .ToListAsync(cancellationToken);
        if (titles.TrueForAll(t => t.Key != Key))
            return NotFound();
        Others = titles;
        var versions = await db.SitePages.AsNoTracking().Where(p => p.Key == Key).SelectMany(p => p.Versions)
            .Where(v => v.Language == language || v.Language == SitePage.FirstLanguage)
            .OrderByDescending(v => v.Language == language).ThenByDescending(v => v.Number)
            .Take(MostVersions)
            .Select(v => new PageVersion(v.Language, v.Title, v.Text, v.Why, v.By!.Name, v.At))
            .ToListAsync(cancellationToken);
        Shown = new PageText(versions[0].Title, versions[0].Text);
        ShownLanguage = versions[0].Language == language ? null : versions[0].Language;
        Versions = [.. versions.Where(v => v.Language == versions[0].Language)];
        if (Key == ScalesPage)
            await LoadScalesAsync(cancellationToken);
        return Page();
    }

    private async Task LoadScalesAsync(CancellationToken cancellationToken)
    {
        var scales = await db.RatingScales.AsNoTracking().Where(s => s.Ratings.Any(r => r.RetiredAt == null))
            .Select(s => new ScaleShown(s.Key, s.Name, s.Ratings.Max(r => r.Value), s.Ratings.Where(r => r.RetiredAt == null).OrderBy(r => r.Position)
                .Select(r => new RatingShown(r.Word, r.Value, r.Plate)).ToList()))
            .ToListAsync(cancellationToken);
        Scales = [.. scales.OrderByDescending(s => s.Key == RatingScale.House).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }
}

public sealed record PageText(string Title, string Text);

public sealed record PageTitle(string Key, string Title);

public sealed record PageVersion(string Language, string Title, string Text, string Why, string? By, DateTimeOffset At);

public sealed record ScaleShown(string Key, string Name, int? Best, List<RatingShown> Ratings);

public sealed record RatingShown(string Word, int? Value, string Plate);
