using System.Diagnostics;

namespace FactCheck.IntegrationTests.Postgres.Cluster;

/// <summary>Another process that uses a cluster (see <see cref="ClusterUser"/>), to be asked to leave or killed.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>What the child has printed so far.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Starts a child and waits until it holds its cluster, or has ended.</summary>
    /// <param name="order">What <see cref="ClusterUser"/> is to open.</param>
    /// <param name="environment">Variables to set; null values remove one.</param>
    /// <param name="prefix">A program to start it through, such as setpriv, with its arguments.</param>
    /// <param name="program">The folder of the child's program, when not this one.</param>
    public static async Task<ChildProcess> StartAsync(
        string[] order, Dictionary<string, string?>? environment = null, string[]? prefix = null, string? program = null)
    {
        var assembly = Path.Combine(program ?? AppContext.BaseDirectory, typeof(ChildProcess).Assembly.GetName().Name + ".dll");
        string[] line = [.. prefix ?? [], "dotnet", "exec", assembly, ClusterUser.Command, .. order];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;

        var child = new ChildProcess(Process.Start(start)!);
        await child.ReadUntilAsync("ready");
        return child;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to let go, and waits until it has ended.</summary>
    public async Task LeaveAsync()
    {
        _process.StandardInput.Close();
        await ReadUntilAsync(null);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await LeaveAsync();
        _process.Dispose();
    }

    private async Task ReadUntilAsync(string? last)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } said && said != last)
            Said.Add(said);
    }
}
