using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A verdict is written: kept as a draft, or sent to a second person. The form also stands on the claim's page; mistakes and conflicts are settled here.</summary>
public sealed class VerdictModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    /// <summary>A claim that is tagged or given away while it is being saved is no conflict about its verdict: it is tried again.</summary>
    private const int MostAttempts = 5;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public VerdictForm Form { get; set; } = new();

    /// <summary>In a conflict, the number of the step from which both began.</summary>
    [BindProperty]
    public int Began { get; set; }

    /// <summary>In a conflict, what is chosen for each field.</summary>
    [BindProperty(Name = nameof(Choices))]
    public Dictionary<string, string> Choices { get; set; } = [];

    /// <summary>In a conflict, what was made of both, for each field.</summary>
    [BindProperty(Name = nameof(Joined))]
    public Dictionary<string, string?> Joined { get; set; } = [];

    public ClaimView View { get; private set; } = null!;

    /// <summary>The claim's wording, which the conflict shows.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>What another editor did in the meantime; null unless there was a conflict.</summary>
    public VerdictConflict? Conflict { get; private set; }

    /// <summary>In a conflict, the ratings it is about, by their ids.</summary>
    public IReadOnlyDictionary<string, Badge> Ratings { get; private set; } = new Dictionary<string, Badge>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Form = await VerdictForm.ForAsync(db, View);
        return Page();
    }

    public Task<IActionResult> OnPostDraftAsync() => SaveAsync(sendForReview: false);

    public Task<IActionResult> OnPostSendAsync() => SaveAsync(sendForReview: true);

    /// <summary>Gives the form back with another line of evidence, or with the lines in another order.</summary>
    public async Task<IActionResult> OnPostRowsAsync(string? change)
    {
        Form.ChangeRows(change);
        ModelState.Clear();
        return await AgainAsync();
    }

    /// <summary>Gives the form back with the rationale as readers will see it.</summary>
    public async Task<IActionResult> OnPostShowAsync()
    {
        Form.ShowsRationale = true;
        ModelState.Clear();
        return await AgainAsync();
    }

    /// <summary>Saves what was chosen in a conflict.</summary>
    public async Task<IActionResult> OnPostMergeAsync()
    {
        if (await ConflictAsync(Form.BasedOn, Began) is not { } conflict)
            return NotFound();
        foreach (var field in conflict.Fields.Where(f => !Choices.ContainsKey(f.Name)))
            ModelState.AddModelError($"Choices.{field.Name}", $"{field.Label}: both of you changed it. Choose one{(field.Joined is null ? "" : ", or write what it should be")}.");
        if (!ModelState.IsValid)
            return ShowConflict(conflict);
        Form = conflict.Merge(Choices, Joined);
        // Another conflict, should there be one, begins from what was chosen here.
        Choices = [];
        return await SaveAsync(sendForReview: false);
    }

    /// <summary>Leaves what was saved as it is, and keeps what the editor had typed as a note on the claim.</summary>
    public async Task<IActionResult> OnPostKeepTheirsAsync()
    {
        if (await ConflictAsync(Form.BasedOn, Began) is not { } conflict)
            return NotFound();
        var claim = await db.Claims.SingleAsync(c => c.Id == Id);
        var (editor, editors, now) = (await db.Editors.SignedInAsync(User), await db.Editors.ToListAsync(), clock.GetUtcNow());
        var mine = $"What I had written when {conflict.Theirs.By} saved the verdict:\n\n{conflict.MineInWords(id => Ratings.TryGetValue(id, out var rating) ? rating.Word : "no rating")}";
        foreach (var part in mine.Chunk(Note.Longest))
            db.Notes.Add(new Note(claim, new string(part), editor, editors, now));
        await db.SaveChangesAsync();
        TempData["Notice"] = $"{conflict.Theirs.By}’s version stands. Yours is kept as a note.";
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");
    }

    private async Task<IActionResult> SaveAsync(bool sendForReview)
    {
        foreach (var (field, words) in Form.Problems())
            ModelState.AddModelError(field, words);
        if (!ModelState.IsValid)
            return await AgainAsync();
        for (var attempt = 1; ; attempt++)
        {
            // The step it goes on from, and what readers see: the other steps do not matter here, and may be hundreds.
            var claim = await db.Claims
                .Include(c => c.Verdicts.Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || !db.Verdicts.Any(later => later.ClaimId == v.ClaimId && later.Number > v.Number)))
                .ThenInclude(v => v.Rating)
                .SingleOrDefaultAsync(c => c.Id == Id);
            if (claim is null)
                return NotFound();
            if ((claim.LatestVerdict?.Number ?? 0) != Form.BasedOn)
                return await ConflictAsync(claim.LatestVerdict!.Number, Form.BasedOn) is { } conflict ? ShowConflict(conflict) : NotFound();
            var rating = Form.RatingId is { } ratingId ? await db.Ratings.SingleOrDefaultAsync(r => r.Id == ratingId) : null;
            var (editor, now) = (await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            try
            {
                claim.SaveDraft(Form.Content(rating), editor, now, Form.Correction);
                if (sendForReview)
                    claim.SendForReview(editor, now, Form.Correction);
                await db.SaveChangesAsync();
                break;
            }
            catch (RuleException rule)
            {
                ModelState.AddModelError(FieldOf(rule), rule.Message);
                return await AgainAsync();
            }
            catch (DbUpdateException faster) when (attempt < MostAttempts && (faster is DbUpdateConcurrencyException || faster.IsUniqueViolation()))
            {
                db.ChangeTracker.Clear();
            }
        }
        TempData["Notice"] = sendForReview ? "Sent for review. Somebody else has to approve it." : "The draft is saved.";
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");
    }

    // Everything typed comes back.
    private async Task<IActionResult> AgainAsync()
    {
        db.ChangeTracker.Clear();
        if (!await LoadAsync())
            return NotFound();
        await Form.CompleteAsync(db);
        return Page();
    }

    private async Task<VerdictConflict?> ConflictAsync(int theirs, int began)
    {
        Wording = await db.Claims.Where(c => c.Id == Id).Select(c => c.Wording).SingleOrDefaultAsync() ?? "";
        var steps = await db.Verdicts.AsNoTracking().Where(v => v.ClaimId == Id && (v.Number == theirs || v.Number == began)).Select(StepView.Of).ToListAsync();
        var ids = steps.Select(s => s.RatingId).Append(Form.RatingId).ToList();
        Ratings = await db.Ratings.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id.ToString(), r => new Badge(r.Plate, r.Word));
        return steps.SingleOrDefault(s => s.Number == theirs) is { } step ? new VerdictConflict(Form, step, steps.SingleOrDefault(s => s.Number == began)) : null;
    }

    private PageResult ShowConflict(VerdictConflict conflict)
    {
        Conflict = conflict;
        return Page();
    }

    private async Task<bool> LoadAsync()
    {
        if (await ClaimView.LoadAsync(db, Id, HttpContext.RequestAborted) is not { } view)
            return false;
        (View, Wording) = (view, view.Head.Wording);
        return true;
    }

    // Rules speak of the verdict; the form shows each beside the field that can mend it.
    private static string FieldOf(RuleException rule) => rule.About switch
    {
        nameof(Verdict.Rating) => "Form.RatingId",
        nameof(Verdict.Summary) => "Form.Summary",
        nameof(Verdict.Covers) => "Form.Covers",
        nameof(Verdict.CheckAgainOn) => "Form.CheckAgain",
        nameof(Verdict.Note) => "Form.Correction",
        _ => "",
    };
}
