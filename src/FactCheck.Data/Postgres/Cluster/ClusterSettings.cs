using System.Net;
using System.Net.Sockets;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>The settings a private cluster runs with.</summary>
internal static class ClusterSettings
{
    /// <summary>Marks a server that FactCheck started, and so may stop.</summary>
    public const string ClusterName = "factcheck";

    public static string For(ClusterFolder folder, bool durable)
    {
        // No network door where there are Unix sockets. The port is then only part of the socket's name.
        var door = OperatingSystem.IsWindows()
            ? $"""
               listen_addresses = '127.0.0.1'
               port = {FreePort()}
               """
            : $"""
               listen_addresses = ''
               unix_socket_directories = '"{folder.Socket.Replace("\"", "\"\"").Replace("'", "''")}"'
               unix_socket_permissions = 0700
               port = 5432
               """;
        const string Common = $"""
            cluster_name = '{ClusterName}'
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            log_checkpoints = off
            """;
        const string Fast = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            wal_level = minimal
            max_wal_senders = 0
            shared_buffers = '64MB'
            max_connections = 400
            """;
        return $"# FactCheck writes this file at every start. Settings of your own go below its include in postgresql.conf.\n{door}\n{Common}\n{(durable ? "" : Fast)}\n";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
