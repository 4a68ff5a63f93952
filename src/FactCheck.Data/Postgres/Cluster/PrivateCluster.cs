using Npgsql;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>
/// A PostgreSQL server of FactCheck's own, in a folder of its own, reached through a private door. Several processes may
/// use one cluster: the first starts it, the rest join, and it stops when the last of them lets go.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private static int _count;

    private readonly ClusterFolder _folder;
    private readonly ClusterServer _server;
    private readonly PrivateClusterOptions _options;

    // Tells our connections from other processes'.
    private readonly string _name = $"FactCheck {Environment.ProcessId}.{Interlocked.Increment(ref _count)}";

    // Held open for as long as we use the cluster, so that others can see that somebody does.
    private NpgsqlConnection? _presence;
    private PostmasterFile? _postmaster;
    private bool _disposed;

    private PrivateCluster(ClusterFolder folder, ServerAccount account, PrivateClusterOptions options) =>
        (_folder, _server, _options) = (folder, new ClusterServer(folder, account, options), options);

    /// <summary>Whether this object started the server; false when it joined one that ran.</summary>
    public bool StartedHere { get; private set; }

    /// <summary>What runs and where, e.g. "PostgreSQL 15.18 in a private cluster (/var/lib/factcheck)".</summary>
    public string Description { get; private set; } = "";

    /// <summary>Starts the cluster, making it when there is none, or joins it when it runs.</summary>
    /// <exception cref="NoPostgresException">No PostgreSQL was found, or it did not start.</exception>
    public static async Task<PrivateCluster> StartAsync(PrivateClusterOptions options, CancellationToken cancellation)
    {
        var folder = new ClusterFolder(Path.GetFullPath(options.Folder));
        try
        {
            Directory.CreateDirectory(folder.Root);
            var account = await ServerAccount.ForAsync(folder.Home, cancellation);
            await account.MakePrivateFolderAsync(folder.Home, cancellation);
            await account.MustReachAsync(folder.Home, cancellation);
            var cluster = new PrivateCluster(folder, account, options);
            using (await ClusterLock.TakeAsync(folder.Lock, cancellation))
                await cluster.JoinOrStartAsync(cancellation);
            return cluster;
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new NoPostgresException($"FactCheck's folder {folder.Root} is not open to this user: {denied.Message} Name another in FACTCHECK_DATA.", denied);
        }
    }

    /// <summary>Stops whatever runs on a cluster at once, and deletes its folder with all data. For temporary clusters.</summary>
    public static async Task DeleteAsync(PrivateClusterOptions options, CancellationToken cancellation)
    {
        var folder = new ClusterFolder(Path.GetFullPath(options.Folder));
        if (PostmasterFile.Read(folder.Data)?.IsAlive() is true)
        {
            var account = await ServerAccount.ForAsync(folder.Home, cancellation);
            await new ClusterServer(folder, account, options).StopAsync("immediate", cancellation);
        }

        foreach (var place in new[] { folder.Socket, folder.Root })
            if (Directory.Exists(place))
                Directory.Delete(place, recursive: true);
    }

    /// <summary>How to reach one of the cluster's databases. It names a secret: do not log it.</summary>
    public string ConnectionString(string database) => ConnectionTo(_postmaster!, database).ConnectionString;

    /// <summary>
    /// Lets go of the cluster: stops it when FactCheck started it and nobody else is connected, cleanly and within moments;
    /// leaves it running otherwise, and says so when it was started here.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;

        using (await ClusterLock.TakeAsync(_folder.Lock, CancellationToken.None))
        {
            try
            {
                await LeaveAsync();
            }
            catch (NpgsqlException)
            {
                // It no longer answers, so somebody else stopped it.
            }
        }

        await _presence!.DisposeAsync();
    }

    private async Task JoinOrStartAsync(CancellationToken cancellation)
    {
        _folder.RemoveHalfMade();
        _postmaster = await _server.JoinAsync(ConnectAsync, cancellation);
        if (_postmaster is not null)
            return;

        await _server.StartAsync(cancellation);
        StartedHere = true;
        try
        {
            _postmaster = PostmasterFile.Read(_folder.Data) ?? throw new NoPostgresException($"PostgreSQL in {_folder.Home} ended as soon as it had started (see {_folder.Log}).");
            await ConnectAsync(_postmaster);
        }
        catch
        {
            await _server.StopAsync("fast", CancellationToken.None);
            throw;
        }

        async Task ConnectAsync(PostmasterFile postmaster)
        {
            var connection = new NpgsqlConnection(ConnectionTo(postmaster, "postgres", pooling: false).ConnectionString);
            try
            {
                await connection.OpenAsync(cancellation);
                _presence = connection;
                Description = $"PostgreSQL {connection.PostgreSqlVersion} in a private cluster ({_folder.Root})";
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }
    }

    private async Task LeaveAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionTo(_postmaster!, "postgres", pooling: false).ConnectionString);
        await connection.OpenAsync();
        await using var question = new NpgsqlCommand(
            """
            select current_setting('cluster_name') = $1,
                   (select count(*) from pg_stat_activity where backend_type = 'client backend' and application_name <> $2)
            """,
            connection)
        {
            Parameters = { new() { Value = ClusterSettings.ClusterName }, new() { Value = _name } },
        };

        // A process that has just left may be seen for a moment longer.
        var (ours, others) = (false, 0L);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await using var answer = await question.ExecuteReaderAsync();
            await answer.ReadAsync();
            (ours, others) = (answer.GetBoolean(0), answer.GetInt64(1));
            if (others == 0)
                break;
            await answer.CloseAsync();
            await Task.Delay(50);
        }

        if (!ours)
            return;
        if (others > 0)
        {
            // Who joined expects nothing else.
            if (StartedHere)
                _options.Announce($"PostgreSQL in {_folder.Root} stays up: others still use it ({others} connections).");
        }
        else if (await _server.StopAsync("fast", CancellationToken.None) is { Succeeded: false } failure)
            _options.Announce($"PostgreSQL in {_folder.Root} did not stop: {failure.Output}");
    }

    private NpgsqlConnectionStringBuilder ConnectionTo(PostmasterFile postmaster, string database, bool pooling = true) => new()
    {
        Host = postmaster.Host,
        Port = postmaster.Port,
        Username = ClusterSetup.Role,
        Password = File.ReadAllText(_folder.Password),
        Database = database,
        ApplicationName = _name,
        SslMode = SslMode.Disable,
        // Kerberos is of no use on a private door, and where its library is missing each process would complain.
        GssEncryptionMode = GssEncryptionMode.Disable,
        Pooling = pooling,
        MaxPoolSize = 40,
        Timeout = 15,
        CommandTimeout = 30,
        IncludeErrorDetail = !_options.Durable,
    };
}
