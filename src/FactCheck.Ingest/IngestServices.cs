using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Ingest;

public static class IngestServices
{
    /// <summary>The ways in and the reader behind the queue; needs the database to be there.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<Intake>().AddSingleton<Ingestor>();
    }
}
