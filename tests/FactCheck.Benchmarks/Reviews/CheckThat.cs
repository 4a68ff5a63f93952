using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Benchmarks.Reviews;

/// <summary>
/// Turns the claims of CheckThat! 2022, task 2A, into ClaimReview, one a line, which `factcheck import` takes. The set names
/// no claimant and no rating. The id of a claim is the last part of its review's address; its title is the review's
/// headline, its subtitle the summary.
/// </summary>
internal static class CheckThat
{
    public const string Site = "https://checkthat.example/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task<int> ConvertAsync(string claims, string output)
    {
        await using var file = File.OpenRead(claims);
        await using var unpacked = claims.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        await using var lines = new StreamWriter(output);
        var count = 0;
        await foreach (var claim in JsonSerializer.DeserializeAsyncEnumerable<Checked>(unpacked, Snake))
        {
            await lines.WriteLineAsync(JsonSerializer.Serialize(ReviewOf(claim!), Json));
            count++;
        }
        Console.WriteLine($"{count:N0} reviews in {output}");
        return 0;
    }

    private static Dictionary<string, object?> ReviewOf(Checked claim) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "ClaimReview",
        ["url"] = Site + claim.VclaimId,
        ["claimReviewed"] = claim.Vclaim,
        ["inLanguage"] = "en",
        ["headline"] = claim.Title,
        ["description"] = claim.Subtitle,
        ["datePublished"] = DateTime.TryParse(claim.Date, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        ["author"] = new Dictionary<string, string> { ["@type"] = "Organization", ["name"] = "Snopes" },
        ["reviewRating"] = new Dictionary<string, string> { ["@type"] = "Rating", ["alternateName"] = "not in the data set" },
        ["itemReviewed"] = new Dictionary<string, string> { ["@type"] = "Claim" },
    };

    private sealed record Checked(string VclaimId, string Vclaim, string? Title, string? Subtitle, string? Date);
}
