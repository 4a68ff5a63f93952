using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using FactCheck.Extraction.Matching.Meanings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest.Search;

/// <summary>A claim that a text repeats, or may repeat.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Score">How likely it is the same, from 0 to 1: of claims with 0.9 about nine in ten are.</param>
/// <param name="Shared">Stems that both have, the rarest first: why it was found.</param>
public sealed record RepeatedClaim(Guid Id, double Score, IReadOnlyList<string> Shared);

/// <summary>Finds the claims that a post or a paragraph repeats.</summary>
public static class RepeatedClaims
{
    /// <summary>From here on a claim is worth showing to somebody who asks whether a text was checked.</summary>
    public const double MayRepeat = 0.1;

    private const int Compared = 120;
    private const int Named = 4;

    /// <param name="db">Read only.</param>
    /// <param name="text">The whole post.</param>
    /// <param name="audience">Who asks.</param>
    /// <param name="most">How many are named, the likeliest first, however unlikely.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<IReadOnlyList<RepeatedClaim>> FindAsync(FactCheckDb db, string text, Audience audience, int most, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var words = Post.Words(text);
            var candidates = await Candidates.NameAsync(db, words, audience, claimsOnly: true, Compared, cancellationToken);
            var claims = await ClaimTexts.ReadAsync(db, candidates.Best, cancellationToken);
            var ranking = new ClaimRanking(candidates.Asked, Post.Day(text), [.. claims.Select(c => c.Claim)], candidates.Rarity) { Meaning = Meaning.Of(words) };
            return [.. ranking.Order().Take(most).Select(c => new RepeatedClaim(claims[c.Claim].Id, c.Score, [.. ranking.SharedWith(claims[c.Claim].Claim).Take(Named)]))];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
