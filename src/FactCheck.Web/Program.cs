using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FactCheck.Data.Postgres;
using FactCheck.Data.Postgres.Cluster;
using FactCheck.Ingest;
using FactCheck.Ingest.Fetching;
using FactCheck.Web.Api;
using FactCheck.Web.Discovery;
using FactCheck.Web.Exports;
using FactCheck.Web.Hosting;
using FactCheck.Web.Hosting.Caching;
using FactCheck.Web.Sample;
using Microsoft.EntityFrameworkCore;

// One culture for everybody: pages spell dates and numbers out themselves. The language of a request is its culture of texts: Hosting/Language.cs.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = SiteSettings.From(builder.Configuration);
    // `dotnet run` sets no environment, and without one the style sheets of an unpublished build are not found.
    builder.WebHost.UseStaticWebAssets();
    await using var database = await DatabaseLocator.OpenAsync(
        builder.Configuration.GetConnectionString("FactCheck"), Console.Out.WriteLine, CancellationToken.None);

    builder.AddLog(settings);
    builder.Services.AddSingleton(settings);
    builder.Services.AddFactCheckDb(database.ConnectionString);
    builder.Services.AddIngest(settings.PrivateAddresses);
    builder.Services.AddAccounts();
    builder.Services.AddSignInLimit();
    builder.Services.AddReportLimit();
    builder.Services.AddHostedService<FirstSteps>();
    builder.Services.AddPageCache(settings);
    builder.Services.AddSingleton(_ => new LinkCheck(PublicAddresses.Include));
    builder.Services.AddScheduledPublication();
    builder.Services.AddWebhooks(settings);
    if (settings.Worker)
        builder.Services.AddIngestWorkers();
    builder.Services.AddRouting(routing => routing.LowercaseUrls = true);
    builder.Services.AddLanguages();
    builder.Services.AddRazorPages(pages => pages.Conventions.GuardPages());
    builder.Services.AddApi();
    builder.Services.AddDatabaseHealth();

    var app = builder.Build();
    app.Logger.LogInformation("Using {Database}", database.Description);
    await using (var db = await app.Services.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync())
        await DatabaseUpgrade.RunAsync(db, CancellationToken.None);
    if (settings.Sample)
        await SampleIncident.LoadAsync(app.Services, CancellationToken.None);

    app.UseKeptPages();
    app.UseLanguages();
    app.UseExceptionHandler("/error/500");
    app.UseStatusCodePagesWithReExecute("/error/{0}");
    app.UseSecurityHeaders();
    app.UseRequestLog();
    app.UseRouting();
    app.UseCors();
    app.UseApiAnswers();
    app.UsePageKeeping();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseKeptForms();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapApi();
    app.MapDiscovery();
    app.MapDataDownloads();
    app.MapRazorPages().WithStaticAssets();
    await app.RunAsync();
    return 0;
}
catch (Exception stop) when (stop is ValidationException or NoPostgresException)
{
    await Console.Error.WriteLineAsync(stop.Message);
    return 1;
}
