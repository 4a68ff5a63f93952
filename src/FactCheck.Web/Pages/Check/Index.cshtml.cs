using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using FactCheck.Ingest.Search;
using FactCheck.Web.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Check;

/// <summary>"Is this claim checked?": a whole post or paragraph in, the claims that it repeats out. Nothing is kept.</summary>
[IgnoreAntiforgeryToken] // A form that changes nothing needs no token, and a page without one needs no cookie.
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int Shown = 10;

    /// <summary>From here on four in five are the same claim.</summary>
    private const double Sure = 0.8;

    /// <summary>What somebody has read.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    public string Asked => Text?.Replace("\0", "").Trim() ?? "";

    public bool HasAsked => Asked.Length > 0;

    /// <summary>Whether only the beginning was read.</summary>
    public bool IsCut => Asked.Length > Post.Longest;

    internal List<CheckedHit> Ours { get; private set; } = [];

    internal List<CheckedHit> Others { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    public Task OnPostAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        if (!HasAsked)
            return;
        var found = (await RepeatedClaims.FindAsync(db, Asked, Audience.Everybody, Shown, cancellationToken)).Where(f => f.Score >= RepeatedClaims.MayRepeat).ToList();
        var claims = await SimilarClaim.LoadAsync(db, [.. found.Select(f => f.Id)], cancellationToken);
        var hits = found.Join(claims, f => f.Id, c => c.Id, (f, c) => new CheckedHit(c, f.Score >= Sure)).ToList();
        (Ours, Others) = (hits.FindAll(h => h.Claim.Verdict is not null), hits.FindAll(h => h.Claim.Verdict is null));
    }
}

/// <summary>A checked claim that a text repeats.</summary>
/// <param name="Claim">What was checked.</param>
/// <param name="IsSure">Whether it says the same, or may do so.</param>
internal sealed record CheckedHit(SimilarClaim Claim, bool IsSure);
