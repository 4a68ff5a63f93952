using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A verdict as readers will see it once its latest step is published, with everything that is checked.</summary>
public sealed class PreviewModel(FactCheckDb db, SiteSettings settings, LinkCheck links, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ShownVerdict Shown { get; private set; } = null!;

    public string State { get; private set; } = "";

    public IReadOnlyList<Check> Verdict { get; private set; } = [];

    public IReadOnlyList<Check> Markup { get; private set; } = [];

    /// <summary>The addresses to which the verdict leads.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>What is known of them: nothing before anybody asked.</summary>
    public IReadOnlyList<LinkReport> Reports { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Looks whether what the verdict leads to is still there.</summary>
    public async Task<IActionResult> OnPostLinksAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        Reports = await links.AskAsync(Addresses, cancellationToken);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await CheckedClaim.PreviewAsync(db, Id, clock.GetUtcNow(), cancellationToken) is not { } claim)
            return false;
        var step = await db.Verdicts.AsNoTracking().Where(v => v.ClaimId == Id).OrderByDescending(v => v.Number).Select(StepView.Of).FirstAsync(cancellationToken);
        var around = await db.Claims.Where(c => c.Id == Id)
            .Select(c => new { c.Text, Confirmed = c.Answers.Count(l => l.Status == LinkStatus.Confirmed) }).SingleAsync(cancellationToken);
        Shown = await ShownVerdict.OfAsync(db, claim, cancellationToken);
        State = step.State.Word();
        Verdict = VerdictRules.Run(new VerdictSubject(step, claim.Wording, around.Text, around.Confirmed));
        Markup = MarkupChecks.Run(VerdictMarkup.Of(Shown.Claim with { Ruling = claim.Ruling with { Word = step.Rating ?? "" } }, settings.SiteOf(Request)));
        Addresses = [.. step.Evidence.SelectMany(e => new[] { e.Address, e.ArchiveAddress }).OfType<string>().Concat(Markdown.AddressesIn(step.Rationale)).Distinct()];
        Reports = links.Known(Addresses);
        return true;
    }
}
