using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>Where installers put PostgreSQL's programs.</summary>
internal static partial class InstalledFolders
{
    /// <summary>Folders that may hold PostgreSQL, best first: those on PATH, then each installer's place, newest version first.</summary>
    public static IEnumerable<string> All()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return onPath.Concat(Places().SelectMany(Versions)).Distinct();
    }

    private static IEnumerable<(string Parent, string Pattern, string Below)> Places()
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var variable in new[] { "ProgramFiles", "ProgramW6432", "ProgramFiles(x86)" })
                if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } programs)
                    yield return (Path.Combine(programs, "PostgreSQL"), "*", "bin");
            yield break;
        }

        yield return ("/usr/lib/postgresql", "*", "bin"); // Debian, Ubuntu
        yield return ("/usr", "pgsql-*", "bin"); // PostgreSQL's own packages for Red Hat
        yield return ("/opt/homebrew/opt", "postgresql@*", "bin");
        yield return ("/usr/local/opt", "postgresql@*", "bin");
        yield return ("/home/linuxbrew/.linuxbrew/opt", "postgresql@*", "bin");
        yield return ("/Applications/Postgres.app/Contents/Versions", "*", "bin");
    }

    private static IEnumerable<string> Versions((string Parent, string Pattern, string Below) place) =>
        !Directory.Exists(place.Parent)
            ? []
            : Directory.EnumerateDirectories(place.Parent, place.Pattern)
                .OrderByDescending(folder => Number().Match(Path.GetFileName(folder)) is { Success: true } number
                    ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)
                    : 0)
                .Select(folder => Path.Combine(folder, place.Below));

    [GeneratedRegex(@"\d{1,4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
