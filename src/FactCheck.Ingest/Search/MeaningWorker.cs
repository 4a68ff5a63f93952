using Microsoft.Extensions.Logging;

namespace FactCheck.Ingest.Search;

/// <summary>Works out what claims mean as they come in or change. Any number may run.</summary>
public sealed class MeaningWorker(ClaimMeanings meanings, ILogger<MeaningWorker> log) : RestingWorker("What claims mean cannot be worked out", TimeSpan.FromSeconds(5), log)
{
    protected override async Task<bool> WorkAsync(CancellationToken cancellationToken) => await meanings.WorkOutAsync(cancellationToken) > 0;
}
