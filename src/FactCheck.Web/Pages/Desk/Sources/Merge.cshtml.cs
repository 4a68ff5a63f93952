using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Ingest;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Sources;

/// <summary>Finds the other source, lays the two side by side, and merges them or tells them apart.</summary>
public sealed class MergeModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int FoundShown = 20;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The other source; null while it is being looked for.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Other { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int OtherVersion { get; set; }

    /// <summary>Whose name pages will show.</summary>
    [BindProperty]
    public Guid? Keep { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Side One { get; private set; } = null!;

    public Side? Second { get; private set; }

    public IReadOnlyList<SuggestedMerge> Suggested { get; private set; } = [];

    public IReadOnlyList<SourceHead> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Keep = Second is { } second && second.Head.Statements > One.Head.Statements ? Other : Id;
        // The machine's reason is a beginning; an editor may have a better one.
        Why = Suggested.FirstOrDefault(s => s.OtherId == Other)?.Because;
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => DecideAsync((one, other, by, at) =>
    {
        var (merged, head) = Keep == other.Id ? (one, other) : (other, one);
        merged.MergeInto(head, by, at, Why ?? "");
        TempData["Notice"] = $"Merged: what came under {merged.Name} is shown under {head.Name}. It can be taken back on the page of {merged.Name}.";
        return head.Id;
    });

    public Task<IActionResult> OnPostApartAsync() => DecideAsync((one, other, by, at) =>
    {
        one.TellApart(other, by, at, Why);
        TempData["Notice"] = $"Noted: {one.Name} and {other.Name} are not the same. It will not be suggested again.";
        return one.Id;
    });

    private async Task<IActionResult> DecideAsync(Func<Source, Source, Editor, DateTimeOffset, Guid> decide)
    {
        var ids = new[] { Id, Other ?? Guid.Empty };
        var sources = await db.Sources.Include(s => s.Family).Include(s => s.Head).AsSplitQuery().Where(s => ids.Contains(s.Id)).ToListAsync();
        if (sources.Find(s => s.Id == Id) is not { } one || sources.Find(s => s.Id == Other) is not { } other)
            return NotFound();
        db.Entry(one).Property(s => s.Version).OriginalValue = Version;
        db.Entry(other).Property(s => s.Version).OriginalValue = OtherVersion;
        try
        {
            var next = decide(one, other, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
            return RedirectToPage("/Desk/Sources/Source", new { Id = next });
        }
        catch (RuleException rule)
        {
            return await AgainAsync(rule.About ?? "", rule.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync("", await SourceModel.WhoWasFasterAsync(db, ids));
        }
    }

    private async Task<IActionResult> AgainAsync(string field, string message)
    {
        TempData.Clear();
        db.ChangeTracker.Clear();
        ModelState.AddModelError(field, message);
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(OtherVersion));
        return await LoadAsync() ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync()
    {
        var cancelled = HttpContext.RequestAborted;
        if (await Side.LoadAsync(db, Id, cancelled) is not { } one)
            return false;
        (One, Version) = (one, one.Head.Version);
        if (Other is { } other && other != Id)
        {
            Second = await Side.LoadAsync(db, other, cancelled);
            OtherVersion = Second?.Head.Version ?? 0;
        }
        Suggested = await SuggestedMerges.FindAsync(db, [Id], cancelled);
        if (Second is null && !string.IsNullOrWhiteSpace(Q))
        {
            Found = await db.Sources.AsNoTracking().Where(s => s.HeadId == s.Id && s.Id != Id && s.Type != SourceType.Unnamed).Named(db, Q)
                .OrderBy(s => s.Name).ThenBy(s => s.Id).Take(FoundShown)
                .Select(s => new SourceHead(
                    s.Id, s.Name, s.Type, s.Role, s.Affiliation, s.Version, s.HeadId, s.Name, s.Version, null,
                    db.Claims.Count(c => c.Source.HeadId == s.Id), db.Rebuttals.Count(r => r.Source.HeadId == s.Id)))
                .ToListAsync(cancelled);
        }
        return Other is null || Other == Id || Second is not null;
    }

    /// <summary>One of the two, with what shows who it is.</summary>
    public sealed record Side(SourceHead Head, IReadOnlyList<NameView> Names, IReadOnlyList<string> Said)
    {
        private const int StatementsShown = 3;

        public static async Task<Side?> LoadAsync(FactCheckDb db, Guid id, CancellationToken cancellationToken)
        {
            if (await SourceHead.FindAsync(db, id, cancellationToken) is not { } head)
                return null;
            return new Side(
                head, await NameView.ListAsync(db, head, cancellationToken),
                await head.StatementsIn(db).OrderByDescending(s => s.FoundAt).ThenByDescending(s => s.Id).Take(StatementsShown).Select(s => s.Text).ToListAsync(cancellationToken));
        }
    }
}
