using System.Linq.Expressions;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>Claims to triage, rule on and review. What is decided here is done by <see cref="TriageModel"/>.</summary>
public sealed class IndexModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "")]
    public QueueFilter Filter { get; set; } = new();

    /// <summary>The last claim of the page before, where this page goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The first claim of the page after, before which this page ends.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>The claim to begin at; otherwise the first.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? At { get; set; }

    public QueueCounts Counts { get; private set; } = null!;

    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    public string? Older { get; private set; }

    public string? Newer { get; private set; }

    public QueueNames Names { get; private set; } = null!;

    public Guid Me => User.EditorId();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The claim that the keys act on.</summary>
    public QueueRow? Current => Rows.FirstOrDefault(r => r.Id == At) ?? (Rows.Count > 0 ? Rows[0] : null);

    /// <summary>This list's address, for the way back after a decision.</summary>
    public string Here => Request.Path + Request.QueryString;

    public async Task OnGetAsync()
    {
        Counts = await QueueCounts.LoadAsync(db, Me, Now);
        Names = await QueueNames.LoadAsync(db, Filter, Me, HttpContext.RequestAborted);
        var (claims, backwards) = Ordered(Filter.Of(db, Names, Me, Now));
        var rows = await claims.Take(PageSize + 1).Select(Row(db, Me)).ToListAsync();
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (backwards)
            rows.Reverse();
        Rows = rows;
        if (rows.Count > 0)
        {
            Older = more || backwards ? rows[^1].Key(Filter.Sort) : null;
            Newer = (backwards && more) || (!backwards && After is not null) ? rows[0].Key(Filter.Sort) : null;
        }
    }

    // Each page begins where the last one ended, so that the four-thousandth costs what the first does: the bound on the first
    // column alone lets the index begin there. Claims of one article came at one moment, and keep the article's order.
    private (IQueryable<Claim> Claims, bool Backwards) Ordered(IQueryable<Claim> claims)
    {
        var backwards = After is null && Before is not null;
        var edge = After ?? Before;
        if (Filter.Sort is QueueSort.Newest or QueueSort.Oldest)
        {
            var down = (Filter.Sort == QueueSort.Newest) != backwards;
            if (Keyset.Parse(edge) is var (at, id))
            {
                claims = down ? claims.Where(c => c.FoundAt <= at) : claims.Where(c => c.FoundAt >= at);
                claims = backwards ? claims.Where(c => c.FoundAt != at || c.Id < id) : claims.Where(c => c.FoundAt != at || c.Id > id);
            }
            var ordered = down ? claims.OrderByDescending(c => c.FoundAt) : claims.OrderBy(c => c.FoundAt);
            return (backwards ? ordered.ThenByDescending(c => c.Id) : ordered.ThenBy(c => c.Id), backwards);
        }
        // As sure as each other are thousands, so here the id goes the way of the number, as in the index.
        var falling = (Filter.Sort == QueueSort.Surest) != backwards;
        if (Keyset.ParseNumber(edge) is var (sure, last))
        {
            claims = falling
                ? claims.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.Confidence, c.Id), ValueTuple.Create(sure, last)))
                : claims.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.Confidence, c.Id), ValueTuple.Create(sure, last)));
        }
        return (falling ? claims.OrderByDescending(c => c.Confidence).ThenByDescending(c => c.Id) : claims.OrderBy(c => c.Confidence).ThenBy(c => c.Id), backwards);
    }

    // Every confidence is at least 0. That it is asked for keeps each of these questions to its own claim: without anything of
    // the claim's in it, EF would number all appearances and all answers that there are, for the sake of thirty.
    private static Expression<Func<Claim, QueueRow>> Row(FactCheckDb db, Guid me) => c => new QueueRow(
        c.Id, c.Version, c.Wording, c.Source.Head.Name, c.State,
        !db.ReadMarks.Any(m => m.ClaimId == c.Id && m.EditorId == me),
        c.FoundAt, c.Confidence, c.Because, c.Assignee!.Name, c.Tags, c.Incident!.Title,
        c.Answers.Count(l => l.Status == LinkStatus.Confirmed),
        c.Answers.Count(l => l.Status == LinkStatus.Suggested),
        c.Verdicts.OrderByDescending(v => v.Number).Select(v => v.State == VerdictState.InReview ? v.By.Name : null).FirstOrDefault(),
        c.Appearances.Where(a => c.Confidence >= 0).OrderBy(a => a.Article.ReadAt).ThenBy(a => a.Start)
            .Select(a => new QueuePlace(
                a.Article.Title ?? a.Article.FileName, a.Article.Outlet, a.Article.Published, a.Article.Language,
                a.Article.RepeatKind, a.Article.SameAs!.Outlet ?? a.Article.SameAs.Title, a.Prefix, a.Quote, a.Suffix, a.NamedAs))
            .FirstOrDefault(),
        c.Answers.Where(l => l.Status != LinkStatus.Rejected && c.Confidence >= 0).OrderBy(l => l.Status).ThenByDescending(l => l.Score).ThenBy(l => l.Id)
            .Select(l => new QueueAnswer(
                l.Id, l.Version, l.Kind, l.Status, l.Score, l.Reasons,
                new Speaker(l.Rebuttal.Source.Head.Name, l.Rebuttal.Source.Head.Type, l.Rebuttal.Source.Head.Role, l.Rebuttal.Source.Head.Affiliation), l.Rebuttal.Text))
            .FirstOrDefault(),
        c.OutsideVerdicts.Where(o => c.Confidence >= 0).Select(o => new QueueOutside(o.Publisher, o.Rating)).FirstOrDefault(),
        c.Resembles == null ? null : new QueueResemblance(
            c.Resembles.Id, c.Resembles.Wording, c.Likeness ?? 0, c.LikenessBecause,
            c.Resembles.Verdicts.Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected).OrderByDescending(v => v.Number).Select(v => v.Rating!.Word).FirstOrDefault(),
            c.Resembles.Verdicts.Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected).OrderByDescending(v => v.Number).Select(v => v.Rating!.Plate).FirstOrDefault()));
}
