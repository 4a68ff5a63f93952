using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>What a private cluster keeps in its folder, and where its socket is.</summary>
/// <param name="Root">The folder that holds it all (the data directory), full path.</param>
internal sealed record ClusterFolder(string Root)
{
    /// <summary>The longest folder whose socket still has a legal name: 103 bytes on macOS (107 on Linux) less "/.s.PGSQL.5432".</summary>
    private const int LongestSocketFolder = 89;

    /// <summary>Belongs to the user PostgreSQL runs as; nobody else can look inside.</summary>
    public string Home => Path.Combine(Root, "postgres");

    public string Data => Path.Combine(Home, "data");

    public string Lock => Path.Combine(Home, "lock");

    public string Log => Path.Combine(Root, "postgres.log");

    /// <summary>Settings that FactCheck writes anew at every start; postgresql.conf includes them and stays the user's own.</summary>
    public string Settings => Path.Combine(Data, "factcheck.conf");

    public string Password => Path.Combine(Data, "factcheck.password");

    /// <summary>The major version that made the data, or null when there is none yet.</summary>
    public int? Major => File.Exists(Path.Combine(Data, "PG_VERSION"))
        && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")), out var major) ? major : null;

    /// <summary>
    /// Folder of the Unix socket: inside the cluster's, or a short one named after it when that path is too long for a
    /// socket, or has a comma, which stands between two hosts in a connection string.
    /// </summary>
    public string Socket
    {
        get
        {
            var inside = Path.Combine(Home, "socket");
            if (Encoding.UTF8.GetByteCount(inside) <= LongestSocketFolder && !inside.Contains(','))
                return inside;
            var name = "factcheck-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Home)))[..16];
            // Root takes /run, where nobody can lay out a folder of that name beforehand.
            var beneath = Environment.IsPrivilegedProcess && Directory.Exists("/run") ? "/run" : Path.GetTempPath();
            return Path.Combine(Encoding.UTF8.GetByteCount(beneath) + name.Length < LongestSocketFolder ? beneath : "/tmp", name);
        }
    }

    /// <summary>Removes clusters whose making was cut short. The caller holds the lock, so nobody is making one.</summary>
    public void RemoveHalfMade()
    {
        foreach (var leftover in Directory.EnumerateDirectories(Home, "data.new-*"))
        {
            try
            {
                Directory.Delete(leftover, recursive: true);
            }
            catch (IOException)
            {
                // Its orphaned initdb still writes there; the next start removes it.
            }
        }
    }
}
