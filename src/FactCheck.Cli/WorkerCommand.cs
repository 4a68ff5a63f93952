using System.CommandLine;
using FactCheck.Data.Postgres;
using FactCheck.Ingest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Cli;

/// <summary>`factcheck worker`: reads what waits in the queue, apart from the site.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var command = new Command("worker", "Read the articles that wait, and go on until stopped. Any number may run, on any number of machines.");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var database = await Database.OpenAsync(cancellationToken);
            var builder = Host.CreateApplicationBuilder();
            builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
            builder.Services.AddFactCheckDb(database.ConnectionString);
            builder.Services.AddIngest(Environment.GetEnvironmentVariable("FACTCHECK_PRIVATE_ADDRESSES") is "true" or "1");
            builder.Services.AddIngestWorkers();
            using var host = builder.Build();
            Console.WriteLine($"Reading what waits in {database.Description}. Ctrl+C stops.");
            await host.RunAsync(cancellationToken);
            return 0;
        });
        return command;
    }
}
