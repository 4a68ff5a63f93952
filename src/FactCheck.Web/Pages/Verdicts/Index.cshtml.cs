using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>All published verdicts, newest first. Pages begin where the last one ended, so none is skipped while others are published.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public List<VerdictEntry> Entries { get; private set; } = [];

    public string? Newer { get; private set; }

    public string? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Keyset.Parse(After) is { } after)
            return await ShowNewerAsync(after, cancellationToken);
        await ShowOlderAsync(Keyset.Parse(Before), cancellationToken);
        return Page();
    }

    private async Task ShowOlderAsync((DateTimeOffset At, Guid Id)? before, CancellationToken cancellationToken)
    {
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published);
        if (before is { } place)
            first = first.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.At, v.Id), ValueTuple.Create(place.At, place.Id)));
        Entries = await VerdictEntry.From(db, first.OrderByDescending(v => v.At).ThenByDescending(v => v.Id).Take(PageSize + 1)).ToListAsync(cancellationToken);
        Entries = [.. Entries.OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Id)];
        Older = Entries.Count > PageSize ? PlaceOf(Entries[PageSize - 1]) : null;
        Entries = [.. Entries.Take(PageSize)];
        Newer = before is not null && Entries.Count > 0 ? PlaceOf(Entries[0]) : null;
    }

    private async Task<IActionResult> ShowNewerAsync((DateTimeOffset At, Guid Id) after, CancellationToken cancellationToken)
    {
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published
            && EF.Functions.GreaterThan(ValueTuple.Create(v.At, v.Id), ValueTuple.Create(after.At, after.Id)));
        Entries = await VerdictEntry.From(db, first.OrderBy(v => v.At).ThenBy(v => v.Id).Take(PageSize + 1)).ToListAsync(cancellationToken);
        // Fewer than a page: that is the beginning of the list, and it is shown whole.
        if (Entries.Count <= PageSize)
            return RedirectToPage(new { before = (string?)null, after = (string?)null });
        Entries = [.. Entries.OrderBy(e => e.PublishedAt).ThenBy(e => e.Id).Take(PageSize).Reverse()];
        (Newer, Older) = (PlaceOf(Entries[0]), PlaceOf(Entries[^1]));
        return Page();
    }

    private static string PlaceOf(VerdictEntry entry) => Keyset.Of(entry.PublishedAt, entry.Id);
}
