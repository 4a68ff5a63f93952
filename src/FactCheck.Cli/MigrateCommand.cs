using System.CommandLine;

namespace FactCheck.Cli;

/// <summary>`factcheck migrate`: makes the database, or brings it up to what this version expects.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Make the database, or bring it up to what this version expects. Safe to run again.");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var database = await Database.OpenAsync(cancellationToken);
            Console.WriteLine($"Up to date: {database.Description}");
            return 0;
        });
        return command;
    }
}
