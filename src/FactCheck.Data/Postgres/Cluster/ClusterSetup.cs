using System.Security.Cryptography;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>Makes a new cluster: all of it, or nothing.</summary>
internal static class ClusterSetup
{
    /// <summary>The role that owns everything; only the password in the cluster's own folder opens it.</summary>
    public const string Role = "factcheck";

    // Texts are compared by code point, so that order is the same on every machine, but letters outside ASCII must still be
    // letters (lower case, trigrams), which takes a locale that knows Unicode. Its name differs; the first accepted is used.
    private static readonly string[] UnicodeLocales =
        OperatingSystem.IsWindows() ? ["en-US"] : OperatingSystem.IsMacOS() ? ["UTF-8", "en_US.UTF-8"] : ["C.UTF-8", "C.utf8", "en_US.UTF-8"];

    /// <exception cref="NoPostgresException">initdb failed; the message carries what it printed.</exception>
    public static async Task CreateAsync(ClusterFolder folder, PostgresBinaries binaries, ServerAccount account, bool durable, CancellationToken cancellation)
    {
        // Made beside its place and moved there when whole: a run that is killed half-way leaves nothing that looks like a cluster.
        var making = $"{folder.Data}.new-{Guid.NewGuid():N}";
        var data = Path.Combine(making, "data");
        var password = Path.Combine(making, "password");
        await account.MakePrivateFolderAsync(making, cancellation);
        await WriteSecretAsync(password, cancellation);
        await account.GiveAsync(password, cancellation);

        var result = new CommandResult(-1, "");
        foreach (var locale in UnicodeLocales)
        {
            string[] arguments =
            [
                "-D", data, "-U", Role, "--pwfile", password, "--auth", "scram-sha-256", "--encoding", "UTF8",
                "--locale", "C", "--lc-ctype", locale, "--no-instructions", .. durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            result = await account.RunAsync(binaries.InitDb, arguments, cancellation);
            if (result.Succeeded || !result.Output.Contains("invalid locale", StringComparison.Ordinal))
                break;
        }

        if (!result.Succeeded)
            throw new NoPostgresException($"initdb of PostgreSQL {binaries.Version} could not make a cluster in {folder.Home}: {result.Output}");

        await File.AppendAllTextAsync(Path.Combine(data, "postgresql.conf"), "\ninclude = 'factcheck.conf'\n", cancellation);
        File.Move(password, Path.Combine(data, Path.GetFileName(folder.Password)));
        Directory.Move(data, folder.Data);
        Directory.Delete(making, recursive: true);
    }

    private static async Task WriteSecretAsync(string file, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new StreamWriter(file, options);
        await stream.WriteAsync(RandomNumberGenerator.GetHexString(48, lowercase: true).AsMemory(), cancellation);
    }
}
