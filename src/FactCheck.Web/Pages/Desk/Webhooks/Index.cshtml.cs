using FactCheck.Data;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Webhooks;

/// <summary>Addresses that are told of each publication, correction and withdrawal.</summary>
public sealed class IndexModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public List<VerdictEvents> Events { get; set; } = [];

    public IReadOnlyList<Row> Webhooks { get; private set; } = [];

    /// <summary>The secret of the webhook just added. It is not shown again.</summary>
    public string? NewSecret { get; private set; }

    public async Task OnGetAsync()
    {
        Events = [VerdictEvents.Published, VerdictEvents.Corrected, VerdictEvents.Withdrawn];
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            var webhook = new Webhook(Address, Events.Aggregate(VerdictEvents.None, (all, one) => all | one), await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            db.Webhooks.Add(webhook);
            await db.SaveChangesAsync();
            NewSecret = webhook.SecretInWords;
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(rule.About ?? "", rule.Message);
        }
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync() =>
        Webhooks = await db.Webhooks.AsNoTracking().OrderBy(w => w.StoppedAt != null && w.StoppedBecause == null).ThenBy(w => w.AddedAt)
            .Select(w => new Row(
                w.Id, w.Address, w.Events, w.AddedBy.Name, w.AddedAt, w.TookAt, w.StoppedAt, w.StoppedBecause,
                db.Deliveries.Count(d => d.WebhookId == w.Id && d.State == DeliveryState.Waiting)))
            .ToListAsync();

    public sealed record Row(
        Guid Id, string Address, VerdictEvents Events, string AddedBy, DateTimeOffset AddedAt, DateTimeOffset? TookAt, DateTimeOffset? StoppedAt, string? StoppedBecause, int Waiting);
}
