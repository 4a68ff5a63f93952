using FactCheck.Cli.Extracting;
using FactCheck.Data.Articles;
using FactCheck.Ingest;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace FactCheck.Cli.Ingesting;

/// <summary>One import from the command line: queued, read here and by any other worker, and reported.</summary>
internal sealed class ImportRun(Database database)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <returns>0 when every input became an article or was one; 1 when some could not be read.</returns>
    public async Task<int> RunAsync(string[] paths, CancellationToken cancellationToken)
    {
        var turnedAway = new List<string>();
        var import = await database.Services.GetRequiredService<Intake>()
            .QueueAsync(paths.Length == 1 ? Path.GetFileName(Path.TrimEndingDirectorySeparator(paths[0])) : $"{paths.Length} paths", null, Inputs(paths, turnedAway), cancellationToken);

        await ShowProgressAsync(import, cancellationToken);
        var counts = await ReportAsync(import, cancellationToken);
        foreach (var problem in turnedAway)
            await Console.Error.WriteLineAsync(problem);
        return turnedAway.Count == 0 && counts.GetValueOrDefault(ArrivalState.Quarantined) == 0 ? 0 : 1;
    }

    private static IEnumerable<Input> Inputs(string[] paths, List<string> turnedAway)
    {
        foreach (var file in InputFile.Find(paths))
        {
            Input? input = null;
            try
            {
                var bytes = file.Bytes(Intake.MaxBytes);
                if (bytes.Length > Intake.MaxBytes)
                    turnedAway.Add($"{file.Name}: it is too large; an input may have {Intake.MaxBytes / 1048576} MB.");
                else
                    input = new Input(Path.GetFileName(file.Name), bytes);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                turnedAway.Add($"{file.Name}: {failure.Message}");
            }
            if (input is not null)
                yield return input;
        }
    }

    private async Task ShowProgressAsync(Guid import, CancellationToken cancellationToken)
    {
        var readers = Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => ReadAsync(import, cancellationToken), cancellationToken)));
        // On standard error, so that what the command prints can be piped.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Reading");
            while (!bar.IsFinished)
            {
                var counts = await CountAsync(import, cancellationToken);
                var total = counts.Values.Sum();
                (bar.MaxValue, bar.Value) = (Math.Max(1, total), total == 0 ? 1 : total - counts.GetValueOrDefault(ArrivalState.Waiting));
                if (!bar.IsFinished)
                    await Task.Delay(Glance, cancellationToken);
                else
                    bar.StopTask();
                if (readers.IsFaulted)
                    await readers;
            }
        });
        await readers;
    }

    private async Task ReadAsync(Guid import, CancellationToken cancellationToken)
    {
        var ingestor = database.Services.GetRequiredService<Ingestor>();
        while (await ingestor.ReadNextAsync(import, cancellationToken) is not null)
        {
        }
    }

    private async Task<Dictionary<ArrivalState, int>> CountAsync(Guid import, CancellationToken cancellationToken)
    {
        await using var db = await database.NewDbAsync(cancellationToken);
        return await db.Arrivals.Where(a => a.ImportId == import).GroupBy(a => a.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    private async Task<Dictionary<ArrivalState, int>> ReportAsync(Guid import, CancellationToken cancellationToken)
    {
        await using var db = await database.NewDbAsync(cancellationToken);
        var quarantined = await db.Arrivals.Where(a => a.ImportId == import && a.State == ArrivalState.Quarantined)
            .OrderBy(a => a.Position).Select(a => new { a.Name, a.Reason }).ToListAsync(cancellationToken);
        foreach (var input in quarantined)
            await Console.Error.WriteLineAsync($"{input.Name}: {input.Reason}");
        var counts = await CountAsync(import, cancellationToken);
        Console.WriteLine($"{counts.GetValueOrDefault(ArrivalState.Read)} read, {counts.GetValueOrDefault(ArrivalState.Known)} known already, {quarantined.Count} in quarantine");
        return counts;
    }
}
