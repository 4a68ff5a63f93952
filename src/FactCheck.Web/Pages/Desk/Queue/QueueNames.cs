using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>
/// Everything that the queue asks for by name, in one question: kept lists, editors, and what the filter's words stand for. These
/// are found before the claims, because PostgreSQL knows how many claims an outlet has, and not how many a part of a name has.
/// </summary>
public sealed class QueueNames
{
    /// <summary>Of sources more than this are not told one by one.</summary>
    private const int MostSources = 1000;

    public required IReadOnlyList<KeptFilters> Lists { get; init; }

    /// <summary>Everybody to whom a claim can be given, the editor first.</summary>
    public required IReadOnlyList<(Guid Id, string Name)> Editors { get; init; }

    public required IReadOnlyList<Guid> Incidents { get; init; }

    /// <summary>Null where they are too many to be told.</summary>
    public required IReadOnlyList<Guid>? Sources { get; init; }

    /// <summary>By their names in addresses.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>Other fact-checkers with a verdict on a claim.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }

    public static async Task<QueueNames> LoadAsync(FactCheckDb db, QueueFilter filter, Guid me, CancellationToken cancellationToken)
    {
        var names = db.SavedLists.Where(l => l.OwnerId == me || l.IsShared)
            .Select(l => new { Of = nameof(Lists), Id = (Guid?)l.Id, l.Name, Query = (string?)l.Query, Owner = (Guid?)l.OwnerId, l.IsShared })
            .Concat(db.Editors.Where(e => e.PasswordHash != null && e.DeactivatedAt == null)
                .Select(e => new { Of = nameof(Editors), Id = (Guid?)e.Id, e.Name, Query = (string?)null, Owner = (Guid?)null, IsShared = false }));
        if (QueueFilter.Has(filter.Incident))
        {
            names = names.Concat(db.Incidents.Where(i => EF.Functions.ILike(i.Title, LikePattern.Anywhere(filter.Incident), LikePattern.Escape))
                .Select(i => new { Of = nameof(Incidents), Id = (Guid?)i.Id, Name = i.Title, Query = (string?)null, Owner = (Guid?)null, IsShared = false }));
        }
        if (QueueFilter.Has(filter.Source))
        {
            // Behind a limit PostgreSQL takes a bare null for text.
            names = names.Concat(QueueFilter.SourcesNamed(db, filter.Source).Take(MostSources + 1)
                .Select(id => new { Of = nameof(Sources), Id = (Guid?)id, Name = "", Query = (string?)null, Owner = (Guid?)id, IsShared = false }));
        }
        if (QueueFilter.Has(filter.Outlet))
        {
            names = names.Concat(OutletsNamed(db, filter.Outlet)
                    .Select(slug => new { Of = nameof(Outlets), Id = (Guid?)null, Name = slug, Query = (string?)null, Owner = (Guid?)null, IsShared = false }))
                .Concat(db.OutsideVerdicts.Where(o => EF.Functions.ILike(o.Publisher!, LikePattern.Anywhere(filter.Outlet), LikePattern.Escape)).Select(o => o.Publisher!).Distinct()
                    .Select(name => new { Of = nameof(Publishers), Id = (Guid?)null, Name = name, Query = (string?)null, Owner = (Guid?)null, IsShared = false }));
        }
        var found = (await names.ToListAsync(cancellationToken)).OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ToLookup(n => n.Of);
        return new QueueNames
        {
            Lists = [.. found[nameof(Lists)].Select(l => new KeptFilters(l.Id!.Value, l.Name, l.Query!, l.Owner == me, l.IsShared))],
            Editors = [.. found[nameof(Editors)].OrderByDescending(e => e.Id == me).Select(e => (e.Id!.Value, e.Name))],
            Incidents = [.. found[nameof(Incidents)].Select(i => i.Id!.Value)],
            Sources = found[nameof(Sources)].Count() > MostSources ? null : [.. found[nameof(Sources)].Select(s => s.Id!.Value).Distinct()],
            Outlets = [.. found[nameof(Outlets)].Select(o => o.Name)],
            Publishers = [.. found[nameof(Publishers)].Select(p => p.Name)],
        };
    }

    // From one outlet of the index to the next: as many steps as there are outlets, and not as there are articles.
    private static IQueryable<string> OutletsNamed(FactCheckDb db, string typed) => db.Database.SqlQuery<string>($"""
        with recursive each as (
            (select outlet_slug, outlet from articles where outlet_slug is not null order by outlet_slug limit 1)
            union all
            select next.outlet_slug, next.outlet from each, lateral (
                select outlet_slug, outlet from articles where outlet_slug > each.outlet_slug order by outlet_slug limit 1) next
        )
        select outlet_slug as "Value" from each where outlet ilike {LikePattern.Anywhere(typed)}
        """);
}
