using System.Diagnostics;

namespace FactCheck.Benchmarks.Queue;

/// <summary>Another process that fills or reads a queue, to be ended as a power cut would.</summary>
internal sealed class ChildProcess : IDisposable
{
    public const string Command = "child";
    public const string Fill = "fill";
    public const string Read = "read";

    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public static async Task<ChildProcess> StartAsync(string order, string queue, string connectionString)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(ChildProcess).Assembly.Location, Command, order, queue])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var child = new ChildProcess(Process.Start(start)!);
        // It names a password, so it does not go on the command line.
        await child._process.StandardInput.WriteLineAsync(connectionString);
        if (await child._process.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException($"The child that was to {order} has ended.");
        return child;
    }

    /// <summary>The child's side.</summary>
    public static async Task<int> ObeyAsync(string order, string queue)
    {
        await using var opened = Queues.Open(queue, (await Console.In.ReadLineAsync())!);
        Console.WriteLine("ready");
        // Ends with its parent, whatever becomes of that.
        var parent = Task.Run(Console.In.ReadToEndAsync);
        if (order == Read)
        {
            await using var reading = await opened.ReadAsync(QueueComparison.Readers);
            await parent;
        }
        else
        {
            while (!parent.IsCompleted)
                await opened.FillAsync(Inputs.Unreadable(1));
        }
        return 0;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
