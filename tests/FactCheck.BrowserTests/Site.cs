using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace FactCheck.BrowserTests;

/// <summary>The site as it is started by hand: a process of its own, with an empty data directory, on a free port.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly string _data;
    private readonly List<string> _output = [];
    private readonly TaskCompletionSource<string> _joinLink = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Site(Process process, string data) => (_process, _data) = (process, data);

    /// <summary>The link that the first start prints.</summary>
    public Uri JoinLink { get; private set; } = null!;

    public string Address => JoinLink.GetLeftPart(UriPartial.Authority);

    /// <param name="sample">Whether it begins with the sample incident and its published verdict.</param>
    /// <param name="connectionString">A database that is there already; null for an empty one of its own.</param>
    public static async Task<Site> StartAsync(bool sample = false, string? connectionString = null)
    {
        var data = Directory.CreateTempSubdirectory("factcheck-browser-").FullName;
        // PostgreSQL runs as another user where the tests run as root, and has to reach its folder.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(data, (UnixFileMode)Convert.ToInt32("755", 8));
        var project = Path.Combine(Repository.Root, "src", "FactCheck.Web");
        var configuration = typeof(Site).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(project, "bin", configuration, "net10.0", "FactCheck.Web.dll")])
        {
            WorkingDirectory = project,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FACTCHECK_DATA"] = data,
                ["FACTCHECK_SAMPLE"] = sample ? "true" : "false",
                ["FACTCHECK_LOG"] = "text",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            },
        };
        start.Environment.Remove("ConnectionStrings__FactCheck");
        if (connectionString is not null)
            start.Environment["ConnectionStrings__FactCheck"] = connectionString;
        var site = new Site(new Process { StartInfo = start, EnableRaisingEvents = true }, data);
        await site.StartedAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // Asked to stop, it stops its PostgreSQL too; killed, it would leave it behind.
            if (OperatingSystem.IsWindows())
                _process.Kill(entireProcessTree: true);
            else
                using (var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
                    await signal.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task StartedAsync()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _joinLink.TrySetException(new InvalidOperationException($"The site stopped while starting:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            JoinLink = new Uri(await _joinLink.Task.WaitAsync(Patience));
        }
        catch (TimeoutException late)
        {
            await DisposeAsync();
            throw new TimeoutException($"The site printed no link for the first editor within {Patience}:\n{Output}", late);
        }
    }

    private string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output);
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
        if (JoinAddress().Match(line) is { Success: true } link)
            _joinLink.TrySetResult(link.Value);
    }

    [GeneratedRegex(@"http://\S+/account/join\?code=\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JoinAddress();
}
