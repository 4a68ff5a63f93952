namespace FactCheck.Data.Postgres.Cluster;

/// <summary>Where a private cluster lives and how it runs.</summary>
/// <param name="Folder">The folder to keep it in; made when absent.</param>
public sealed record PrivateClusterOptions(string Folder)
{
    /// <summary>False gives up safety against crashes for speed, and takes more connections: for tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>How PostgreSQL's programs are found.</summary>
    public PostgresSearch Search { get; init; } = PostgresSearch.FromEnvironment();

    /// <summary>Told, in one line each, about what takes time or leaves something behind.</summary>
    public Action<string> Announce { get; init; } = static _ => { };
}
