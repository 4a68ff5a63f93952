using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A page of published verdicts, newest first. It begins where the last one ended, so none is skipped while others are published.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Newer">The place after which newer ones stand; null on the first page.</param>
/// <param name="Older">The place before which older ones stand; null on the last page.</param>
public sealed record EntryPage(IReadOnlyList<VerdictEntry> Entries, string? Newer, string? Older)
{
    private const int Size = 20;

    /// <param name="db">The records.</param>
    /// <param name="first">The first publications of the claims to list.</param>
    /// <param name="before">Where the page before ended.</param>
    /// <param name="after">Where the page after began, for going back; counts before <paramref name="before"/>.</param>
    /// <param name="cancellationToken">Whether anybody still waits.</param>
    /// <returns>Null where going back arrives at the beginning, which has an address without a place.</returns>
    public static async Task<EntryPage?> ReadAsync(FactCheckDb db, IQueryable<Verdict> first, string? before, string? after, CancellationToken cancellationToken)
    {
        if (Keyset.Parse(after) is { } end)
        {
            var newer = await VerdictEntry.From(db, first
                    .Where(v => EF.Functions.GreaterThan(ValueTuple.Create(v.At, v.Id), ValueTuple.Create(end.At, end.Id)))
                    .OrderBy(v => v.At).ThenBy(v => v.Id).Take(Size + 1))
                .ToListAsync(cancellationToken);
            newer = [.. newer.OrderBy(e => e.PublishedAt).ThenBy(e => e.Id)];
            return newer.Count <= Size ? null : new EntryPage([.. newer.Take(Size).Reverse()], PlaceOf(newer[Size - 1]), PlaceOf(newer[0]));
        }
        var begin = Keyset.Parse(before);
        if (begin is { } place)
            first = first.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.At, v.Id), ValueTuple.Create(place.At, place.Id)));
        var older = await VerdictEntry.From(db, first.OrderByDescending(v => v.At).ThenByDescending(v => v.Id).Take(Size + 1)).ToListAsync(cancellationToken);
        older = [.. older.OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Id)];
        return new EntryPage(
            [.. older.Take(Size)],
            begin is not null && older.Count > 0 ? PlaceOf(older[0]) : null,
            older.Count > Size ? PlaceOf(older[Size - 1]) : null);
    }

    private static string PlaceOf(VerdictEntry entry) => Keyset.Of(entry.PublishedAt, entry.Id);
}
