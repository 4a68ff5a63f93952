using System.Diagnostics;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>One program, run to its end.</summary>
internal static class Command
{
    /// <summary>Runs a program and returns its exit code and everything it printed. Cancelling kills that program, not what it started.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program, or it may not be run.</exception>
    public static async Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The user PostgreSQL runs as may be unable to enter our own working directory.
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        // A developer's PGDATA, PGPORT or PGOPTIONS must not leak into a private cluster.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // English logs everywhere; and on macOS PostgreSQL will not start without a valid locale.
        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            if (!process.HasExited)
                process.Kill();
            throw;
        }

        // On Windows a server inherits pg_ctl's pipes and keeps them open: what has come by now is all there is to wait for.
        await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(2), cancellation));
        var text = output.IsCompletedSuccessfully ? string.Concat(output.Result).Trim() : "";
        return new CommandResult(process.ExitCode, text);
    }

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}

internal sealed record CommandResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}
