using FactCheck.Data.ClaimReviews;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>What machines read of a verdict page: made of what readers see there, so that the two agree.</summary>
public static class VerdictMarkup
{
    /// <param name="claim">As its page shows it.</param>
    /// <param name="site">Scheme and host under which readers know us.</param>
    public static ClaimReview Of(CheckedClaim claim, string site)
    {
        var ruling = claim.Ruling;
        return ClaimReview.Of(
            new ReviewedVerdict(
                claim.Slug, claim.Wording, claim.Language, new Claimant(claim.Claimant.Name, claim.Claimant.Type, claim.Claimant.Role, claim.Claimant.Affiliation), claim.SaidOn,
                ruling.Word, ruling.Value, ruling.Worst, ruling.Best, ruling.Summary, ruling.Covers, claim.CheckAgainOn, ruling.Evidence,
                [.. claim.Steps.Where(s => s.Words is not null).Select(s => new PublicStep(s.State, s.At, s.Words!.Note))],
                [.. claim.Appearances.Select(a => new SeenIn(a.Title, a.Address, a.Outlet, a.Published))]),
            site);
    }
}
