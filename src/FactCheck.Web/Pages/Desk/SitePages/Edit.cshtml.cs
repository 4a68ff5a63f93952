using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.SitePages;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.SitePages;

/// <summary>Gives one of the house's pages a new text in a language. Of two who write at once, the second sees what the first saved and loses nothing.</summary>
public sealed class EditModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "language")]
    public string LanguageCode { get; set; } = "";

    /// <summary>The number of the version that the writer began with; 0 for none.</summary>
    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>What was typed, to be shown as readers would see it.</summary>
    public string? Preview { get; private set; }

    /// <summary>What somebody else saved since.</summary>
    public TheirVersion? Theirs { get; private set; }

    public string Heading { get; private set; } = "";

    public string LanguageName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } page)
            return NotFound();
        var latest = page.Latest(LanguageCode);
        (Title, Text, BasedOn) = (latest?.Title, latest?.Text, latest?.Number ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (await FindAsync() is null)
            return NotFound();
        Preview = Text ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } page)
            return NotFound();
        try
        {
            page.Write(LanguageCode, Title, Text, Why, BasedOn, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            return await AgainAsync(rule.Message, rule.About ?? "");
        }
        catch (DbUpdateException conflict) when (conflict.IsUniqueViolation())
        {
            return await AgainAsync("Somebody saved another version a moment ago. Read it below, and save again if yours is to replace it.", "");
        }
        TempData["Notice"] = "Saved. Readers see it now.";
        return RedirectToPage("./Index");
    }

    private async Task<IActionResult> AgainAsync(string problem, string field)
    {
        Theirs = await db.SitePageVersions.AsNoTracking()
            .Where(v => v.Language == LanguageCode && v.Number > BasedOn && db.SitePages.Any(p => p.Id == v.PageId && p.Key == Key))
            .OrderByDescending(v => v.Number)
            .Select(v => new TheirVersion(v.Number, v.Title, v.Text, v.Why, v.By!.Name, v.At))
            .FirstOrDefaultAsync();
        if (Theirs is not null)
        {
            // Having been shown theirs, whoever saves again means it.
            BasedOn = Theirs.Number;
            ModelState.Remove(nameof(BasedOn));
        }
        ModelState.AddModelError(field, problem);
        return Page();
    }

    private async Task<SitePage?> FindAsync()
    {
        if (Language.All.FirstOrDefault(l => l.Code == LanguageCode) is not { } language)
            return null;
        LanguageName = language.Name;
        var page = await db.SitePages.Include(p => p.Versions).SingleOrDefaultAsync(p => p.Key == Key);
        Heading = (page?.Latest(LanguageCode) ?? page?.Latest(SitePage.FirstLanguage))?.Title ?? Key;
        return page;
    }

    public sealed record TheirVersion(int Number, string Title, string Text, string Why, string? By, DateTimeOffset At);
}
