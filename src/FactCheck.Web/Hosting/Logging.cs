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
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
                .ReadFrom.Configuration(builder.Configuration)
                .Enrich.FromLogContext();
            if (settings.JsonLog)
                log.WriteTo.Console(new RenderedCompactJsonFormatter());
            else
                log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {RequestId}{NewLine}{Exception}");
        });

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
