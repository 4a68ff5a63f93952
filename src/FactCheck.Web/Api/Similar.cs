using System.ComponentModel;
using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Ingest.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>The claims that a text repeats.</summary>
internal static class Similar
{
    private const int Usual = 5;
    private const int Most = 50;

    public static void MapSimilar(this RouteGroupBuilder api)
    {
        var similar = api.MapGroup("/similar").WithTags("Search");
        similar.MapList("", "findSimilar", FindAsync);
        similar.MapPost("", SendAsync).WithName("sendSimilar")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Finds the checked claims that a text repeats, the likeliest first.</summary>
    /// <remarks>The text may be a whole post: addresses in it are passed over, tags and handles are read as words, and a day that it names counts. Of claims with a score of 0.9 about nine in ten are the same claim, of those with 0.3 every second or third.</remarks>
    internal static async Task<Ok<SimilarJson>> FindAsync(
        [FromQuery, Description("The text. Longer ones than an address can hold are sent by POST.")] string text,
        [FromQuery, Description("How many claims at most, from 1 to 50; 5 if it is not said.")] int? limit,
        FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleException("Send the text whose claims are to be found.", "Text");
        if (limit is < 1 or > Most)
            throw new RuleException($"Ask for 1 to {Most} claims.", "Limit");
        var found = await RepeatedClaims.FindAsync(db, text, Audience.Everybody, limit ?? Usual, cancellationToken);
        var claims = (await SimilarClaim.LoadAsync(db, [.. found.Select(f => f.Id)], cancellationToken)).ToDictionary(c => c.Id);
        return TypedResults.Ok(new SimilarJson([.. found.Where(f => claims.ContainsKey(f.Id)).Select(f => claims[f.Id].Told(at, Math.Round(f.Score, 4), f.Shared))]));
    }

    /// <summary>Finds the checked claims that a long text repeats.</summary>
    /// <remarks>The same as the address that is read, for texts that do not fit into one. Nothing is kept.</remarks>
    internal static Task<Ok<SimilarJson>> SendAsync(SimilarRequest request, FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken) =>
        FindAsync(request.Text, request.Limit, db, at, cancellationToken);
}

/// <summary>A text whose claims are to be found.</summary>
/// <param name="Text">The text; after 10,000 characters nothing is read.</param>
/// <param name="Limit">How many claims at most, from 1 to 50; 5 if it is not said.</param>
internal sealed record SimilarRequest(string Text, int? Limit = null);

/// <summary>The claims that a text may repeat.</summary>
/// <param name="Items">The likeliest first; none if no claim shares a word that counts.</param>
internal sealed record SimilarJson(IReadOnlyList<SimilarClaimJson> Items);

/// <summary>A claim that a text may repeat.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Page">Our verdict's page for readers; null where only others have checked it.</param>
/// <param name="Wording">The claim as the claimant would say it.</param>
/// <param name="Claimant">Who claimed it, as far as it is known.</param>
/// <param name="SaidOn">The day on which it was said.</param>
/// <param name="Score">How likely the text repeats it, from 0 to 1.</param>
/// <param name="Because">Words that both have, cut to their stems, the rarest first.</param>
/// <param name="Verdict">What this house says of it now.</param>
/// <param name="OutsideVerdicts">What other fact-checkers said, in their own words; never averaged with ours.</param>
internal sealed record SimilarClaimJson(
    Guid Id, string? Page, string Wording, string? Claimant, DateOnly? SaidOn, double Score, IReadOnlyList<string> Because,
    SimilarVerdictJson? Verdict, IReadOnlyList<SimilarOutsideJson> OutsideVerdicts);

/// <summary>Our verdict in short.</summary>
/// <param name="Rating">Its word; of a withdrawn verdict the one that is no longer upheld.</param>
/// <param name="Summary">Why, in one sentence.</param>
/// <param name="Withdrawn">Whether it was taken back.</param>
/// <param name="Url">Its page.</param>
internal sealed record SimilarVerdictJson(string Rating, string Summary, bool Withdrawn, string Url);

/// <summary>Another fact-checker's verdict in short, in its own words.</summary>
/// <param name="Publisher">Who ruled.</param>
/// <param name="Rating">The rating, in the publisher's words.</param>
/// <param name="Url">Where it stands.</param>
internal sealed record SimilarOutsideJson(string? Publisher, string Rating, string? Url);
