using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Incidents;

/// <summary>One event: who counts what, side by side, and all statements on it in time order. An incident without a published verdict has no page.</summary>
public sealed class IncidentModel(FactCheckDb db) : PageModel
{
    private const int MostQuestions = 12;
    private const int MostSources = 7;
    private const int MostLines = 3;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>The number of the statement with which the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; } = 1;

    public IncidentHead Incident { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public IReadOnlyList<Figures.Question> Questions { get; private set; } = [];

    /// <summary>Those who give figures, most first: the columns of the table.</summary>
    public IReadOnlyList<Speaker> Counting { get; private set; } = [];

    public IReadOnlyList<NumberLine> Lines { get; private set; } = [];

    public int Sources => Timeline.All.DistinctBy(s => s.Speaker.Slug).Count();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var claims = db.Claims.Where(c => c.Incident!.Slug == Slug && c.Verdicts.Any(v => v.State == VerdictState.Published));
        var incident = await db.Incidents.AsNoTracking().AsSingleQuery().Where(i => i.Slug == Slug)
            .Select(i => new IncidentHead(
                i.Id, i.Title, claims.Count(),
                claims.SelectMany(c => c.Appearances).Select(a => a.ArticleId).Distinct().Count(),
                db.Topics.Where(t => claims.Any(c => c.Tags.Contains(t.Tag))).OrderBy(t => t.Name).Select(t => new TopicName(t.Slug, t.Name)).ToList()))
            .SingleOrDefaultAsync(cancellationToken);
        if (incident is not { Claims: > 0 })
            return NotFound();
        Incident = incident;
        Timeline = await Timeline.ReadAsync(db, claims.SelectMany(c => db.ExchangeOf(c.Id)).Select(m => m.StatementId), From, cancellationToken);
        Compare();
        return Page();
    }

    private void Compare()
    {
        var speakers = Timeline.All.DistinctBy(s => s.Speaker.Slug).ToDictionary(s => s.Speaker.Slug!, s => s.Speaker);
        Questions = [.. Figures.SideBySide(Timeline.All.Select(s => (s.Number, s.Speaker.Slug!, s.Text))).Take(MostQuestions)];
        Counting = [.. Questions.SelectMany(q => q.BySource.Keys).GroupBy(k => k).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostSources).Select(g => speakers[g.Key])];
        Lines = [.. Questions.Select(q => NumberLine.Of(q, source => speakers[source].Name)).OfType<NumberLine>().Take(MostLines)];
    }
}

public sealed record IncidentHead(Guid Id, string Title, int Claims, int Articles, List<TopicName> Topics);
