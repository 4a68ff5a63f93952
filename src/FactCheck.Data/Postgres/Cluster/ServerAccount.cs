namespace FactCheck.Data.Postgres.Cluster;

/// <summary>
/// The user that PostgreSQL's programs run as: ourselves, except that PostgreSQL refuses to run as root. Then it is
/// the owner of the cluster that is there, else the user postgres, else nobody, entered through setpriv.
/// </summary>
internal sealed class ServerAccount
{
    private readonly string? _uid;
    private readonly string? _gid;

    private ServerAccount(string? uid, string? gid) => (_uid, _gid) = (uid, gid);

    /// <summary>The account for a cluster's folder, which need not exist yet.</summary>
    /// <exception cref="NoPostgresException">We are root and can become nobody else.</exception>
    public static async Task<ServerAccount> ForAsync(string folder, CancellationToken cancellation)
    {
        // Windows' pg_ctl gives up an administrator's rights by itself.
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new ServerAccount(null, null);
        if (Command.Find("setpriv") is null)
            throw new NoPostgresException("PostgreSQL refuses to run as root, and there is no setpriv here to become another user. Run FactCheck as an ordinary user.");

        if (Directory.Exists(folder))
        {
            var owner = await Command.RunAsync("stat", ["-c", "%u %g", folder], cancellation);
            if (owner.Succeeded && owner.Output.Split(' ') is [not "0" and var uid, var gid])
                return new ServerAccount(uid, gid);
        }

        var users = (await File.ReadAllLinesAsync("/etc/passwd", cancellation)).Select(line => line.Split(':')).ToList();
        var user = users.Find(fields => fields[0] == "postgres") ?? users.Find(fields => fields[0] == "nobody")
            ?? throw new NoPostgresException("PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as. Run FactCheck as an ordinary user.");
        return new ServerAccount(user[2], user[3]);
    }

    /// <summary>Runs one of PostgreSQL's programs as this user.</summary>
    public Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation) =>
        _uid is null
            ? Command.RunAsync(program, arguments, cancellation)
            : Command.RunAsync("setpriv", ["--reuid", _uid, "--regid", _gid!, "--clear-groups", program, .. arguments], cancellation);

    /// <summary>Makes a folder that only this user (and root) can enter.</summary>
    /// <exception cref="UnauthorizedAccessException">It exists and belongs to somebody else.</exception>
    public async Task MakePrivateFolderAsync(string folder, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        if (_uid is not null)
            await RootMustAsync("install", ["-d", "-o", _uid, "-g", _gid!, "-m", "0700", folder], cancellation);
        // Only its owner may change a folder's mode, so this also refuses one that somebody else laid out for us.
        else if (Directory.Exists(folder))
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <exception cref="NoPostgresException">We are root, and the user PostgreSQL runs as cannot work in this folder.</exception>
    public async Task MustReachAsync(string folder, CancellationToken cancellation)
    {
        if (_uid is not null && !(await RunAsync("test", ["-w", folder], cancellation)).Succeeded)
            throw new NoPostgresException($"For root, PostgreSQL runs as another user (id {_uid}), who cannot reach {folder}. Name a folder in FACTCHECK_DATA that everybody may enter, such as /var/lib/factcheck.");
    }

    /// <summary>Hands a file we wrote to this user.</summary>
    public async Task GiveAsync(string file, CancellationToken cancellation)
    {
        if (_uid is not null)
            await RootMustAsync("chown", [$"{_uid}:{_gid}", file], cancellation);
    }

    private static async Task RootMustAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        var result = await Command.RunAsync(program, arguments, cancellation);
        if (!result.Succeeded)
            throw new IOException($"{program} {string.Join(' ', arguments)}: {result.Output}");
    }
}
