using FactCheck.Data.Postgres;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Sources;

/// <summary>What two sources said to each other, in time order. The pair has one address, whichever of the two one begins with.</summary>
public sealed class PairModel(FactCheckDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Other { get; set; } = "";

    /// <summary>The number of the statement with which the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; } = 1;

    public Speaker One { get; private set; } = null!;

    public Speaker Two { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    /// <summary>Answers of either to the other.</summary>
    public int Exchanges => Begun(One) + Begun(Two);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await db.Sources.AsNoTracking().Where(s => s.Slug == Slug || s.Slug == Other)
            .Select(s => new { s.Slug, s.HeadId, Speaker = new Speaker(s.Head.Name, s.Head.Type, s.Head.Role, s.Head.Affiliation) { Slug = s.Head.Slug } })
            .ToListAsync(cancellationToken);
        if (found.Find(s => s.Slug == Slug) is not { } first || found.Find(s => s.Slug == Other) is not { } second)
            return NotFound();
        if (first.HeadId == second.HeadId)
            return RedirectToPage("/Sources/Source", new { slug = first.Speaker.Slug });
        if (string.CompareOrdinal(first.Speaker.Slug, second.Speaker.Slug) > 0)
            (first, second) = (second, first);
        if (Slug != first.Speaker.Slug || Other != second.Speaker.Slug)
            return RedirectToPage(new { slug = first.Speaker.Slug, other = second.Speaker.Slug });
        (One, Two) = (first.Speaker, second.Speaker);
        Timeline = await Timeline.ReadAsync(db, Between(first.HeadId, second.HeadId), From, cancellationToken);
        return Timeline.All.Count == 0 ? NotFound() : Page();
    }

    /// <summary>How many exchanges this one began: something it said was answered by the other.</summary>
    public int Begun(Speaker speaker)
    {
        var byId = Timeline.All.ToDictionary(s => s.Id);
        return Timeline.All.Where(s => s.Speaker.Slug != speaker.Slug).Sum(s => s.Answers.Count(a => byId[a.StatementId].Speaker.Slug == speaker.Slug));
    }

    private IQueryable<Guid> Between(Guid one, Guid two) => db.Database.SqlQueryRaw<Guid>(
        PublicLinks.With + """
        select distinct unnest(array[p.rebuttal_id, p.statement_id]) as "Value"
        from public_links p
        join statements o on o.id = case when p.gives then p.statement_id else p.rebuttal_id end
        join sources s on s.id = o.source_id
        where s.head_id = {1}
        """,
        one, two);
}
