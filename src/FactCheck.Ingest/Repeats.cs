using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest;

/// <summary>
/// Finds the article that a new one repeats. An index of a few hashes for each article names candidates; their texts,
/// compared word for word, decide.
/// </summary>
internal static class Repeats
{
    /// <summary>
    /// Of the articles that have a hash, so many count, the first that came in. What more of them share is either a
    /// phrase of the house's, or an article whose first printing is among these.
    /// </summary>
    private const int MostForHash = 16;

    /// <summary>How many candidates have their texts compared.</summary>
    private const int Compared = 5;

    /// <summary>The first printing of the article that shares the most with this one, and how it does; null if there is none.</summary>
    public static async Task<(Guid FirstId, Repetition Repetition)?> FindAsync(FactCheckDb db, long[] shingles, CancellationToken cancellationToken)
    {
        var candidates = await RepeatCandidates.NameAsync(db, Shingles.Sketch(shingles), MostForHash, Compared, cancellationToken);
        var best = candidates
            .Select(t => (FirstId: t.SameAsId ?? t.Id, t.Id, Repetition: Repetition.Between(Shingles.Of(t.Document), shingles)))
            .Where(t => t.Repetition is not null)
            .OrderByDescending(t => t.Repetition!.Share).ThenBy(t => t.Id)
            .FirstOrDefault();
        return best.Repetition is null ? null : (best.FirstId, best.Repetition);
    }

    /// <summary>From now on, whatever repeats this article finds it. In the caller's transaction, like the article itself.</summary>
    public static Task RememberAsync(FactCheckDb db, Guid articleId, long[] shingles, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"insert into article_marks (hash, article_id) select unnest({Shingles.Sketch(shingles)}), {articleId}", cancellationToken);
}
