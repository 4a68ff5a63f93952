using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk;

/// <summary>Every decision: who, when, on what, and why.</summary>
public sealed class LogModel(FactCheckDb db) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The last decision of the page before, where this page goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync()
    {
        var decisions = db.Decisions.AsNoTracking();
        if (Keyset.Parse(After) is var (at, id))
            decisions = decisions.Where(d => d.At < at || (d.At == at && d.Id < id));
        var rows = await decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(PageSize + 1)
            .Select(d => new Row(
                d.Id, d.At, d.By.Name, d.Kind, d.Before, d.After, d.Why, d.StatementId,
                db.Claims.Where(c => c.Id == d.StatementId).Select(c => c.Wording).FirstOrDefault()))
            .ToListAsync();
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Keyset.Of(Rows[^1].At, Rows[^1].Id) : null;
    }

    public sealed record Row(Guid Id, DateTimeOffset At, string By, DecisionKind Kind, string? Before, string? After, string? Why, Guid? ClaimId, string? Claim);
}
