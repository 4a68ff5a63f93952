using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Corrections;

/// <summary>All corrections and withdrawals, newest first, as long as there is a site.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int PageSize = 20;

    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public List<CorrectionEntry> Changes { get; private set; } = [];

    public string? Older { get; private set; }

    /// <summary>Whether this is not the beginning of the list.</summary>
    public bool IsLater { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var steps = db.Verdicts.Where(v => v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn);
        if (Keyset.Parse(Before) is { } place)
        {
            IsLater = true;
            steps = steps.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.At, v.Id), ValueTuple.Create(place.At, place.Id)));
        }
        Changes = await steps.AsNoTracking()
            .OrderByDescending(v => v.At).ThenByDescending(v => v.Id)
            .Take(PageSize + 1)
            .Join(db.Claims, v => v.ClaimId, c => c.Id, (v, c) => new CorrectionEntry(
                v.Id, v.At, v.State, c.Slug!, c.Wording, v.Note, v.Rating!.Word,
                c.Verdicts.Where(b => b.Number < v.Number && (b.State == VerdictState.Published || b.State == VerdictState.Corrected))
                    .OrderByDescending(b => b.Number).Select(b => b.Rating!.Word).First()))
            .ToListAsync(cancellationToken);
        Changes = [.. Changes.OrderByDescending(c => c.At).ThenByDescending(c => c.Id)];
        Older = Changes.Count > PageSize ? Keyset.Of(Changes[PageSize - 1].At, Changes[PageSize - 1].Id) : null;
        Changes = [.. Changes.Take(PageSize)];
    }
}

/// <summary>A correction or withdrawal, with the rating before and after it.</summary>
public sealed record CorrectionEntry(Guid Id, DateTimeOffset At, VerdictState State, string Slug, string Wording, string? Note, string Word, string Before);
