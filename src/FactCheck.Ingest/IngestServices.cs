using FactCheck.Ingest.Fetching;
using FactCheck.Ingest.Reviews;
using FactCheck.Ingest.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Ingest;

public static class IngestServices
{
    /// <summary>The ways in and the reader behind the queue; needs the database to be there.</summary>
    /// <param name="services">Where they are added.</param>
    /// <param name="privateAddresses">Whether articles may be fetched from inside the own network.</param>
    public static IServiceCollection AddIngest(this IServiceCollection services, bool privateAddresses = false)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<Intake>().AddSingleton<Ingestor>().AddSingleton<ReviewImporter>().AddSingleton(_ => new WebPages(privateAddresses ? _ => true : PublicAddresses.Include)).AddSingleton<FeedReader>().AddSingleton<ClaimMeanings>();
    }

    /// <summary>All that goes on in the background once something has come in: reading, feeds, what claims mean.</summary>
    public static IServiceCollection AddIngestWorkers(this IServiceCollection services) =>
        services.AddHostedService<IngestWorker>().AddHostedService<FeedWorker>().AddHostedService<MeaningWorker>();
}
