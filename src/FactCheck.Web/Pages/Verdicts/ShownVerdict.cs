using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Web.Pages.Shared;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>A verdict with everything that readers see around it.</summary>
/// <param name="Claim">What was claimed, and what we say of it.</param>
/// <param name="Exchange">Who said what, in time order.</param>
/// <param name="History">Newest first.</param>
public sealed record ShownVerdict(CheckedClaim Claim, ExchangePart Exchange, List<Publication> History)
{
    private const int MostPairs = 5;

    /// <summary>Those with whom the claimant has pages of exchanges: named, and somebody else.</summary>
    public IEnumerable<Speaker> Partners => Exchange.All
        .Select(s => s.Speaker)
        .Where(s => s.Slug is not null && s.Slug != Claim.Claimant.Slug && s.Type != SourceType.Unnamed)
        .DistinctBy(s => s.Slug)
        .Take(Claim.Claimant is { Slug: not null, Type: not SourceType.Unnamed } ? MostPairs : 0);

    /// <param name="db">The records.</param>
    /// <param name="claim">Whose verdict it is.</param>
    /// <param name="cancellationToken">Whether anybody still waits.</param>
    /// <param name="part">Which part of a long exchange, from 1.</param>
    public static async Task<ShownVerdict> OfAsync(FactCheckDb db, CheckedClaim claim, CancellationToken cancellationToken, int part = 1)
    {
        var history = Publication.Of(claim.Steps);
        history.Reverse();
        var exchange = await Verdicts.Exchange.OfAsync(db, claim.Id, cancellationToken);
        return new ShownVerdict(claim with { Appearances = exchange.Find(s => s.Id == claim.Id)!.Appearances }, new ExchangePart(exchange, part), history);
    }
}

/// <summary>Twenty statements of an exchange, which may have hundreds.</summary>
/// <param name="All">Of the whole exchange, in time order.</param>
/// <param name="Number">Which part, from 1.</param>
public sealed record ExchangePart(List<Said> All, int Number)
{
    private const int Size = 20;

    private readonly Dictionary<Guid, int> _numbers = All.ToDictionary(s => s.Id, s => s.Number);

    public IEnumerable<Said> Shown => All.Skip((Number - 1) * Size).Take(Size);

    public int Parts => (All.Count + Size - 1) / Size;

    public int First => ((Number - 1) * Size) + 1;

    public int Last => Math.Min(Number * Size, All.Count);

    /// <summary>The number of a statement, and where it stands from here: on this page, or on that of another part.</summary>
    public (int Number, string Href) PlaceOf(Guid statement)
    {
        var number = _numbers[statement];
        return (number, number >= First && number <= Last ? $"#s{number}" : $"?part={((number - 1) / Size) + 1}#s{number}");
    }
}
