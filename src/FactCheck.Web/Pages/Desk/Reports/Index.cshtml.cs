using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Reports;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Reports;

/// <summary>What readers reported, newest first, and what the desk did about it.</summary>
public sealed class IndexModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int PageSize = 20;

    /// <summary>Whether the closed ones are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>The report that the sent form is about.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    /// <summary>The version of it that the editor saw.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public IReadOnlyList<ReportRow> Reports { get; private set; } = [];

    public int OpenCount { get; private set; }

    public string? Older { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAnswerAsync() => StepAsync((report, editor, now) => report.Answer(Words, editor, now), "The answer is noted.");

    public Task<IActionResult> OnPostCloseAsync() => StepAsync((report, editor, now) => report.Close(Words, editor, now), "The report is closed.");

    public Task<IActionResult> OnPostReopenAsync() => StepAsync((report, editor, now) => report.Reopen(Words, editor, now), "The report is open again.");

    private async Task<IActionResult> StepAsync(Action<Report, Editor, DateTimeOffset> take, string done)
    {
        var report = await db.Reports.SingleOrDefaultAsync(r => r.Id == Id);
        if (report is null)
            return NotFound();
        db.Entry(report).Property(r => r.Version).OriginalValue = Version;
        // Written with every step, also one that leaves it as it was: of two editors the second is told.
        db.Entry(report).Property(r => r.IsClosed).IsModified = true;
        try
        {
            take(report, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            return await AgainAsync(rule.Message, rule.About is null ? "" : $"{rule.About}-{Id}");
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync("Somebody did something about this report a moment ago. Look at it as it stands now.", "");
        }
        TempData["Notice"] = done;
        return RedirectToPage(new { Closed = Closed ? "true" : null });
    }

    private async Task<IActionResult> AgainAsync(string problem, string field)
    {
        db.ChangeTracker.Clear();
        await LoadAsync();
        ModelState.AddModelError(field, problem);
        return Page();
    }

    private async Task LoadAsync()
    {
        var reports = db.Reports.AsNoTracking().Where(r => r.IsClosed == Closed);
        if (Keyset.Parse(Before) is { } place)
            reports = reports.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.At, r.Id), ValueTuple.Create(place.At, place.Id)));
        var rows = await reports
            .OrderByDescending(r => r.At).ThenByDescending(r => r.Id)
            .Take(PageSize + 1)
            .Join(db.Claims, r => r.ClaimId, c => c.Id, (r, c) => new ReportRow(
                r.Id, r.Version, r.At, r.Words, r.ReplyTo, r.Language, r.IsClosed, c.Id, c.Slug!, c.Wording,
                r.Steps.OrderBy(s => s.At).Select(s => new ReportStepRow(s.Kind, s.Words, s.By.Name, s.At)).ToList()))
            .ToListAsync();
        rows = [.. rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id)];
        Older = rows.Count > PageSize ? Keyset.Of(rows[PageSize - 1].At, rows[PageSize - 1].Id) : null;
        Reports = [.. rows.Take(PageSize)];
        OpenCount = await db.Reports.CountAsync(r => !r.IsClosed);
    }

    public sealed record ReportRow(
        Guid Id, uint Version, DateTimeOffset At, string Words, string? ReplyTo, string Language, bool IsClosed, Guid ClaimId, string Slug, string Wording, List<ReportStepRow> Steps);

    public sealed record ReportStepRow(ReportStepKind Kind, string Words, string By, DateTimeOffset At);
}
