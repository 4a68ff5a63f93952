using FactCheck.Ingest;
using FactCheck.Ingest.Reviews;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Desk.Inbox;

/// <summary>Other fact-checkers' reviews come in here, as files of ClaimReview.</summary>
[RequestSizeLimit(Intake.MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Intake.MaxBytes)]
public sealed class ReviewsModel(ReviewImporter importer) : PageModel
{
    /// <summary>How many faults are told; one file may have a fault in each of its lines.</summary>
    private const int ToldFaults = 50;

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What became of the files that were just sent; null before any were.</summary>
    public ReviewTally? Tally { get; private set; }

    public List<string> Faults { get; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Files.Count == 0)
        {
            ModelState.AddModelError(nameof(Files), "Choose a file");
            return Page();
        }
        Tally = ReviewTally.None;
        foreach (var file in Files)
        {
            await using var stream = file.OpenReadStream();
            Tally += await importer.ImportAsync(stream, Path.GetFileName(file.FileName), Tell, null, cancellationToken);
        }
        return Page();
    }

    private void Tell(string fault)
    {
        if (Faults.Count < ToldFaults)
            Faults.Add(fault);
    }
}
