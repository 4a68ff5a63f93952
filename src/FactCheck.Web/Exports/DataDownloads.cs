using FactCheck.Data.Postgres;
using FactCheck.Ingest.Search;
using FactCheck.Web.Api;
using FactCheck.Web.Pages.Verdicts;

namespace FactCheck.Web.Exports;

/// <summary>
/// What researchers take home: reviews, /data/claims.csv and /data/claims.jsonl with the filters of the API's list of claims,
/// /data/verdicts.csv and /data/verdicts.jsonl with the words and filters of the readers' list of verdicts.
/// </summary>
internal static class DataDownloads
{
    public static void MapDataDownloads(this WebApplication app)
    {
        app.MapReviewDownloads();
        var data = app.MapGroup(ApiFrame.Files).AllowAnonymous().ExcludeFromDescription();
        data.MapMethods("/claims.csv", ["GET", "HEAD"], (HttpContext http, [AsParameters] ClaimFilter filter, FactCheckDb db, ApiVisitor visitor, ApiAddresses at) =>
            ClaimsAsync(http, filter, db, visitor, at, FileForm.Csv));
        data.MapMethods("/claims.jsonl", ["GET", "HEAD"], (HttpContext http, [AsParameters] ClaimFilter filter, FactCheckDb db, ApiVisitor visitor, ApiAddresses at) =>
            ClaimsAsync(http, filter, db, visitor, at, FileForm.Jsonl));
        data.MapMethods("/verdicts.csv", ["GET", "HEAD"], (HttpContext http, string? q, bool? exact, FactCheckDb db, ApiAddresses at) =>
            VerdictsAsync(http, q, exact, db, at, FileForm.Csv));
        data.MapMethods("/verdicts.jsonl", ["GET", "HEAD"], (HttpContext http, string? q, bool? exact, FactCheckDb db, ApiAddresses at) =>
            VerdictsAsync(http, q, exact, db, at, FileForm.Jsonl));
    }

    private static async Task<IResult> ClaimsAsync(HttpContext http, ClaimFilter filter, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, FileForm form)
    {
        await ClaimsFile.WriteAsync(http, filter.Of(db, db.Claims.Public(), visitor), at.Site, desk: false, form, "claims");
        return Results.Empty;
    }

    private static async Task<IResult> VerdictsAsync(HttpContext http, string? q, bool? exact, FactCheckDb db, ApiAddresses at, FileForm form)
    {
        var words = await SearchWords.OfAsync(db, q?.Trim() ?? "", exact ?? false, http.RequestAborted);
        var found = VerdictSearch.All(db, words, VerdictFilters.From(http.Request.Query));
        await ClaimsFile.WriteAsync(http, db.Claims.Where(c => found.Contains(c.Id)), at.Site, desk: false, form, "verdicts");
        return Results.Empty;
    }
}
