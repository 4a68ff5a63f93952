using System.Globalization;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
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
        if (Place.Parse(After) is { } after)
            return await ShowNewerAsync(after, cancellationToken);
        await ShowOlderAsync(Place.Parse(Before), cancellationToken);
        return Page();
    }

    private async Task ShowOlderAsync(Place? before, CancellationToken cancellationToken)
    {
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published);
        if (before is not null)
            first = first.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.At, v.Id), ValueTuple.Create(before.At, before.Id)));
        Entries = await VerdictEntry.From(db, first.OrderByDescending(v => v.At).ThenByDescending(v => v.Id).Take(PageSize + 1)).ToListAsync(cancellationToken);
        Entries = [.. Entries.OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Id)];
        Older = Entries.Count > PageSize ? Place.Of(Entries[PageSize - 1]) : null;
        Entries = [.. Entries.Take(PageSize)];
        Newer = before is not null && Entries.Count > 0 ? Place.Of(Entries[0]) : null;
    }

    private async Task<IActionResult> ShowNewerAsync(Place after, CancellationToken cancellationToken)
    {
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published
            && EF.Functions.GreaterThan(ValueTuple.Create(v.At, v.Id), ValueTuple.Create(after.At, after.Id)));
        Entries = await VerdictEntry.From(db, first.OrderBy(v => v.At).ThenBy(v => v.Id).Take(PageSize + 1)).ToListAsync(cancellationToken);
        // Fewer than a page: that is the beginning of the list, and it is shown whole.
        if (Entries.Count <= PageSize)
            return RedirectToPage(new { before = (string?)null, after = (string?)null });
        Entries = [.. Entries.OrderBy(e => e.PublishedAt).ThenBy(e => e.Id).Take(PageSize).Reverse()];
        (Newer, Older) = (Place.Of(Entries[0]), Place.Of(Entries[^1]));
        return Page();
    }

    /// <summary>A place in the list, as it stands in an address: moment and id, in hexadecimal.</summary>
    private sealed record Place(DateTimeOffset At, Guid Id)
    {
        public static string Of(VerdictEntry entry) => $"{entry.PublishedAt.UtcTicks:x16}{entry.Id:N}";

        public static Place? Parse(string? text) =>
            text is { Length: 48 }
            && long.TryParse(text.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
            && ticks > 0 && ticks <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(text.AsSpan(16), "N", out var id)
                ? new Place(new DateTimeOffset(ticks, TimeSpan.Zero), id)
                : null;
    }
}
