using FactCheck.Data.Postgres;
using FactCheck.Web.Api;

namespace FactCheck.Web.Exports;

/// <summary>What researchers take home: /data/claims.csv and /data/claims.jsonl, with the filters of the API's list of claims.</summary>
internal static class DataDownloads
{
    public static void MapDataDownloads(this WebApplication app)
    {
        var data = app.MapGroup("/data").AllowAnonymous().ExcludeFromDescription();
        data.MapMethods("/claims.csv", ["GET", "HEAD"], (HttpContext http, [AsParameters] ClaimFilter filter, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, ApiLimits limits) =>
            ClaimsAsync(http, filter, db, visitor, at, limits, FileForm.Csv));
        data.MapMethods("/claims.jsonl", ["GET", "HEAD"], (HttpContext http, [AsParameters] ClaimFilter filter, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, ApiLimits limits) =>
            ClaimsAsync(http, filter, db, visitor, at, limits, FileForm.Jsonl));
    }

    private static async Task<IResult> ClaimsAsync(HttpContext http, ClaimFilter filter, FactCheckDb db, ApiVisitor visitor, ApiAddresses at, ApiLimits limits, FileForm form)
    {
        if (limits.Refuse(http, null) is { } tooMany)
            return tooMany;
        await ClaimsFile.WriteAsync(http, filter.Of(db.Claims.Public(), visitor), at.Site, desk: false, form, "claims");
        return Results.Empty;
    }
}
