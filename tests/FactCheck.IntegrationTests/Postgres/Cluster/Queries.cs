using FactCheck.Data.Postgres.Cluster;
using Npgsql;

namespace FactCheck.IntegrationTests.Postgres.Cluster;

internal static class Queries
{
    /// <summary>Runs one statement and returns its first value as text.</summary>
    public static async Task<string?> RunAsync(this PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
