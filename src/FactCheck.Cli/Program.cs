using System.CommandLine;
using System.Globalization;
using FactCheck.Cli;
using FactCheck.Cli.Extracting;
using FactCheck.Data.Postgres.Cluster;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var root = new RootCommand("Keeps track of who claimed what, who answered, and what a fact-checker concluded.")
{
    ExtractCommand.Create(),
    IngestCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    WorkerCommand.Create(),
    MigrateCommand.Create(),
    UserCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
    return Usage.Refuse(parsed);
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return 130;
}
catch (NoPostgresException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
