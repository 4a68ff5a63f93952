using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Ingest;
using FactCheck.Ingest.Fetching;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>Articles that programs hand in: they go into the same queue as the desk's.</summary>
internal static class Arrivals
{
    public static void MapArrivals(this RouteGroupBuilder api) => api.MapGroup("/arrivals").WithTags("Articles")
        .MapRead("/{id:guid}", "getArrival", FindAsync).Needs(KeyScopes.WriteArticles).ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>Hands in an article, to be read.</summary>
    /// <remarks>
    /// Give its text, its HTML, or an address to fetch it from. It is queued and read within moments: ask at `self` what became of it.
    /// What was handed in before, byte for byte, is not queued again: the answer is then 200 and says so. Send an `Idempotency-Key` to try again safely.
    /// </remarks>
    internal static async Task<IResult> HandInAsync(
        HandedInJson article, FactCheckDb db, Intake intake, WebPages web, ApiVisitor visitor, ApiAddresses at, HttpResponse response, CancellationToken cancellationToken)
    {
        var input = await InputAsync(article, web, cancellationToken);
        var hash = SHA256.HashData(input.Bytes);
        // Of several times that it came, the one that was read tells most.
        var before = await db.Arrivals.AsNoTracking().Where(a => a.Hash == hash && (a.State == ArrivalState.Read || a.State == ArrivalState.Waiting))
            .OrderBy(a => a.State == ArrivalState.Waiting).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken);
        if (before is { } known)
            return TypedResults.Ok(await ArrivalJson.LoadAsync(db, at, known, again: true, cancellationToken));
        var import = await intake.QueueAsync($"{input.Name} (through the key {visitor.Key!.Name})", visitor.Key.MadeById, [input], cancellationToken);
        var id = await db.Arrivals.Where(a => a.ImportId == import).Select(a => a.Id).SingleAsync(cancellationToken);
        var queued = await ArrivalJson.LoadAsync(db, at, id, again: false, cancellationToken);
        return TypedResults.Accepted(queued!.Self, queued);
    }

    /// <summary>Tells what became of an article that was handed in.</summary>
    internal static async Task<Results<Ok<ArrivalJson>, ProblemHttpResult>> FindAsync(
        [Description("The id that came back when it was handed in.")] Guid id, FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken) =>
        await ArrivalJson.LoadAsync(db, at, id, again: false, cancellationToken) is { } arrival
            ? TypedResults.Ok(arrival)
            : Problems.NotFound("Nothing with this id was handed in. Take the address that came back from POST /api/v1/articles.");

    private static async Task<Input> InputAsync(HandedInJson article, WebPages web, CancellationToken cancellationToken)
    {
        var (text, html, address) = (Said(article.Text), Said(article.Html), Said(article.Address));
        if (text is not null && html is not null)
            throw new RuleException("Give the text or the HTML, not both.", nameof(article.Text));
        if ((text ?? html) is { } content)
            return Input.Text(Said(article.Name) ?? (html is null ? "Text.txt" : "Page.html"), content) with { Address = address };
        if (address is null)
            throw new RuleException("Give the article: its text, its HTML, or the address to fetch it from.", nameof(article.Text));
        try
        {
            return (await web.FetchAsync(WebPages.AddressOf(address), cancellationToken)).ToInput(Said(article.Name));
        }
        catch (FetchException failure)
        {
            throw new RuleException(failure.Message, nameof(article.Address));
        }
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>An article to be read: its text, its HTML, or its address.</summary>
/// <param name="Text">Its text, blocks parted by empty lines.</param>
/// <param name="Html">The page as it was served.</param>
/// <param name="Address">Where it stands on the web. Alone, it is fetched from there.</param>
/// <param name="Name">What lists call it until it is read.</param>
internal sealed record HandedInJson(string? Text = null, string? Html = null, string? Address = null, [property: MaxLength(200)] string? Name = null);

/// <summary>What became of an article that was handed in.</summary>
/// <param name="Id">The id of this arrival.</param>
/// <param name="Self">Where to ask again.</param>
/// <param name="State">Whether it waits, was read, was known already, cannot be read, or was called off by an editor.</param>
/// <param name="Ahead">How many articles are read before it; null once it is read.</param>
/// <param name="Reason">Why it cannot be read.</param>
/// <param name="Article">The id of the article that it became.</param>
/// <param name="KnownBefore">Whether the same had been handed in before, so that it was not queued again.</param>
/// <param name="ReceivedAt">When it was handed in first.</param>
internal sealed record ArrivalJson(Guid Id, string Self, ArrivalState State, int? Ahead, string? Reason, Guid? Article, bool KnownBefore, DateTimeOffset ReceivedAt)
{
    public static async Task<ArrivalJson?> LoadAsync(FactCheckDb db, ApiAddresses at, Guid id, bool again, CancellationToken cancellationToken) =>
        await db.Arrivals.AsNoTracking().Where(a => a.Id == id)
            .Select(a => new ArrivalJson(
                a.Id, at.Of("arrivals", a.Id), a.State,
                a.State == ArrivalState.Waiting ? db.Arrivals.Count(o => o.State == ArrivalState.Waiting && o.ReceivedAt < a.ReceivedAt) : null,
                a.Reason, a.ArticleId, again || a.State == ArrivalState.Known, a.ReceivedAt))
            .SingleOrDefaultAsync(cancellationToken);
}
