using System.CommandLine;

namespace FactCheck.Cli;

/// <summary>What a command line gets that cannot be understood: the reason, where help is, and exit code 2.</summary>
internal static class Usage
{
    public const int ExitCode = 2;

    public static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine($"Try “factcheck {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help”.");
        return ExitCode;
    }
}
