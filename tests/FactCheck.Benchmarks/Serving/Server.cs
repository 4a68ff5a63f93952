using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks.Serving;

/// <summary>A web server in a process of its own, so that nothing but serving shows in its processor time.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The site itself, as it is published.</summary>
    public static Task<Server> SiteAsync(string connectionString, bool sample, bool keeps)
    {
        var assembly = typeof(Web.Hosting.SiteSettings).Assembly;
        // Beside the benchmarks lies only the assembly; the site is started from its own folder, where its files are.
        var configuration = assembly.GetCustomAttributes(false).OfType<System.Reflection.AssemblyConfigurationAttribute>().Single().Configuration;
        var project = Path.Combine(Root(), "src", "FactCheck.Web");
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(project, "bin", configuration, "net10.0", "FactCheck.Web.dll")]) { WorkingDirectory = project };
        start.Environment["ConnectionStrings__FactCheck"] = connectionString;
        start.Environment["FACTCHECK_SAMPLE"] = sample ? "true" : "false";
        start.Environment["FACTCHECK_WORKER"] = "false";
        start.Environment["FACTCHECK_PAGE_CACHE"] = keeps ? "64" : "0";
        // A line a request would be most of what is measured, and it is not part of a page.
        start.Environment["Serilog__MinimumLevel__Override__Serilog.AspNetCore"] = "Warning";
        return StartAsync(start, null);
    }

    /// <summary>A peer: this program again, but with a web project's memory and not with that of a program that measures memory.</summary>
    public static Task<Server> PeerAsync(string which, string? order = null)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Server).Assembly.Location, "serve", which]);
        (start.Environment["DOTNET_gcServer"], start.Environment["DOTNET_GCConserveMemory"]) = ("1", "0");
        return StartAsync(start, order);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Server> StartAsync(ProcessStartInfo start, string? order)
    {
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput) = (false, true, true);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        if (order is not null)
            await process.StandardInput.WriteLineAsync(order);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is not { Success: true } found)
                continue;
            // What else it says is read and forgotten, or it would wait for a reader.
            _ = process.StandardOutput.ReadToEndAsync();
            return new Server(process, new Uri(found.Groups["address"].Value));
        }
        throw new InvalidOperationException("The server has ended before it listened.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run from within the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"(FactCheck is at|listening on:?) (?<address>http://\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
