namespace FactCheck.Data.Postgres.Cluster;

/// <summary>Where FactCheck keeps what it writes to disk: the private cluster, its log, fetched binaries.</summary>
public static class DataDirectory
{
    /// <summary>
    /// The full path: <c>FACTCHECK_DATA</c> when set; for root <c>/var/lib/factcheck</c>, because PostgreSQL runs as
    /// another user there and must reach it; otherwise <c>factcheck</c> in the user's local application data.
    /// The folder need not exist yet.
    /// </summary>
    public static string Locate()
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_DATA") is { Length: > 0 } chosen)
            return Path.GetFullPath(chosen);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            return "/var/lib/factcheck";

        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        // A service account may have no home at all.
        return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "factcheck");
    }
}
