using System.CommandLine;
using FactCheck.Cli.Ingesting;

namespace FactCheck.Cli;

/// <summary>`factcheck ingest PATH…`: takes files, folders and standard input in, and reads them.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders; - for standard input. Of a folder: .txt, .html, .htm and .html.gz.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("ingest", "Take articles in and read them. The same article twice adds nothing.") { paths };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var database = await Database.OpenAsync(cancellationToken);
            return await new ImportRun(database).RunAsync(parsed.GetValue(paths)!, cancellationToken);
        });
        return command;
    }
}
