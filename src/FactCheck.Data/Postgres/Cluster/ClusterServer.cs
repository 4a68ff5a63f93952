using Npgsql;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>The server of one cluster: joins the one that runs, starts it, stops it. Callers hold the cluster's lock.</summary>
internal sealed class ClusterServer(ClusterFolder folder, ServerAccount account, PrivateClusterOptions options)
{
    private const long LargestLog = 16 * 1024 * 1024;

    // A server that recovers from a crash may take minutes before it answers.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Where the running server listens, or null when none runs; what a dead one left behind is removed. <paramref name="connect"/> failing shows that it does not answer.</summary>
    /// <exception cref="NoPostgresException">A server lives but does not answer.</exception>
    public async Task<PostmasterFile?> JoinAsync(Func<PostmasterFile, Task> connect, CancellationToken cancellation)
    {
        var unreadable = 0;
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(100))
        {
            var file = PostmasterFile.Read(folder.Data);
            try
            {
                if (!File.Exists(PostmasterFile.PathIn(folder.Data)))
                    return null;
                if (file is not null)
                {
                    await connect(file);
                    return file;
                }

                unreadable++;
            }
            catch (PostgresException refusal) when (refusal.SqlState != PostgresErrorCodes.CannotConnectNow)
            {
                throw new NoPostgresException($"A server that is not FactCheck's answers at {file!.Host} port {file.Port}: {refusal.MessageText}", refusal);
            }
            catch (NpgsqlException) when (file!.IsAlive())
            {
                // It is starting or stopping.
            }
            catch (NpgsqlException)
            {
                File.Delete(PostmasterFile.PathIn(folder.Data));
                return null;
            }

            if (waited == TimeSpan.FromSeconds(2))
                options.Announce($"Waiting for PostgreSQL in {folder.Root} to answer (process {file?.ProcessId})");
            // A server writes the file in one go; one that stays cut short is left from a crash.
            if (unreadable > 20)
                File.Delete(PostmasterFile.PathIn(folder.Data));
            await Task.Delay(100, cancellation);
        }

        throw new NoPostgresException($"A PostgreSQL server runs on {folder.Data} but does not answer (see {folder.Log}).");
    }

    /// <summary>Starts the server, making the cluster first when there is none.</summary>
    /// <exception cref="NoPostgresException">There are no programs, or they failed; the message carries the end of the log.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var binaries = await FindAsync(cancellation);
        if (folder.Major is null)
        {
            options.Announce($"Making a database cluster (PostgreSQL {binaries.Version}) in {folder.Home}");
            await ClusterSetup.CreateAsync(folder, binaries, account, options.Durable, cancellation);
        }

        await account.MakePrivateFolderAsync(folder.Socket, cancellation);
        // No server lives, so any socket in there is a dead one's, and its lock would keep the next one out.
        foreach (var dead in Directory.EnumerateFiles(folder.Socket, ".s.PGSQL.*"))
            File.Delete(dead);
        await File.WriteAllTextAsync(folder.Settings, ClusterSettings.For(folder, options.Durable), cancellation);
        await account.GiveAsync(folder.Settings, cancellation);
        var logged = await OpenLogAsync(cancellation);

        CommandResult result;
        try
        {
            result = await account.RunAsync(
                binaries.PgCtl,
                ["start", "-D", folder.Data, "-l", folder.Log, "-w", "-s", "-t", $"{Patience.TotalSeconds:0}"],
                cancellation);
        }
        catch (OperationCanceledException)
        {
            await StopAsync("immediate", CancellationToken.None);
            throw;
        }

        if (!result.Succeeded)
            throw new NoPostgresException($"PostgreSQL {binaries.Version} in {folder.Home} did not start: {result.Output}\n{LastLines(logged)}");
    }

    /// <summary>Stops the server and waits until it is gone. Modes are pg_ctl's: "fast" ends connections and shuts down cleanly, "immediate" just ends.</summary>
    public async Task<CommandResult> StopAsync(string mode, CancellationToken cancellation)
    {
        var binaries = await FindAsync(cancellation);
        return await account.RunAsync(binaries.PgCtl, ["stop", "-D", folder.Data, "-m", mode, "-w", "-s"], cancellation);
    }

    private Task<PostgresBinaries> FindAsync(CancellationToken cancellation) =>
        options.Search.FindAsync(folder.Major, options.Announce, cancellation);

    private async Task<long> OpenLogAsync(CancellationToken cancellation)
    {
        if (File.Exists(folder.Log) && new FileInfo(folder.Log).Length > LargestLog)
            File.Move(folder.Log, folder.Log + ".1", overwrite: true);
        await using (var log = new FileStream(folder.Log, FileMode.Append))
            await log.FlushAsync(cancellation);
        await account.GiveAsync(folder.Log, cancellation);
        return new FileInfo(folder.Log).Length;
    }

    private string LastLines(long from)
    {
        using var log = new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = from;
        using var reader = new StreamReader(log);
        return string.Join('\n', reader.ReadToEnd().TrimEnd().Split('\n').TakeLast(12));
    }
}
