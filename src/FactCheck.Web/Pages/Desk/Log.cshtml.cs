using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk;

/// <summary>Every decision: who, when, on what, and why.</summary>
public sealed class LogModel(FactCheckDb db) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public Guid? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public DecisionKind? What { get; set; }

    /// <summary>The first day, in UTC.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day, in UTC; the whole of it.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Words in the claim.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The last decision of the page before, where this page goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool Filtered => Who is not null || What is not null || From is not null || To is not null || !string.IsNullOrWhiteSpace(Q);

    /// <summary>What the address of the next page carries.</summary>
    public Dictionary<string, string> Older => new Dictionary<string, string?>
    {
        ["who"] = Who?.ToString(),
        ["what"] = What?.ToString(),
        ["from"] = From?.Iso(),
        ["to"] = To?.Iso(),
        ["q"] = Q,
        ["after"] = Next,
    }.Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary(p => p.Key, p => p.Value!, StringComparer.Ordinal);

    public async Task OnGetAsync()
    {
        People = await db.Editors.AsNoTracking().OrderBy(e => e.Name).Select(e => new Person(e.Id, e.Name)).ToListAsync();
        var decisions = Wanted(db.Decisions.AsNoTracking());
        if (Keyset.Parse(After) is var (at, id))
            decisions = decisions.Where(d => d.At < at || (d.At == at && d.Id < id));
        var rows = await decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(PageSize + 1)
            .Select(d => new Row(
                d.Id, d.At, d.By.Name, d.Kind, d.Before, d.After, d.Why, d.StatementId,
                db.Claims.Where(c => c.Id == d.StatementId).Select(c => c.Wording).FirstOrDefault(),
                db.Editors.Where(e => e.Id == d.EditorId).Select(e => e.Name).FirstOrDefault(), d.SourceId,
                db.Sources.Where(s => s.Id == d.SourceId).Select(s => s.Name).FirstOrDefault()))
            .ToListAsync();
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Keyset.Of(Rows[^1].At, Rows[^1].Id) : null;
    }

    private IQueryable<Decision> Wanted(IQueryable<Decision> decisions)
    {
        if (Who is { } who)
            decisions = decisions.Where(d => d.ById == who);
        if (What is { } what)
            decisions = decisions.Where(d => d.Kind == what);
        if (From is { } first)
        {
            var start = Midnight(first);
            decisions = decisions.Where(d => d.At >= start);
        }
        if (To is { } last && last < DateOnly.MaxValue)
        {
            var end = Midnight(last.AddDays(1));
            decisions = decisions.Where(d => d.At < end);
        }
        if (Q?.Replace("\0", "") is { } words && !string.IsNullOrWhiteSpace(words))
            decisions = decisions.Where(d => db.Claims.Any(c => c.Id == d.StatementId
                && EF.Property<NpgsqlTypes.NpgsqlTsVector>(c, "words").Matches(EF.Functions.WebSearchToTsQuery("english", words))));
        return decisions;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    public sealed record Person(Guid Id, string Name);

    public sealed record Row(
        Guid Id, DateTimeOffset At, string By, DecisionKind Kind, string? Before, string? After, string? Why, Guid? ClaimId, string? Claim, string? About,
        Guid? SourceId, string? Source);
}
