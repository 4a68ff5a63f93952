using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using FactCheck.Ingest.Search;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest;

/// <summary>Finds statements that say the same in other words, or speak of the same. What to make of them is an editor's decision.</summary>
public static class LikeStatements
{
    /// <summary>How alike two claims are from which one may repeat the other.</summary>
    public const double MayRepeat = 0.5;

    private const double SpeaksOfIt = 0.15;
    private const int Compared = 60;

    /// <param name="db">Read only.</param>
    /// <param name="text">The statement to find others like.</param>
    /// <param name="onlyRuled">Only claims with a published verdict.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The likest first; the statement itself is among them, if it is recorded.</returns>
    public static async Task<IReadOnlyList<Like>> FindAsync(FactCheckDb db, string text, bool onlyRuled, CancellationToken cancellationToken)
    {
        var candidates = await Candidates.NameAsync(db, Post.Words(text), onlyRuled ? Audience.Ruled : Audience.Desk, claimsOnly: false, Compared, cancellationToken);
        var ids = candidates.Best.ToArray();
        var texts = await db.Statements.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Text }).ToListAsync(cancellationToken);
        return [.. texts
            .Select(s => (s.Id, Likeness: Rewording.Between(text, s.Text, candidates.Having, candidates.Statements)))
            .Where(s => s.Likeness?.Score >= SpeaksOfIt)
            .Select(s => new Like(s.Id, s.Likeness!))
            .OrderByDescending(s => s.Likeness.Score).ThenBy(s => s.Id)];
    }
}

/// <summary>A statement, and how like the one asked for it is.</summary>
public sealed record Like(Guid Id, Likeness Likeness);
