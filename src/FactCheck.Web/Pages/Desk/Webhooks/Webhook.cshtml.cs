using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Webhooks;

/// <summary>What was sent to one address, and what it answered each time.</summary>
public sealed class WebhookModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The last delivery of the page before, where this page goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Head About { get; private set; } = null!;

    public IReadOnlyList<Row> Deliveries { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var about = await db.Webhooks.AsNoTracking().Where(w => w.Id == Id).Select(w => new Head(w.Address, w.StoppedAt, w.StoppedBecause)).SingleOrDefaultAsync();
        if (about is null)
            return NotFound();
        About = about;
        var deliveries = db.Deliveries.AsNoTracking().Where(d => d.WebhookId == Id);
        if (Keyset.Parse(After) is var (at, id))
            deliveries = deliveries.Where(d => d.MadeAt < at || (d.MadeAt == at && d.Id < id));
        var rows = await deliveries.OrderByDescending(d => d.MadeAt).ThenByDescending(d => d.Id).Take(PageSize + 1)
            .Select(d => new Row(
                d.Id, d.State, d.MadeAt, d.DueAt,
                db.Verdicts.Where(v => v.Id == d.VerdictId).Select(v => v.State).First(),
                db.Claims.Where(c => c.Verdicts.Any(v => v.Id == d.VerdictId)).Select(c => c.Wording).First(),
                d.Attempts.OrderBy(a => a.At).Select(a => new Attempt(a.At, a.Words, a.Milliseconds)).ToList()))
            .ToListAsync();
        Deliveries = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Keyset.Of(Deliveries[^1].MadeAt, Deliveries[^1].Id) : null;
        return Page();
    }

    public Task<IActionResult> OnPostStopAsync() => DecideAsync((webhook, by, now) =>
    {
        webhook.Stop(by, now);
        return "Nothing is sent there any more. What waited, waits on.";
    });

    public Task<IActionResult> OnPostResumeAsync() => DecideAsync((webhook, by, now) =>
    {
        webhook.Resume(by, now);
        return "It is told again, beginning with what waited.";
    });

    public async Task<IActionResult> OnPostAgainAsync(Guid delivery)
    {
        if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == delivery && d.WebhookId == Id) is not { } sent)
            return NotFound();
        try
        {
            sent.SendAgain(clock.GetUtcNow());
            await db.SaveChangesAsync();
            TempData["Notice"] = "It is sent again within a moment.";
        }
        catch (RuleException rule)
        {
            TempData["Warning"] = rule.Message;
        }
        return RedirectToPage(new { Id });
    }

    private async Task<IActionResult> DecideAsync(Func<Webhook, Editor, DateTimeOffset, string> decide)
    {
        if (await db.Webhooks.SingleOrDefaultAsync(w => w.Id == Id) is not { } webhook)
            return NotFound();
        try
        {
            TempData["Notice"] = decide(webhook, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            TempData["Warning"] = rule.Message;
        }
        return RedirectToPage(new { Id });
    }

    public sealed record Head(string Address, DateTimeOffset? StoppedAt, string? StoppedBecause);

    public sealed record Row(Guid Id, DeliveryState State, DateTimeOffset MadeAt, DateTimeOffset DueAt, VerdictState What, string Claim, List<Attempt> Attempts);

    public sealed record Attempt(DateTimeOffset At, string Words, int Milliseconds);
}
