using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest;

/// <summary>Finds the article that a new one repeats: the same body again, a reprint, an excerpt, or an updated version.</summary>
internal static class Repeats
{
    /// <summary>From this share of the shorter body on, two articles are the same text.</summary>
    private const double SameText = 0.8;

    /// <summary>Fewer kept shingles than this (some 60 words) prove nothing.</summary>
    private const int Enough = 12;

    public static async Task<(Article Earlier, double Containment)?> FindAsync(FactCheckDb db, long[] shingles, CancellationToken cancellationToken)
    {
        if (shingles.Length < Enough)
            return null;
        var candidates = await db.Articles
            .Where(a => a.Shingles.Any(s => shingles.Contains(s)))
            .Select(a => new { a.Id, a.Shingles })
            .ToListAsync(cancellationToken);
        var best = candidates
            .Where(c => c.Shingles.Length >= Enough)
            .Select(c => (c.Id, Containment: Shingles.Containment(shingles, c.Shingles)))
            .Where(c => c.Containment >= SameText)
            .OrderByDescending(c => c.Containment).ThenBy(c => c.Id)
            .FirstOrDefault();
        if (best.Containment == 0)
            return null;
        var earlier = await db.Articles.Include(a => a.SameAs).SingleAsync(a => a.Id == best.Id, cancellationToken);
        return (earlier, best.Containment);
    }
}
