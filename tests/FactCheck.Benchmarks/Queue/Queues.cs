using FactCheck.Ingest;

namespace FactCheck.Benchmarks.Queue;

/// <summary>A way of keeping arrivals until somebody reads them.</summary>
internal interface IQueue : IAsyncDisposable
{
    /// <summary>Stores inputs and queues each.</summary>
    Task FillAsync(IReadOnlyCollection<Input> inputs);

    /// <summary>Starts reading what waits and what will come; disposing the answer stops it.</summary>
    Task<IAsyncDisposable> ReadAsync(int readers);
}

/// <summary>What is compared, by the names that the tables and the child processes use.</summary>
internal static class Queues
{
    public const string Ours = "ours";

    /// <summary>Hangfire set as well as it can be for this work.</summary>
    public const string Hangfire = "Hangfire";

    /// <summary>The same without our count of attempts, which keeps an input that kills its reader from killing for ever.</summary>
    public const string HangfireUncounted = "Hangfire, uncounted";

    /// <summary>Hangfire as it comes.</summary>
    public const string HangfireUnset = "Hangfire, as it comes";

    public static IQueue Open(string name, string connectionString) => name switch
    {
        Ours => new OurQueue(connectionString),
        Hangfire => new HangfireQueue(connectionString, HangfireQueue.Tuned, countAttempts: true),
        HangfireUncounted => new HangfireQueue(connectionString, HangfireQueue.Tuned, countAttempts: false),
        HangfireUnset => new HangfireQueue(connectionString, new(), countAttempts: true),
        _ => throw new ArgumentException(name, nameof(name)),
    };
}
