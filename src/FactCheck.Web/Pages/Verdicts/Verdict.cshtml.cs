using FactCheck.Data.ClaimReviews;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A published verdict and everything behind it. A claim without one has no page here.</summary>
public sealed class VerdictModel(FactCheckDb db, SiteSettings settings) : PageModel
{
    /// <summary>Which part of a long exchange is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public ShownVerdict Shown { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public SiteSettings Settings => settings;

    /// <summary>Where the site is.</summary>
    public string Site { get; private set; } = "";

    public ClaimReview Markup { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        // Its questions go over one connection: each time it is given back PostgreSQL forgets what was set on it, which takes as long as a short question.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var claim = await CheckedClaim.FindAsync(db, slug, cancellationToken);
        if (claim is null)
        {
            return await CheckedClaim.PresentSlugAsync(db, slug, cancellationToken) is { } present
                ? LocalRedirectPermanent(Url.Content($"~/verdicts/{present}{Request.QueryString}"))
                : NotFound();
        }
        Shown = await ShownVerdict.OfAsync(db, claim, cancellationToken, Part);
        // Writing the page takes longer than reading it did: others may ask meanwhile, and over connections that are still warm.
        await db.Database.CloseConnectionAsync();
        if (Part < 1 || Part > Shown.Exchange.Parts)
            return NotFound();
        Site = settings.SiteOf(Request) + Request.Root().Value;
        Address = $"{Site}/verdicts/{claim.Slug}";
        Markup = VerdictMarkup.Of(Shown.Claim, Site);
        return Page();
    }
}
