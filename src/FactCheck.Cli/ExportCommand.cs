using System.CommandLine;
using FactCheck.Data.ClaimReviews;

namespace FactCheck.Cli;

/// <summary>`factcheck export PATH`: writes all published verdicts as ClaimReview.</summary>
internal static class ExportCommand
{
    private const string Setting = "FACTCHECK_PUBLIC_URL";

    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "The file to write; - for standard output. One that ends in .jsonl gets one review a line, any other a DataFeed." };
        var site = new Option<string?>("--site") { Description = $"The address under which readers know the site, which the reviews lead to. Otherwise {Setting} says it." };
        var command = new Command("export", "Write all published verdicts as ClaimReview, which `factcheck import` and others take in.") { path, site };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(site) ?? Environment.GetEnvironmentVariable(Setting), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                await Console.Error.WriteLineAsync($"Say under which address readers know the site: --site https://example.org, or {Setting}.");
                return Usage.ExitCode;
            }
            await using var database = await Database.OpenAsync(cancellationToken);
            await using var db = await database.NewDbAsync(cancellationToken);
            var (to, of) = (parsed.GetValue(path)!, address.GetLeftPart(UriPartial.Authority));
            await using var file = to == "-" ? Console.OpenStandardOutput() : File.Create(to);
            var reviews = PublishedReviews.AllAsync(db, of, cancellationToken);
            if (to.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
                await ReviewDownload.WriteLinesAsync(file, reviews, cancellationToken);
            else
                await ReviewDownload.WriteFeedAsync(file, reviews, $"{of}/data/claimreview.json", DateTimeOffset.UtcNow, cancellationToken);
            return 0;
        });
        return command;
    }
}
