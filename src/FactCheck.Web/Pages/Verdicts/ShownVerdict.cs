using FactCheck.Data.Postgres;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A verdict with everything that readers see around it.</summary>
/// <param name="Claim">What was claimed, and what we say of it.</param>
/// <param name="Exchange">Who said what, in time order.</param>
/// <param name="History">Newest first.</param>
public sealed record ShownVerdict(CheckedClaim Claim, List<Said> Exchange, List<Publication> History)
{
    public static async Task<ShownVerdict> OfAsync(FactCheckDb db, CheckedClaim claim, CancellationToken cancellationToken)
    {
        var history = Publication.Of(claim.Steps);
        history.Reverse();
        var exchange = await Verdicts.Exchange.OfAsync(db, claim.Id, cancellationToken);
        return new ShownVerdict(claim with { Appearances = exchange.Find(s => s.Id == claim.Id)!.Appearances }, exchange, history);
    }
}
