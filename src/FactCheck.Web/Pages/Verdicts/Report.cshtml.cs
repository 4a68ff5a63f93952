using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Reports;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>
/// A reader says what is wrong on a verdict's page. There is no token against forged forms: it would take a cookie, and
/// whoever forged this form would only send a report in nobody's name, as anybody can.
/// </summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(ReportLimit.Policy)]
public sealed class ReportModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>Whether it was just sent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sent { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? ReplyTo { get; set; }

    public string Wording { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } claim)
            return NotFound();
        try
        {
            db.Reports.Add(new Report(claim, Words, ReplyTo, Language.Current.Code, clock.GetUtcNow()));
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(rule.About ?? "", T[rule.Message]);
            return Page();
        }
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage(new { Slug, Sent = "yes" });
    }

    private async Task<Guid?> FindAsync(CancellationToken cancellationToken)
    {
        var claim = await db.Claims.Where(c => c.Slug == Slug && c.Verdicts.Any(v => v.State == VerdictState.Published))
            .Select(c => new { c.Id, c.Wording }).SingleOrDefaultAsync(cancellationToken);
        Wording = claim?.Wording ?? "";
        return claim?.Id;
    }
}
