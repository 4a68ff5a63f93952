using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Shared;

/// <summary>Statements in time order, of an incident or between two sources, and a page of them with all that readers see of each.</summary>
/// <param name="All">Each with its number, and what it answers among these.</param>
/// <param name="Turns">Those of the page.</param>
public sealed record Timeline(IReadOnlyList<Said> All, IReadOnlyList<Turn> Turns)
{
    private const int Size = 40;

    // Beyond this nobody reads; the claims are all found by browsing.
    private const int Most = 2000;

    /// <summary>The number with which the page begins, and the next and last one begin; null where there is none.</summary>
    public int From => Turns.Count == 0 ? 1 : Turns[0].Said.Number;

    public int? Earlier => From > 1 ? Math.Max(1, From - Size) : null;

    public int? Later => From + Turns.Count <= All.Count ? From + Turns.Count : null;

    /// <summary>Where a statement stands: on this page, or on the one that has it.</summary>
    public string Address(int number)
    {
        var page = (number - 1) / Size * Size + 1;
        return (page == From ? "" : page == 1 ? "?" : $"?from={page}") + $"#s{number}";
    }

    /// <summary>In two questions: one for the order of all, one for what the page shows.</summary>
    /// <param name="db">The records.</param>
    /// <param name="members">Ids of statements that readers may see.</param>
    /// <param name="from">The number to begin with; the page that has it is shown.</param>
    /// <param name="cancellationToken">Whether anybody still waits.</param>
    public static async Task<Timeline> ReadAsync(FactCheckDb db, IQueryable<Guid> members, int from, CancellationToken cancellationToken)
    {
        var found = await db.Statements.AsNoTracking().AsSingleQuery()
            .Where(s => members.Contains(s.Id))
            .OrderBy(s => s.SaidOn == null).ThenBy(s => s.SaidOn).ThenBy(s => s.Id)
            .Take(Most)
            .Select(s => new
            {
                Said = new Said(
                    s.Id, s is Claim,
                    new Speaker(s.Source.Head.Name, s.Source.Head.Type, s.Source.Head.Role, s.Source.Head.Affiliation) { Slug = s.Source.Head.Slug },
                    s.SaidOn, s.SaidOnPrecision == DatePrecision.Inferred, s.Text, new List<Seen>(),
                    db.Links.Where(l => l.RebuttalId == s.Id && l.Status == LinkStatus.Confirmed).OrderBy(l => l.Id).Select(l => new Answered(l.StatementId, l.Kind)).ToList()),
                Printed = s.Appearances.Min(a => a.Article.Published),
            })
            .ToListAsync(cancellationToken);
        var ids = found.Select(s => s.Said.Id).ToHashSet();
        var days = found.ToDictionary(s => s.Said.Id, s => s.Said.On);
        // Whatever has no day, and answers nothing that has one, stands where it was first printed; if that is not known, at the end.
        var all = Exchange.InTimeOrder([.. found.Select(s =>
                s.Said.On is null && !s.Said.Answers.Exists(a => ids.Contains(a.StatementId)) ? s.Said with { On = s.Printed ?? DateOnly.MaxValue } : s.Said)])
            .ConvertAll(s => s with { On = days[s.Id] });
        var page = all.Skip((Math.Clamp(from, 1, Math.Max(1, all.Count)) - 1) / Size * Size).Take(Size).ToList();
        var shown = page.ConvertAll(s => s.Id);
        var details = page.Count == 0 ? [] : await db.Statements.AsNoTracking().AsSingleQuery()
            .Where(s => shown.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                Slug = ((Claim)s).Verdicts.Any(v => v.State == VerdictState.Published) ? ((Claim)s).Slug : null,
                Ruling = ((Claim)s).Verdicts.Where(v => s.Confidence >= 0) // its own alone: decision 0019
                    .Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
                    .OrderByDescending(v => v.Number)
                    .Select(v => new { v.State, v.Rating!.Word, v.Rating.Plate })
                    .FirstOrDefault(),
                Seen = s.Appearances.AsQueryable().Where(a => s.Confidence >= 0)
                    .OrderBy(a => a.Article.Published == null).ThenBy(a => a.Article.Published).ThenBy(a => a.Article.ReadAt).ThenBy(a => a.Start)
                    .Select(Seen.Of)
                    .FirstOrDefault(),
            })
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        return new Timeline(all, [.. page.Select(s => new Turn(
            s with { Appearances = details[s.Id].Seen is { } seen ? [seen] : [] }, details[s.Id].Slug,
            details[s.Id].Ruling is not { } ruling ? null : ruling.State == VerdictState.Withdrawn ? new Badge("withdrawn", "Withdrawn") : new Badge(ruling.Plate, ruling.Word)))]);
    }
}

/// <summary>A statement on a page of them, with the page and the badge of its verdict, if it has one.</summary>
public sealed record Turn(Said Said, string? Slug, Badge? Badge);
