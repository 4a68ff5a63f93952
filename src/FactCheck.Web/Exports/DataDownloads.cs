using FactCheck.Data.Postgres;
using FactCheck.Web.Api;

namespace FactCheck.Web.Exports;

/// <summary>What researchers take home: reviews, and /data/claims.csv and /data/claims.jsonl with the filters of the API's list of claims.</summary>
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
    }

    private static async Task<IResult> ClaimsAsync(HttpContext http, ClaimFilter filter, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, FileForm form)
    {
        await ClaimsFile.WriteAsync(http, filter.Of(db, db.Claims.Public(), visitor), at.Site, desk: false, form, "claims");
        return Results.Empty;
    }
}
