using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>Publishes approved verdicts when their moment comes. Any number of processes may do it at once.</summary>
internal sealed class ScheduledPublication(IDbContextFactory<FactCheckDb> database, TimeProvider clock, ILogger<ScheduledPublication> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PublishDueAsync(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "What is due cannot be published; trying again in {Seconds} s", Pause.TotalSeconds);
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Publishes everything that is due, each verdict in a transaction of its own.</summary>
    /// <returns>How many this process published.</returns>
    public async Task<int> PublishDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var due = await db.Claims
            .Where(c => c.State == ClaimState.Ready && c.Verdicts.Any(v => v.State == VerdictState.Approved && v.PublishOn <= now))
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        var published = 0;
        foreach (var id in due)
        {
            try
            {
                if (await PublishAsync(db, id, now, cancellationToken))
                    published++;
            }
            catch (DbUpdateException failure)
            {
                log.LogWarning(failure, "Claim {Claim} was changed while it was being published; it is looked at again", id);
            }
            db.ChangeTracker.Clear();
        }
        return published;
    }

    private async Task<bool> PublishAsync(FactCheckDb db, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Another process that publishes it at this moment holds the row; this one passes on.
        var mine = await db.Database
            .SqlQuery<Guid>($"select id as \"Value\" from statements where id = {id} and state = 'Ready' for update skip locked")
            .ToListAsync(cancellationToken);
        if (mine.Count == 0)
            return false;
        var claim = await db.Claims
            .Include(c => c.Verdicts).ThenInclude(v => v.Rating)
            .Include(c => c.Verdicts).ThenInclude(v => v.By)
            .SingleAsync(c => c.Id == id, cancellationToken);
        // An earlier moment, called off since, may have led here.
        if (claim.LatestVerdict is not { State: VerdictState.Approved } approved || approved.PublishOn > now)
            return false;
        claim.PublishDue(now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        log.LogInformation("Published {Slug}, as {Reviewer} had approved it", claim.Slug, approved.By.Name);
        return true;
    }
}

internal static class Scheduling
{
    /// <summary>One service by either name, so that tests can ask it to publish at a moment of theirs.</summary>
    public static void AddScheduledPublication(this IServiceCollection services)
    {
        services.AddSingleton<ScheduledPublication>();
        services.AddHostedService(found => found.GetRequiredService<ScheduledPublication>());
    }
}
