using Microsoft.Extensions.Logging;

namespace FactCheck.Ingest;

/// <summary>Looks at feeds as they become due. Any number may run.</summary>
public sealed class FeedWorker(FeedReader feeds, ILogger<FeedWorker> log) : RestingWorker("Feeds cannot be read", TimeSpan.FromSeconds(15), log)
{
    protected override Task<bool> WorkAsync(CancellationToken cancellationToken) => feeds.ReadNextAsync(cancellationToken);
}
