using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>A folder with initdb, pg_ctl and postgres in it.</summary>
/// <param name="Folder">The folder of the programs, full path.</param>
/// <param name="Version">PostgreSQL's version, e.g. 15.18.</param>
public sealed partial record PostgresBinaries(string Folder, Version Version)
{
    /// <summary>The oldest major version that FactCheck's schema works on.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => Program(Folder, "initdb");

    public string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>What is in this folder, or null when a program is missing, does not run here, or is older than <see cref="OldestMajor"/>.</summary>
    public static async Task<PostgresBinaries?> InAsync(string folder, CancellationToken cancellation)
    {
        if (!Needed.All(name => File.Exists(Program(folder, name))))
            return null;

        try
        {
            var answer = await Command.RunAsync(Program(folder, "postgres"), ["--version"], cancellation);
            var version = VersionPattern().Match(answer.Output);
            if (!answer.Succeeded || !version.Success)
                return null;
            var major = int.Parse(version.Groups["major"].ValueSpan, CultureInfo.InvariantCulture);
            // A beta says "18beta1".
            var minor = version.Groups["minor"].Success ? int.Parse(version.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            return major < OldestMajor ? null : new PostgresBinaries(Path.GetFullPath(folder), new Version(major, minor));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Program(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)(\.(?<minor>\d+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();
}
