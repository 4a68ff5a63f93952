using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace FactCheck.Web.Hosting;

/// <summary>Structured logs on standard output; every line of a request carries its id.</summary>
internal static class Logging
{
    public static void AddLog(this WebApplicationBuilder builder, SiteSettings settings) =>
        builder.Services.AddSerilog(log =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                // A failed command comes up as an exception and is logged where it is handled; on an empty database, looking for the history is one.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
                // Session keys lie in the database as its other secrets do: docs/decisions/0003-accounts.md.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .ReadFrom.Configuration(builder.Configuration)
                .Enrich.FromLogContext();
            if (settings.JsonLog)
                log.WriteTo.Console(new RenderedCompactJsonFormatter());
            else
                log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {RequestId}{NewLine}{Exception}");
        },
        // Each site has its own log: with the process's, several in one (as in the tests) would fall silent when the first of them ends.
        preserveStaticLogger: true);

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0} ms";
        // Health checks and style sheets would bury the rest.
        options.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health") || context.GetEndpoint()?.DisplayName?.Contains("/css/") == true ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
