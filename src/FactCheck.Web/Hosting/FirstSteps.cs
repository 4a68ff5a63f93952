using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>Tells whoever started the site where it is, and how to get in while nobody can sign in yet.</summary>
internal sealed class FirstSteps(
    IServer server,
    IDbContextFactory<FactCheckDb> database,
    IHostApplicationLifetime lifetime,
    SiteSettings settings,
    TimeProvider clock,
    ILogger<FirstSteps> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Addresses are known once the server listens.
        var started = new TaskCompletionSource();
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await using var whenStopping = stoppingToken.Register(() => started.TrySetCanceled());
        await started.Task;

        var address = settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? Listening();
        log.LogInformation("FactCheck is at {Address}", address);
        await using var db = await database.CreateDbContextAsync(stoppingToken);
        if (await db.Editors.AnyAsync(e => e.PasswordHash != null, stoppingToken))
        {
            log.LogInformation("Editors sign in at {SignIn}", $"{address}/account/sign-in");
            return;
        }
        var code = Invitation.NewCode();
        db.Invitations.Add(new Invitation(code, null, EditorRole.Administrator, clock.GetUtcNow()));
        await db.SaveChangesAsync(stoppingToken);
        log.LogInformation("No editor has an account yet. Make the first one at {Join}", $"{address}/account/join?code={code}");
    }

    private string Listening()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var first = addresses.OrderBy(a => a.StartsWith("https", StringComparison.Ordinal)).FirstOrDefault() ?? "http://localhost";
        return first.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").TrimEnd('/');
    }
}
