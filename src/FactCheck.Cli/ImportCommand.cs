using System.CommandLine;
using FactCheck.Ingest.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Cli;

/// <summary>`factcheck import PATH…`: takes in other fact-checkers' reviews.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = $"Files and folders with ClaimReview, plain or gzipped; - for standard input. JSON-LD pages and files, a DataFeed, JSON lines, feeds, and answers of the Fact Check Tools API. Of a folder: {string.Join(", ", ReviewFile.Endings)}.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Take in other fact-checkers’ reviews (ClaimReview). The same review twice adds nothing.") { paths };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = await Database.OpenAsync(cancellationToken);
            var importer = database.Services.GetRequiredService<ReviewImporter>();
            var total = ReviewTally.None;
            foreach (var path in parsed.GetValue(paths)!.SelectMany(FilesAt))
                total += await ImportAsync(importer, path, total, cancellationToken);
            Console.WriteLine(total);
            return total.Failed == 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task<ReviewTally> ImportAsync(ReviewImporter importer, string path, ReviewTally before, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            return await importer.ImportAsync(file, path == "-" ? "standard input" : path, Console.Error.WriteLine, Progress(before), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{path}: {failure.Message}");
            return ReviewTally.None with { Failed = 1 };
        }
    }

    // On standard error, so that the line on standard output can be relied on; and only where somebody is looking.
    private static Action<ReviewTally>? Progress(ReviewTally before) =>
        Console.IsErrorRedirected ? null : so => Console.Error.Write($"\r{before + so}");

    private static IEnumerable<string> FilesAt(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsReviewFile).Order(StringComparer.Ordinal)
            : [path];

    private static bool IsReviewFile(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return ReviewFile.Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }
}
