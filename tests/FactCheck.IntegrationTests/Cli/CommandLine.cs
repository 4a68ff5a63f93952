using System.Diagnostics;

namespace FactCheck.IntegrationTests.Cli;

/// <summary>The built command line, run as its user would run it.</summary>
internal static class CommandLine
{
    public static Process Start(string? connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "factcheck.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__FactCheck"] = connectionString;
        return Process.Start(start)!;
    }

    public static async Task<(int Code, string Output, string Errors)> RunAsync(string? connectionString, string input, params string[] arguments)
    {
        using var process = Start(connectionString, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
