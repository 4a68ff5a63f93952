using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Ingest;
using FactCheck.Ingest.Fetching;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Inbox;

/// <summary>The ways in for articles, and what became of those that came.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, ValueLengthLimit = Intake.MaxBytes)]
public sealed class IndexModel(FactCheckDb db, Intake intake, WebPages web, TimeProvider clock) : PageModel
{
    private const int LargestRequest = 4 * Intake.MaxBytes;
    private const int Shown = 20;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>An article on the web.</summary>
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>A feed on the web.</summary>
    [BindProperty]
    public string? Feed { get; set; }

    /// <summary>The last import of the page before, where this page goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<ImportRow> Imports { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<FeedRow> Feeds { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var inputs = new List<Input>();
        if (!string.IsNullOrWhiteSpace(Text))
            inputs.Add(Input.Text("Pasted text", Text));
        foreach (var file in Files)
            await AddAsync(inputs, file);
        if (inputs.Count == 0 && ModelState.IsValid)
            ModelState.AddModelError(nameof(Files), "Choose a file, or paste a text");
        if (!ModelState.IsValid)
            return await AgainAsync();
        return await QueueAsync(inputs.Count == 1 ? inputs[0].Name : Files.Count == 1 ? Files[0].FileName : $"{inputs.Count} files", inputs);
    }

    public async Task<IActionResult> OnPostAddressAsync()
    {
        try
        {
            var fetched = await web.FetchAsync(WebPages.AddressOf(Address ?? ""), HttpContext.RequestAborted);
            return await QueueAsync(fetched.Address.AbsoluteUri, [fetched.ToInput()]);
        }
        catch (FetchException failure)
        {
            ModelState.AddModelError(nameof(Address), string.IsNullOrWhiteSpace(Address) ? "Give the address of an article" : failure.Message);
            return await AgainAsync();
        }
    }

    public async Task<IActionResult> OnPostFollowAsync()
    {
        try
        {
            var fetched = await web.FetchAsync(WebPages.AddressOf(Feed ?? ""), HttpContext.RequestAborted);
            var document = FeedDocument.Read(fetched);
            var (address, editor, now) = (fetched.Address.AbsoluteUri, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            var feed = await db.Feeds.SingleOrDefaultAsync(f => f.Address == address);
            if (feed is { StoppedAt: null })
                throw new RuleException($"{feed.Title} is followed already", nameof(Feed));
            if (feed is null)
                db.Feeds.Add(feed = new Feed(address, document.Title ?? address, editor, now));
            else
                feed.FollowAgain(editor, now);
            await db.SaveChangesAsync();
            TempData["Notice"] = $"Following {feed.Title}. What it announces comes in within a minute, and then every {Data.Articles.Feed.Rhythm.TotalMinutes:0} minutes.";
            return RedirectToPage();
        }
        catch (Exception failure) when (failure is FetchException or RuleException)
        {
            ModelState.AddModelError(nameof(Feed), string.IsNullOrWhiteSpace(Feed) ? "Give the address of a feed" : failure.Message);
        }
        catch (DbUpdateException twice) when (twice.IsUniqueViolation())
        {
            ModelState.AddModelError(nameof(Feed), "Somebody else has just begun to follow it");
        }
        return await AgainAsync();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid feedId)
    {
        if (await db.Feeds.SingleOrDefaultAsync(f => f.Id == feedId) is not { } feed)
            return NotFound();
        try
        {
            feed.Stop(await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
            TempData["Notice"] = $"{feed.Title} is not followed any more. What came from it stays.";
        }
        catch (RuleException rule)
        {
            TempData["Warning"] = rule.Message;
        }
        return RedirectToPage();
    }

    private async Task AddAsync(List<Input> inputs, IFormFile file)
    {
        if (file.Length > Intake.MaxBytes)
        {
            ModelState.AddModelError(nameof(Files), $"{file.FileName} has {file.Length / 1048576.0:0.0} MB; a file may have {Intake.MaxBytes / 1048576} MB. Nothing was taken in");
            return;
        }
        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy);
        var bytes = copy.ToArray();
        try
        {
            if (ZippedInputs.Recognise(file.FileName, bytes))
                inputs.AddRange(ZippedInputs.Read(bytes));
            else
                inputs.Add(new Input(Path.GetFileName(file.FileName), bytes));
        }
        catch (InvalidDataException broken)
        {
            ModelState.AddModelError(nameof(Files), $"{file.FileName} cannot be unpacked. {broken.Message}");
        }
    }

    private async Task<IActionResult> QueueAsync(string name, IEnumerable<Input> inputs)
    {
        var id = await intake.QueueAsync(name, User.EditorId(), inputs, HttpContext.RequestAborted);
        return RedirectToPage("/Desk/Inbox/Import", new { id });
    }

    private async Task<IActionResult> AgainAsync()
    {
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        var imports = db.Imports.AsNoTracking();
        if (Keyset.Parse(After) is var (at, id))
            imports = imports.Where(i => i.StartedAt < at || (i.StartedAt == at && i.Id < id));
        var rows = await imports.OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id).Take(Shown + 1)
            .Select(i => new ImportRow(
                i.Id, i.Name, i.StartedAt,
                db.Editors.Where(e => e.Id == i.StartedById).Select(e => e.Name).FirstOrDefault(),
                i.Arrivals.Count,
                i.Arrivals.Count(a => a.State == ArrivalState.Waiting),
                i.Arrivals.Count(a => a.State == ArrivalState.Quarantined),
                i.Arrivals.Count(a => a.State == ArrivalState.Cancelled)))
            .ToListAsync();
        Imports = [.. rows.Take(Shown)];
        Next = rows.Count > Shown ? Keyset.Of(Imports[^1].StartedAt, Imports[^1].Id) : null;
        Feeds = await db.Feeds.AsNoTracking().Where(f => f.StoppedAt == null).OrderBy(f => f.Title)
            .Select(f => new FeedRow(f.Id, f.Title, f.Address, f.FollowedBy.Name, f.CheckedAt, f.Problem))
            .ToListAsync();
    }

    public sealed record ImportRow(Guid Id, string Name, DateTimeOffset StartedAt, string? By, int Count, int Waiting, int Failed, int Cancelled);

    public sealed record FeedRow(Guid Id, string Title, string Address, string By, DateTimeOffset? CheckedAt, string? Problem);
}
