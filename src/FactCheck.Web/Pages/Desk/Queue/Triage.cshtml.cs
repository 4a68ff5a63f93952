using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>Decides on one claim or on all that are ticked, and takes that back. Has no page of its own: it leads back to the list.</summary>
public sealed class TriageModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many claims one press may decide on.</summary>
    private const int AtOnce = 500;

    /// <summary>The claims that are ticked.</summary>
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>The claim to decide on when none is ticked.</summary>
    [BindProperty]
    public Guid? Only { get; set; }

    /// <summary>Of each claim on the page the version that the editor saw.</summary>
    [BindProperty]
    public Dictionary<Guid, uint> Versions { get; set; } = [];

    /// <summary>The page of the desk to go back to.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Desk/Queue/Index");

    public Task<IActionResult> OnPostAcceptAsync() => DecideAsync("Accepted", (c, me, now) => c.Accept(me, now));

    public Task<IActionResult> OnPostDismissAsync(string? reason) => DecideAsync("Dismissed", (c, me, now) => c.Dismiss(reason ?? "", me, now));

    public Task<IActionResult> OnPostTagAsync(string? tag) => DecideAsync("Tagged", (c, me, now) => c.Tag(tag ?? "", me, now));

    public Task<IActionResult> OnPostUntagAsync(string? tag) => DecideAsync("Tag removed", (c, me, now) => c.Untag(tag ?? "", me, now));

    public async Task<IActionResult> OnPostAssignAsync(Guid? to)
    {
        var editor = to is null ? null : await db.Editors.SingleOrDefaultAsync(e => e.Id == to);
        return await DecideAsync(editor is null ? "Given to nobody" : $"Given to {editor.Name}", (c, me, now) => c.Assign(editor, me, now));
    }

    /// <summary>Merges each claim into the one that it resembles.</summary>
    public Task<IActionResult> OnPostMergeAsync() => DecideAsync("Merged", (c, me, now) =>
        c.Repeats(c.Resembles ?? throw new RuleException("No earlier claim is suggested for it. Open it, and look for one there."), me, now));

    public async Task<IActionResult> OnPostUnreadAsync()
    {
        var ids = Chosen();
        var me = User.EditorId();
        var read = await db.ReadMarks.Where(m => ids.Contains(m.ClaimId) && m.EditorId == me).ToListAsync();
        if (read.Count > 0)
            db.ReadMarks.RemoveRange(read);
        else
            db.ReadMarks.AddRange((await db.Claims.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync()).Select(id => new ReadMark(id, me)));
        await db.SaveChangesAsync();
        return GoBack();
    }

    /// <summary>Takes back everything that this editor decided at one moment.</summary>
    /// <param name="at">The moment, in microseconds since 1970.</param>
    public async Task<IActionResult> OnPostUndoAsync(long at)
    {
        var (me, moment) = (await db.Editors.SignedInAsync(User), DateTimeOffset.UnixEpoch.AddTicks(at * TimeSpan.TicksPerMicrosecond));
        var ids = await db.Decisions.Where(d => d.ById == me.Id && d.At == moment && d.StatementId != null).Select(d => d.StatementId!.Value).Distinct().ToListAsync();
        var claims = await db.Claims.Include(c => c.Decisions).Include(c => c.Assignee).Where(c => ids.Contains(c.Id)).ToListAsync();
        var given = claims.SelectMany(c => c.Decisions).Where(d => d.At == moment && d.BeforeId != null).Select(d => d.BeforeId!.Value).ToList();
        var editors = await db.Editors.Where(e => given.Contains(e.Id)).ToDictionaryAsync(e => e.Id);
        return await SaveAsync(claims, "Taken back", undoable: false, (c, now) =>
        {
            foreach (var decision in c.Decisions.Where(d => d.At == moment && d.ById == me.Id).Reverse().ToList())
                c.TakeBack(decision, decision.BeforeId is { } before ? editors[before] : null, me, now);
        });
    }

    private async Task<IActionResult> DecideAsync(string done, Action<Claim, Editor, DateTimeOffset> decide)
    {
        var ids = Chosen();
        if (ids.Count == 0)
        {
            TempData["Warning"] = "Tick the claims to decide on first.";
            return GoBack();
        }
        var me = await db.Editors.SignedInAsync(User);
        var claims = await db.Claims.Include(c => c.Assignee).Include(c => c.Resembles).Where(c => ids.Contains(c.Id)).ToListAsync();
        return await SaveAsync(claims, done, undoable: true, (c, now) =>
        {
            if (Versions.TryGetValue(c.Id, out var seen) && seen != c.Version)
                throw new RuleException($"“{c.Wording}” was changed by somebody else since this list was made.");
            decide(c, me, now);
        });
    }

    private async Task<IActionResult> SaveAsync(List<Claim> claims, string done, bool undoable, Action<Claim, DateTimeOffset> decide)
    {
        // PostgreSQL keeps microseconds; the moment is what the undo finds its decisions by.
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var (decided, refused) = (new List<Claim>(), new List<string>());
        foreach (var claim in claims)
        {
            try
            {
                decide(claim, now);
                decided.Add(claim);
            }
            catch (RuleException rule)
            {
                refused.Add(rule.Message);
            }
        }
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Warning"] = "Somebody else decided on one of these at the same moment, so nothing was changed. Look at the list as it stands now, then press again.";
            return GoBack();
        }
        if (decided.Count > 0)
        {
            TempData["Notice"] = $"{done}: {(decided.Count == 1 ? $"“{decided[0].Wording}”" : $"{decided.Count} claims")}";
            if (undoable)
                TempData["Undo"] = ((now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString();
        }
        if (refused.Count > 0)
            TempData["Warning"] = string.Join(' ', refused.Take(3)) + (refused.Count > 3 ? $" And {refused.Count - 3} more." : "");
        return GoBack();
    }

    private List<Guid> Chosen() => Ids.Count > 0 ? [.. Ids.Distinct().Take(AtOnce)] : Only is { } only ? [only] : [];

    private LocalRedirectResult GoBack() => LocalRedirect(Url.DeskPage(Back));
}
