using System.ComponentModel;
using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Ingest.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Found = FactCheck.Ingest.Search;

namespace FactCheck.Web.Api;

/// <summary>Published verdicts by words and facets, as on /verdicts.</summary>
internal static class Search
{
    private const int Usual = 20;

    public static void MapSearch(this RouteGroupBuilder api) => api.MapGroup("/search").WithTags("Search").MapList("", "search", FindAsync);

    /// <summary>Finds published verdicts by words.</summary>
    /// <remarks>A claim must have every word, or another spelling or name for it; a phrase in quotation marks as it stands. Facets count the newest 10,000 of what was found.</remarks>
    internal static async Task<Ok<SearchJson>> FindAsync(
        [AsParameters] SearchFilter filter,
        [FromQuery, Description("How many at most, from 1 to 100; 20 if it is not said.")] int? limit,
        FactCheckDb db, ApiAddresses at, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > Paging.Most)
            throw new RuleException($"Ask for 1 to {Paging.Most} verdicts.", "Limit");
        var words = await SearchWords.OfAsync(db, filter.Q ?? "", filter.Exact ?? false, cancellationToken);
        var found = await VerdictSearch.FindAsync(db, words, filter.Narrowed, words.Words.Count > 0, null, backwards: false, limit ?? Usual, cancellationToken);
        var claims = (await SimilarClaim.LoadAsync(db, [.. found.Hits.Select(h => h.ClaimId)], cancellationToken)).ToDictionary(c => c.Id);
        return TypedResults.Ok(new SearchJson(
            Math.Min(found.Count, VerdictSearch.CountedUpTo), found.Count > VerdictSearch.CountedUpTo, words.OtherNames,
            [.. found.Hits.Where(h => claims.ContainsKey(h.ClaimId)).Select(h => claims[h.ClaimId].Told(at, 1, []))],
            [.. found.Facets.Select(f => new FacetJson(f.Kind, f.Value, f.Name, f.Count))]));
    }
}

internal readonly record struct SearchFilter(
    [property: FromQuery(Name = "q"), Description("Words, names, or a phrase in quotation marks.")] string? Q,
    [property: FromQuery(Name = "exact"), Description("Only the words as they are written, without other names and spellings.")] bool? Exact,
    [property: FromQuery(Name = "verdict"), Description("Words of ratings (\"Mostly false\"), or \"Withdrawn\".")] string[]? Verdict,
    [property: FromQuery(Name = "source"), Description("Addresses of sources (\"port-ministry-1a2b3c\").")] string[]? Source,
    [property: FromQuery(Name = "outlet"), Description("Names of outlets.")] string[]? Outlet,
    [property: FromQuery(Name = "topic"), Description("Addresses of topics.")] string[]? Topic,
    [property: FromQuery(Name = "incident"), Description("Addresses of incidents.")] string[]? Incident,
    [property: FromQuery(Name = "year"), Description("Years in which it was said.")] int[]? Year,
    [property: FromQuery(Name = "language"), Description("Languages, as BCP 47.")] string[]? Language)
{
    public Found.VerdictFilter Narrowed => new()
    {
        Verdicts = Values(Verdict),
        Sources = Values(Source),
        Outlets = Values(Outlet),
        Topics = Values(Topic),
        Incidents = Values(Incident),
        Years = Year ?? [],
        Languages = Values(Language),
    };

    private static string[] Values(string[]? values) => [.. (values ?? []).Select(v => v.Replace("\0", ""))];
}

/// <summary>What was found.</summary>
/// <param name="Count">How many verdicts, up to 10,000.</param>
/// <param name="HasUncounted">Whether there are more than that.</param>
/// <param name="OtherNames">Names and spellings that were searched for as well.</param>
/// <param name="Items">The best match first; without words the newest.</param>
/// <param name="Facets">By what it can be narrowed, and how many are left then.</param>
internal sealed record SearchJson(int Count, bool HasUncounted, IReadOnlyList<string> OtherNames, IReadOnlyList<SimilarClaimJson> Items, IReadOnlyList<FacetJson> Facets);

/// <summary>A value to narrow by.</summary>
/// <param name="Kind">The parameter that takes it.</param>
/// <param name="Value">What the parameter takes.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Count">How many verdicts have it.</param>
internal sealed record FacetJson(string Kind, string Value, string Name, int Count);
