using FactCheck.Data.Postgres;
using FactCheck.Ingest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Benchmarks.Queue;

/// <summary>The queue that FactCheck uses: the waiting rows of its table of arrivals.</summary>
internal sealed class OurQueue(string connectionString) : IQueue
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddFactCheckDb(connectionString).AddIngest().BuildServiceProvider();

    public Task FillAsync(IReadOnlyCollection<Input> inputs) =>
        _services.GetRequiredService<Intake>().QueueAsync("Benchmark", null, inputs, CancellationToken.None);

    public async Task<IAsyncDisposable> ReadAsync(int readers)
    {
        var worker = new IngestWorker(_services.GetRequiredService<Ingestor>(), NullLogger<IngestWorker>.Instance) { Readers = readers };
        await worker.StartAsync(CancellationToken.None);
        return new Reading(worker);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Reading(IngestWorker worker) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await worker.StopAsync(CancellationToken.None);
            worker.Dispose();
        }
    }
}
