using FactCheck.Data.Postgres;
using FactCheck.Web.Cards;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Embed;

/// <summary>A verdict as it stands in a frame on another's page: the only page here that others may frame.</summary>
public sealed class VerdictModel(FactCheckDb db, SiteSettings settings) : PageModel
{
    public Card Card { get; private set; } = null!;

    /// <summary>Of the verdict's own page.</summary>
    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await Card.FindAsync(db, slug, cancellationToken) is not { } card)
            return NotFound();
        (Card, Address) = (card, $"{settings.SiteOf(Request)}/verdicts/{card.Slug}");
        HttpContext.MayBeFramed();
        return Page();
    }
}
