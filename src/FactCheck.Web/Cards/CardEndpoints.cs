using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting.Caching;

namespace FactCheck.Web.Cards;

/// <summary>The picture that stands beside a link to a verdict where it is shared.</summary>
internal static class CardEndpoints
{
    public static void MapCards(this IEndpointRouteBuilder site) =>
        site.MapMethods("/cards/{slug}.png", [HttpMethods.Get, HttpMethods.Head], async (string slug, FactCheckDb db, CancellationToken stop) =>
                await Card.FindAsync(db, slug, stop) is { } card ? Results.Bytes(CardDrawing.Png(card), "image/png") : Results.NotFound())
            .AllowAnonymous()
            .KeptForReaders();
}
