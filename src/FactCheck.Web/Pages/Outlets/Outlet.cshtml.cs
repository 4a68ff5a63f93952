using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Outlets;

/// <summary>Which claims an outlet carried, how, and with which it was first.</summary>
public sealed class OutletModel(FactCheckDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ShownOutlet Outlet { get; private set; } = null!;

    public EntryPage Claims { get; private set; } = null!;

    public Dictionary<string, Carried> Carried { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ShownOutlet.FindAsync(db, Slug, cancellationToken) is not { } outlet)
            return NotFound();
        Outlet = outlet;
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published && db.Appearances.Any(a => a.StatementId == v.ClaimId && a.Article.OutletSlug == Slug));
        if (await EntryPage.ReadAsync(db, first, Before, After, cancellationToken) is not { } claims)
            return RedirectToPage(new { before = (string?)null, after = (string?)null });
        Claims = claims;
        Carried = await Outlets.Carried.ByClaimAsync(db, Slug, claims.Entries.Select(e => e.Slug), cancellationToken);
        return Page();
    }
}
