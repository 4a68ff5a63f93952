using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>The workbench: one claim with its article, its rebuttals and its verdict; here it is accepted, dismissed and worded.</summary>
public sealed class ClaimModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the claim that the editor saw.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    /// <summary>Asked about a word of denial, the editor means it.</summary>
    [BindProperty]
    public bool Meant { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ClaimView View { get; private set; } = null!;

    public VerdictForm Verdict { get; private set; } = null!;

    /// <summary>Everybody to whom the claim can be given.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Editors { get; private set; } = [];

    /// <summary>The empty form for a step of the right of reply.</summary>
    public ContactsModel NewContact => new(db, clock) { Id = Id };

    public IReadOnlyList<string> Incidents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Wording = View.Head.Wording;
        Version = View.Head.Version;
        var me = User.EditorId();
        await db.Database.ExecuteSqlAsync($"insert into read_marks (claim_id, editor_id) values ({Id}, {me}) on conflict do nothing");
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync() => DecideAsync((claim, editor, at) => claim.Accept(editor, at), "Accepted. It waits for a verdict.");

    public Task<IActionResult> OnPostDismissAsync() => DecideAsync((claim, editor, at) => claim.Dismiss(Reason ?? "", editor, at), "Dismissed. It can be taken up again below.");

    public Task<IActionResult> OnPostRewordAsync() => DecideAsync((claim, editor, at) => claim.Reword(Wording ?? "", Meant, editor, at), "The new wording is saved.");

    private async Task<IActionResult> DecideAsync(Action<Claim, Editor, DateTimeOffset> decide, string done)
    {
        if (await db.Claims.SingleOrDefaultAsync(c => c.Id == Id) is not { } claim)
            return NotFound();
        db.Entry(claim).Property(c => c.Version).OriginalValue = Version;
        try
        {
            decide(claim, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            return await AgainAsync(rule.Message, rule.About);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync(await WhoWasFasterAsync(db, Id));
        }
        TempData["Notice"] = done;
        return RedirectToPage(new { Id });
    }

    // The page again, with what is wrong and everything that was typed; the version is the present one, so that a second press is meant.
    private async Task<IActionResult> AgainAsync(string problem, string? about = null)
    {
        db.ChangeTracker.Clear();
        await LoadAsync();
        ModelState.Remove(nameof(Version));
        Version = View.Head.Version;
        Wording ??= View.Head.Wording;
        ModelState.AddModelError(about ?? "", problem);
        return Page();
    }

    private async Task<bool> LoadAsync()
    {
        if (await ClaimView.LoadAsync(db, Id, HttpContext.RequestAborted) is not { } view)
            return false;
        View = view;
        Verdict = await VerdictForm.ForAsync(db, view);
        Editors = await db.Editors.AsNoTracking().Where(e => e.PasswordHash != null && e.DeactivatedAt == null).OrderBy(e => e.Name).Select(e => new ValueTuple<Guid, string>(e.Id, e.Name)).ToListAsync();
        Incidents = await db.Incidents.AsNoTracking().OrderBy(i => i.Title).Select(i => i.Title).Take(200).ToListAsync();
        return true;
    }

    /// <summary>A sentence that tells the second of two editors what the first one did.</summary>
    internal static async Task<string> WhoWasFasterAsync(FactCheckDb db, Guid claimId)
    {
        var last = await db.Decisions.AsNoTracking().Where(d => d.StatementId == claimId).OrderByDescending(d => d.At)
            .Select(d => new { d.By.Name, d.Kind, d.At }).FirstOrDefaultAsync();
        var what = last is null ? "Somebody changed this claim" : $"{last.Name} {last.Kind.Deed()} at {last.At.UtcDateTime:HH:mm} UTC";
        return $"{what} while you had it open. Nothing of yours was saved, and nothing you typed is lost: look at how it stands now, then press again if you still mean it.";
    }
}
