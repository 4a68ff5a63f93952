using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks.Queue;

/// <summary>What PostgreSQL's processes have spent for a database: this does not lie on a machine that has other work.</summary>
internal sealed class DatabaseTime
{
    private readonly Dictionary<int, TimeSpan> _spent = [];

    public static async Task<DatabaseTime> ReadAsync(string connectionString)
    {
        await using var db = Workplace.Open(connectionString);
        var backends = await db.Database.SqlQuery<int>($"""select pid as "Value" from pg_stat_activity where datname = current_database() and backend_type = 'client backend'""").ToListAsync();
        var read = new DatabaseTime();
        foreach (var backend in backends)
        {
            using var process = Process.GetProcessById(backend);
            read._spent[backend] = process.TotalProcessorTime;
        }
        return read;
    }

    /// <summary>A connection that was opened meanwhile began with nothing spent; what one spent that was closed is not known any more.</summary>
    public TimeSpan Since(DatabaseTime before) => _spent.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Value - before._spent.GetValueOrDefault(s.Key));
}
