using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>What postmaster.pid tells of the server that runs, or ran, on a cluster.</summary>
/// <param name="ProcessId">The server's process id.</param>
/// <param name="StartedAt">When the server started.</param>
/// <param name="Port">The port it listens on; part of the socket's name too.</param>
/// <param name="Host">What to connect to: the socket's folder, or an address.</param>
internal sealed record PostmasterFile(int ProcessId, DateTimeOffset StartedAt, int Port, string Host)
{
    public static string PathIn(string data) => Path.Combine(data, "postmaster.pid");

    /// <summary>The file's content, or null when there is none or it is still being written.</summary>
    public static PostmasterFile? Read(string data)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PathIn(data));
        }
        catch (IOException)
        {
            return null;
        }

        // Lines: process id, data directory, start (Unix seconds), port, socket's folder, listening address, shared memory, state.
        return lines.Length >= 6
            && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
            && long.TryParse(lines[2], CultureInfo.InvariantCulture, out var started)
            && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            ? new PostmasterFile(id, DateTimeOffset.FromUnixTimeSeconds(started), port, lines[4].Length > 0 ? lines[4] : lines[5])
            : null;
    }

    /// <summary>Whether that very server still lives: a process of this id may be another one, started since.</summary>
    public bool IsAlive()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal)
                && !IsZombie()
                && (process.StartTime.ToUniversalTime() - StartedAt.UtcDateTime).Duration() < TimeSpan.FromMinutes(1);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception or IOException)
        {
            // There is no such process, or it is somebody else's.
            return false;
        }
    }

    // Containers often have no init that buries the dead; a killed server then keeps its id for ever.
    private bool IsZombie() =>
        OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{ProcessId}/stat").Contains(") Z ", StringComparison.Ordinal);
}
