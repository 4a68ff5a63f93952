using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A published verdict and everything behind it. A claim without one has no page here.</summary>
public sealed class VerdictModel(FactCheckDb db, SiteSettings settings) : PageModel
{
    public ShownVerdict Shown { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public ClaimReview Markup { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var claim = await CheckedClaim.FindAsync(db, slug, cancellationToken);
        if (claim is null)
            return NotFound();
        Shown = await ShownVerdict.OfAsync(db, claim, cancellationToken);
        var site = settings.SiteOf(Request);
        Address = $"{site}/verdicts/{claim.Slug}";
        Markup = ClaimReview.Of(Shown.Claim, Address, site);
        return Page();
    }
}
