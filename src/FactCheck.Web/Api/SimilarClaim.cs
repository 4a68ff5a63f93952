using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>A checked claim with what fact-checkers say of it, in short: for machines and for the page that asks whether a claim is checked.</summary>
internal sealed record SimilarClaim(
    Guid Id, string? Slug, string Wording, string SourceName, SourceType SourceType, DateOnly? SaidOn, ShortVerdict? Verdict, List<SimilarOutsideJson> Outside)
{
    /// <summary>In one query, in no order. Claims that readers may not see are left out.</summary>
    public static Task<List<SimilarClaim>> LoadAsync(FactCheckDb db, Guid[] ids, CancellationToken cancellationToken) => db.Claims.AsNoTracking()
        .Where(c => ids.Contains(c.Id) && (c.Slug != null || c.State == Data.Statements.ClaimState.CheckedElsewhere))
        .Select(c => new SimilarClaim(
            c.Id, c.Slug, c.Wording, c.Source.Head.Name, c.Source.Head.Type, c.SaidOn,
            c.Verdicts.Where(v => c.Confidence >= 0) // its own alone: decision 0019
                .Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
                .OrderByDescending(v => v.Number)
                .Select(v => new ShortVerdict(v.Rating!.Word, v.Rating.Plate, v.Summary, v.State == VerdictState.Withdrawn)).FirstOrDefault(),
            c.OutsideVerdicts.OrderBy(o => o.Id).Select(o => new SimilarOutsideJson(o.Publisher ?? o.Article!.Outlet, o.Rating, o.Url ?? o.Article!.Address)).ToList()))
        .ToListAsync(cancellationToken);

    /// <summary>Who said it; null where nobody is named.</summary>
    public string? Claimant => SourceType == SourceType.Unnamed ? null : SourceName;

    public SimilarClaimJson Told(ApiAddresses at, double score, IReadOnlyList<string> because) => new(
        Id, at.VerdictPage(Slug), Wording, Claimant, SaidOn, score, because,
        Verdict is null ? null : new SimilarVerdictJson(Verdict.Rating, Verdict.Summary, Verdict.IsWithdrawn, at.VerdictPage(Slug)!), Outside);
}

/// <summary>Our verdict as it stands now.</summary>
internal sealed record ShortVerdict(string Rating, string Plate, string Summary, bool IsWithdrawn);
