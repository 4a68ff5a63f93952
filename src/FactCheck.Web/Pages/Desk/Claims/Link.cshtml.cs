using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>Confirms or rejects a suggested rebuttal, of the claim or of one of its rebuttals, or takes that back. Has no page of its own.</summary>
public sealed class LinkModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid LinkId { get; set; }

    /// <summary>The version of the link that the editor saw.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public LinkKind Kind { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    /// <summary>The page of the desk to go back to; null for the claim's own.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Desk/Claims/Claim", new { Id });

    public async Task<IActionResult> OnPostAsync()
    {
        var link = await db.Links.Include(l => l.Rebuttal.Source.Head).SingleOrDefaultAsync(l => l.Id == LinkId);
        if (link is null)
            return NotFound();
        if (!ModelState.IsValid)
            return BadRequest();
        db.Entry(link).Property(l => l.Version).OriginalValue = Version;
        var (editor, now) = (await db.Editors.SignedInAsync(User), clock.GetUtcNow());
        try
        {
            switch (Decision)
            {
                case "confirm": link.Confirm(Kind, editor, now); break;
                case "reject": link.Reject(editor, now); break;
                case "undo": link.Undo(editor, now); break;
                default: return BadRequest();
            }
            await db.SaveChangesAsync();
            if (link.Status != LinkStatus.Suggested)
                (TempData["UndoLink"], TempData["UndoBack"]) = ($"{Id} {LinkId} {link.Version}", Back);
            TempData["Notice"] = link.Status switch
            {
                LinkStatus.Confirmed => $"Confirmed: {link.Rebuttal.Source.Head.Name} {link.Kind.Verb()} the claim.",
                LinkStatus.Rejected => $"Rejected: {link.Rebuttal.Source.Head.Name} does not answer the claim.",
                _ => "Taken back: the rebuttal is a suggestion again.",
            };
        }
        catch (RuleException rule)
        {
            TempData["Warning"] = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Warning"] = await ClaimModel.WhoWasFasterAsync(db, Id);
        }
        return LocalRedirect(Url.DeskPage(Back ?? $"/desk/claims/{Id}#rebuttals"));
    }
}
