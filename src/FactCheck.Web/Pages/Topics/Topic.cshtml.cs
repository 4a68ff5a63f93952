using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Topics;

/// <summary>A topic and its verdicts, newest first.</summary>
public sealed class TopicModel(FactCheckDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Head Topic { get; private set; } = null!;

    public EntryPage Verdicts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var topic = await db.Topics.AsNoTracking().Where(t => t.Slug == Slug)
            .Select(t => new Head(t.Name, t.Sentence, t.Tag, db.Claims.Count(c => c.Tags.Contains(t.Tag) && c.Verdicts.Any(v => v.State == VerdictState.Published))))
            .SingleOrDefaultAsync(cancellationToken);
        if (topic is null)
            return NotFound();
        Topic = topic;
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published && db.Claims.Any(c => c.Id == v.ClaimId && c.Tags.Contains(topic.Tag)));
        if (await EntryPage.ReadAsync(db, first, Before, After, cancellationToken) is not { } verdicts)
            return RedirectToPage(new { before = (string?)null, after = (string?)null });
        Verdicts = verdicts;
        return Page();
    }

    public sealed record Head(string Name, string Sentence, string Tag, int Verdicts);
}
