using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A verdict is written: kept as a draft, or sent to a second person. The form also stands on the claim's page; mistakes and conflicts are settled here.</summary>
public sealed class VerdictModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public VerdictForm Form { get; set; } = new();

    public ClaimView View { get; private set; } = null!;

    /// <summary>What another editor saved in the meantime; null unless there was a conflict.</summary>
    public StepView? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Form = await VerdictForm.ForAsync(db, View);
        return Page();
    }

    public Task<IActionResult> OnPostDraftAsync() => SaveAsync(sendForReview: false);

    public Task<IActionResult> OnPostSendAsync() => SaveAsync(sendForReview: true);

    private async Task<IActionResult> SaveAsync(bool sendForReview)
    {
        var claim = await db.Claims.Include(c => c.Verdicts).ThenInclude(v => v.Rating).SingleOrDefaultAsync(c => c.Id == Id);
        if (claim is null)
            return NotFound();
        for (var i = 0; i < Form.Evidence.Count; i++)
        {
            if (Form.Evidence[i].Problem() is { } problem)
                ModelState.AddModelError($"Form.Evidence[{i}].{nameof(EvidenceRow.Address)}", problem);
        }
        if (!ModelState.IsValid)
            return await AgainAsync();

        db.Entry(claim).Property(c => c.Version).OriginalValue = Form.Version;
        var rating = Form.RatingId is { } ratingId ? await db.Ratings.SingleOrDefaultAsync(r => r.Id == ratingId) : null;
        var (editor, now) = (await db.Editors.SignedInAsync(User), clock.GetUtcNow());
        try
        {
            claim.SaveDraft(Form.Content(rating), editor, now);
            if (sendForReview)
                claim.SendForReview(editor, now, Form.Correction);
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(FieldOf(rule), rule.Message);
            return await AgainAsync();
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || conflict.IsUniqueViolation())
        {
            ModelState.AddModelError("", await ClaimModel.WhoWasFasterAsync(db, Id));
            return await AgainAsync(conflict: true);
        }
        TempData["Notice"] = sendForReview ? "Sent for review. Somebody else has to approve it." : "The draft is saved.";
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");
    }

    // Everything typed comes back. The version is the present one, so that saving again is a decision and not an accident.
    private async Task<IActionResult> AgainAsync(bool conflict = false)
    {
        db.ChangeTracker.Clear();
        await LoadAsync();
        if (conflict)
            Theirs = View.Latest;
        ModelState.Remove("Form.Version");
        Form.Version = View.Head.Version;
        await Form.CompleteAsync(db);
        return Page();
    }

    private async Task<bool> LoadAsync()
    {
        if (await ClaimView.LoadAsync(db, Id, HttpContext.RequestAborted) is not { } view)
            return false;
        View = view;
        return true;
    }

    // Rules speak of the verdict; the form shows each beside the field that can mend it.
    private static string FieldOf(RuleException rule) => rule.About switch
    {
        nameof(Verdict.Rating) => "Form.RatingId",
        nameof(Verdict.Summary) => "Form.Summary",
        nameof(Verdict.Note) => "Form.Correction",
        _ => "",
    };
}
