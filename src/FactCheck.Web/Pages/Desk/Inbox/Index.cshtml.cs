using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Ingest;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Inbox;

/// <summary>The ways in for articles, and what became of those that came.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, ValueLengthLimit = Intake.MaxBytes)]
public sealed class IndexModel(FactCheckDb db, Intake intake) : PageModel
{
    private const int LargestRequest = 4 * Intake.MaxBytes;
    private const int Shown = 20;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public IReadOnlyList<ImportRow> Imports { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var inputs = new List<Input>();
        if (!string.IsNullOrWhiteSpace(Text))
            inputs.Add(Input.Text("Pasted text", Text));
        foreach (var file in Files)
        {
            if (file.Length > Intake.MaxBytes)
            {
                ModelState.AddModelError(nameof(Files), $"{file.FileName} has {file.Length / 1048576.0:0.0} MB; a file may have {Intake.MaxBytes / 1048576} MB. Nothing was taken in");
                continue;
            }
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes);
            inputs.Add(new Input(Path.GetFileName(file.FileName), bytes.ToArray()));
        }
        if (inputs.Count == 0 && ModelState.IsValid)
            ModelState.AddModelError(nameof(Files), "Choose a file, or paste a text");
        if (!ModelState.IsValid)
        {
            await LoadAsync();
            return Page();
        }
        var name = inputs.Count == 1 ? inputs[0].Name : $"{inputs.Count} files";
        var id = await intake.QueueAsync(name, User.EditorId(), inputs, HttpContext.RequestAborted);
        return RedirectToPage("/Desk/Inbox/Import", new { id });
    }

    private async Task LoadAsync() =>
        Imports = await db.Imports.AsNoTracking().OrderByDescending(i => i.StartedAt).Take(Shown)
            .Select(i => new ImportRow(
                i.Id, i.Name, i.StartedAt,
                db.Editors.Where(e => e.Id == i.StartedById).Select(e => e.Name).FirstOrDefault(),
                i.Arrivals.Count,
                i.Arrivals.Count(a => a.State != ArrivalState.Waiting),
                i.Arrivals.Count(a => a.State == ArrivalState.Quarantined)))
            .ToListAsync();

    public sealed record ImportRow(Guid Id, string Name, DateTimeOffset StartedAt, string? By, int Count, int Done, int Failed);
}
