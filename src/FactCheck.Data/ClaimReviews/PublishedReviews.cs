using System.Runtime.CompilerServices;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.ClaimReviews;

/// <summary>The reviews of all published verdicts, read a few hundred at a time.</summary>
public static class PublishedReviews
{
    /// <summary>A claim may appear thousands of times; its review names the earliest.</summary>
    public const int MostAppearances = 20;

    private const int AtOnce = 200;

    /// <param name="db">Read only.</param>
    /// <param name="site">Scheme and host under which readers know us.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>In the order in which the claims were found.</returns>
    public static async IAsyncEnumerable<ClaimReview> AllAsync(FactCheckDb db, string site, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? last = null;
        while (true)
        {
            var claims = db.Claims.Where(c => c.Slug != null && c.Verdicts.Any(v => v.State == VerdictState.Published));
            if (last is { } passed)
                claims = claims.Where(c => c.Id > passed);
            var read = await Of(claims.OrderBy(c => c.Id).Take(AtOnce)).ToListAsync(cancellationToken);
            foreach (var row in read)
                yield return ClaimReview.Of(row.Verdict, site);
            if (read.Count < AtOnce)
                yield break;
            last = read[^1].Id;
        }
    }

    private static IQueryable<Row> Of(IQueryable<Claim> claims) => claims.AsNoTracking().AsSplitQuery().Select(c => new Row(
        c.Id, c.Slug!, c.Wording, c.Language, new Claimant(c.Source.Head.Name, c.Source.Head.Type, c.Source.Head.Role, c.Source.Head.Affiliation), c.SaidOn, c.CheckAgainOn,
        // Verdicts and appearances of its own alone: decision 0019.
        c.Verdicts.Where(v => c.Confidence >= 0)
            .Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
            .OrderByDescending(v => v.Number)
            .Select(v => new Ruling(v.Rating!.Word, v.Rating.Value, v.Rating.Scale.Ratings.Min(r => r.Value), v.Rating.Scale.Ratings.Max(r => r.Value), v.Summary, v.Covers, v.Evidence))
            .First(),
        c.Verdicts.Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
            .OrderBy(v => v.Number).Select(v => new PublicStep(v.State, v.At, v.Note)).ToList(),
        c.Appearances.Where(a => c.Confidence >= 0)
            .OrderBy(a => a.Article.Published == null).ThenBy(a => a.Article.Published).ThenBy(a => a.Article.ReadAt).ThenBy(a => a.Start)
            .Take(MostAppearances).Select(a => new SeenIn(a.Article.Title, a.Article.Address, a.Article.Outlet, a.Article.Published)).ToList()));

    private sealed record Ruling(string Rating, int? Value, int? Worst, int? Best, string Summary, string? Covers, List<Evidence> Evidence);

    private sealed record Row(
        Guid Id, string Slug, string Wording, string? Language, Claimant Claimant, DateOnly? SaidOn, DateOnly? CheckAgainOn,
        Ruling Ruling, List<PublicStep> Steps, List<SeenIn> Appearances)
    {
        public ReviewedVerdict Verdict => new(
            Slug, Wording, Language, Claimant, SaidOn, Ruling.Rating, Ruling.Value, Ruling.Worst, Ruling.Best, Ruling.Summary, Ruling.Covers, CheckAgainOn,
            Ruling.Evidence, Steps, Appearances);
    }
}
