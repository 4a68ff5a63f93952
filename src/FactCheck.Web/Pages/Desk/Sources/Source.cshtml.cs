using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Extraction.Matching;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Sources;

/// <summary>One source: its names, affiliations and statements; here it is renamed, and a merge is taken back.</summary>
public sealed class SourceModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The last statement of the page before, where this page goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The version of the source that the editor saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The version of its head that the editor saw, when a merge is taken back.</summary>
    [BindProperty]
    public int HeadVersion { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public SourceType Type { get; set; }

    [BindProperty]
    public string? Added { get; set; }

    [BindProperty]
    public AliasKind Kind { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public SourceView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        (Name, Type) = (View.Head.Name, View.Head.Type);
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync() =>
        await BelongsToAnotherAsync(Name, nameof(Name)) ?? await DecideAsync((s, by, at) => s.Rename(Name ?? "", AliasKey.Of, by, at), "Renamed. The name before is kept as another name.");

    public Task<IActionResult> OnPostTypeAsync() => DecideAsync((s, by, at) => s.ChangeType(Type, by, at), "The type is saved.");

    public async Task<IActionResult> OnPostAddNameAsync() =>
        (Kind is AliasKind.Metonym or AliasKind.Anaphor ? null : await BelongsToAnotherAsync(Added, nameof(Added)))
        ?? await DecideAsync((s, by, at) => s.AddName(Added ?? "", AliasKey.Of(Added ?? ""), Kind, by, at), $"“{Added?.Trim()}” is a name of it now.", nameof(Added));

    public Task<IActionResult> OnPostRemoveNameAsync(Guid aliasId) => DecideAsync((s, by, at) => s.RemoveName(aliasId, by, at), "The name is removed. The log keeps it.");

    public Task<IActionResult> OnPostAffiliateAsync() =>
        DecideAsync((s, by, at) => s.AddAffiliation(Organisation ?? "", Office, Since, Until, by, at), "The affiliation is saved.");

    public Task<IActionResult> OnPostLeaveAsync(Guid affiliationId) => DecideAsync((s, by, at) => s.RemoveAffiliation(affiliationId, by, at), "The affiliation is removed. The log keeps it.");

    public Task<IActionResult> OnPostTakeBackAsync() => DecideAsync(
        (s, by, at) =>
        {
            db.Entry(s.Head).Property(h => h.Version).OriginalValue = HeadVersion;
            s.TakeBackMerge(by, at, Why ?? "");
        },
        "Taken back: it stands for itself again, with every statement that came under it.");

    private async Task<IActionResult> DecideAsync(Action<Source, Editor, DateTimeOffset> decide, string done, string? about = null)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(null);
        var source = await db.Sources.Include(s => s.Aliases).Include(s => s.Affiliations).Include(s => s.Family).Include(s => s.MergedInto).Include(s => s.Head.Family)
            .AsSplitQuery().SingleOrDefaultAsync(s => s.Id == Id);
        if (source is null)
            return NotFound();
        db.Entry(source).Property(s => s.Version).OriginalValue = Version;
        try
        {
            decide(source, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(about ?? rule.About ?? "", rule.Message);
            return await AgainAsync(null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync(await WhoWasFasterAsync(db, Id));
        }
        TempData["Notice"] = done;
        return RedirectToPage(new { Id });
    }

    // A name that surely means one source cannot surely mean two; most likely the two are one.
    private async Task<IActionResult?> BelongsToAnotherAsync(string? name, string field)
    {
        if (AliasKey.Of(name ?? "") is not { Length: > 0 } key)
            return null;
        var other = await db.Sources.AsNoTracking()
            .Where(s => s.HeadId != db.Sources.Where(o => o.Id == Id).Select(o => o.HeadId).FirstOrDefault())
            .Where(s => s.Aliases.Any(a => a.Key == key && a.Kind != AliasKind.Metonym && a.Kind != AliasKind.Anaphor))
            .Select(s => s.Head.Name).FirstOrDefaultAsync();
        if (other is null)
            return null;
        ModelState.AddModelError(field, $"“{name!.Trim()}” is a name of {other} already. If the two are one source, merge them");
        return await AgainAsync(null);
    }

    // The page again with everything that was typed; the version is the present one, so that a second press is meant.
    private async Task<IActionResult> AgainAsync(string? warning)
    {
        db.ChangeTracker.Clear();
        if (!await LoadAsync())
            return NotFound();
        if (warning is not null)
            ModelState.AddModelError("", warning);
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(HeadVersion));
        return Page();
    }

    private async Task<bool> LoadAsync()
    {
        if (await SourceView.LoadAsync(db, Id, After, HttpContext.RequestAborted) is not { } view)
            return false;
        (View, Version, HeadVersion) = (view, view.Head.Version, view.Head.HeadVersion);
        Name ??= view.Head.Name;
        return true;
    }

    /// <summary>What to say to the slower of two editors.</summary>
    internal static async Task<string> WhoWasFasterAsync(FactCheckDb db, params Guid[] ids)
    {
        var last = await db.Decisions.AsNoTracking()
            .Where(d => ids.Contains(d.SourceId!.Value) || ids.Contains(d.OtherSourceId!.Value))
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Id)
            .Select(d => new { d.By.Name, d.Kind }).FirstOrDefaultAsync();
        return last is null
            ? "This source was changed while the page was open. Below is how it stands now: look, and press again if you still want to"
            : $"{last.Name} {last.Kind.Deed()} while this page was open. Below is how it stands now: look, and press again if you still want to";
    }
}
