using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk;

/// <summary>Claims to triage, rule on and review.</summary>
public sealed class QueueModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public ClaimState State { get; set; } = ClaimState.New;

    /// <summary>Words to look for in the claims.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The last claim of the page before: its time and id, where this page goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyDictionary<ClaimState, int> Counts { get; private set; } = new Dictionary<ClaimState, int>();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync()
    {
        Counts = await db.Claims.GroupBy(c => c.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

        var claims = db.Claims.AsNoTracking().Where(c => c.State == State);
        if (!string.IsNullOrWhiteSpace(Q))
            claims = claims.Where(c => EF.Property<NpgsqlTypes.NpgsqlTsVector>(c, "words").Matches(EF.Functions.WebSearchToTsQuery("english", Q.Replace("\0", ""))));
        if (Keyset.Parse(After) is var (foundAt, id))
            claims = claims.Where(c => c.FoundAt < foundAt || (c.FoundAt == foundAt && c.Id > id));
        var rows = await claims
            .OrderByDescending(c => c.FoundAt).ThenBy(c => c.Id)
            .Take(PageSize + 1)
            .Select(c => new Row(
                c.Id,
                c.Wording,
                c.Source.Name,
                c.Appearances.OrderBy(a => a.Article.ReadAt).Select(a => a.Article.Outlet ?? a.Article.Title ?? a.Article.FileName).FirstOrDefault(),
                c.Appearances.OrderBy(a => a.Article.ReadAt).Select(a => a.Article.Published).FirstOrDefault(),
                c.Answers.Count(l => l.Status == LinkStatus.Confirmed),
                c.Answers.Count(l => l.Status == LinkStatus.Suggested),
                c.OutsideVerdicts.Select(o => new Outside(o.Publisher, o.Rating)).FirstOrDefault(),
                c.Verdicts.OrderByDescending(v => v.Number).Select(v => v.State == VerdictState.InReview ? v.By.Name : null).FirstOrDefault(),
                c.FoundAt,
                c.Confidence))
            .ToListAsync();
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Keyset.Of(Rows[^1].FoundAt, Rows[^1].Id) : null;
    }

    public string TabName(ClaimState state) => state == ClaimState.InReview ? "For review" : state.Word();

    public sealed record Row(
        Guid Id, string Wording, string Source, string? Where, DateOnly? Published, int Confirmed, int Suggested,
        Outside? Outside, string? SentBy, DateTimeOffset FoundAt, double Confidence);

    public sealed record Outside(string? Publisher, string Rating);
}
