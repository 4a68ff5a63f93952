using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FactCheck.Ingest;

/// <summary>Takes the next waiting arrival and makes an article of it, or quarantines it: one arrival, one transaction.</summary>
public sealed class Ingestor(IDbContextFactory<FactCheckDb> database, TimeProvider clock, ILogger<Ingestor> log)
{
    /// <summary>An input that was begun so often and never finished has been killing its reader.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Reads the next waiting arrival, if there is one that no other worker is reading.</summary>
    /// <param name="importId">Only this import's arrivals; null for all.</param>
    /// <param name="cancellationToken">Leaves the arrival waiting.</param>
    /// <returns>What became of it, or null when nothing waits.</returns>
    public async Task<Outcome?> ReadNextAsync(Guid? importId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var arrival = await TakeNextAsync(db, importId, cancellationToken);
        if (arrival is null)
            return null;
        try
        {
            await ReadAsync(db, arrival, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !WillPass(failure))
        {
            await transaction.RollbackAsync(CancellationToken.None);
            log.LogError(failure, "Reading {Arrival} failed", arrival.Name);
            return await QuarantineAsync(arrival.Id, "Reading it failed because of a fault in this program, not in the input. The fault is in the log.");
        }
        await transaction.CommitAsync(cancellationToken);
        log.LogInformation("{Arrival}: {State} {Outcome}", arrival.Name, arrival.State, arrival.Reason ?? $"as article {arrival.ArticleId}");
        return Outcome.Of(arrival);
    }

    private static async Task<Arrival?> TakeNextAsync(FactCheckDb db, Guid? importId, CancellationToken cancellationToken)
    {
        // "no key update" lets the attempt, written on another connection, refer to the row while it is locked.
        var next = await db.Arrivals.FromSql($"""
            select * from arrivals
            where state = 'Waiting' and ({importId}::uuid is null or import_id = {importId})
            order by received_at, import_id, position limit 1
            for no key update skip locked
            """).ToListAsync(cancellationToken);
        return next.FirstOrDefault();
    }

    /// <summary>Reads an arrival in the caller's transaction, unless it has been begun too often. Whoever calls keeps others away from it.</summary>
    internal async Task ReadAsync(FactCheckDb db, Arrival arrival, CancellationToken cancellationToken)
    {
        if (await CountAttemptAsync(arrival.Id, cancellationToken) <= MaxAttempts)
        {
            await ReadUncountedAsync(db, arrival, cancellationToken);
            return;
        }
        arrival.Quarantine($"Reading it was begun {MaxAttempts} times and never finished: it stops the program that reads it.", clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    internal async Task ReadUncountedAsync(FactCheckDb db, Arrival arrival, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(db, arrival.Hash, cancellationToken);
        if (known is null)
        {
            Reading reading;
            try
            {
                await db.Entry(arrival).Reference(a => a.Original).LoadAsync(cancellationToken);
                reading = ArticleReader.Read(new RawArticle(arrival.Original.Bytes, arrival.Name, arrival.Charset));
            }
            catch (UnreadableArticleException unreadable)
            {
                arrival.Quarantine(unreadable.Message, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            // Reading runs beside other workers; recording takes turns. It takes milliseconds, and only so do two
            // workers with the same input, or with two of the same family, see each other's work.
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('factcheck.record'))", cancellationToken);
            known = await KnownAsync(db, arrival.Hash, cancellationToken);
            if (known is null)
            {
                var article = await new ReadingRecorder(db, clock.GetUtcNow()).RecordAsync(arrival, reading, cancellationToken);
                arrival.BecameArticle(article, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
        }
        arrival.WasKnownAs(known, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Task<Article?> KnownAsync(FactCheckDb db, byte[] hash, CancellationToken cancellationToken) =>
        db.Articles.FirstOrDefaultAsync(a => a.Hash == hash, cancellationToken);

    private async Task<int> CountAttemptAsync(Guid arrivalId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        db.ReadAttempts.Add(new ReadAttempt(arrivalId, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return await db.ReadAttempts.CountAsync(a => a.ArrivalId == arrivalId, cancellationToken);
    }

    private async Task<Outcome?> QuarantineAsync(Guid arrivalId, string reason)
    {
        await using var db = await database.CreateDbContextAsync();
        var arrival = await db.Arrivals.SingleAsync(a => a.Id == arrivalId);
        arrival.Quarantine(reason, clock.GetUtcNow());
        await db.SaveChangesAsync();
        return Outcome.Of(arrival);
    }

    // The database went away in the middle, or an editor renamed a source that was just being read of: nothing is wrong with
    // the input, so it stays in the queue.
    private static bool WillPass(Exception failure) =>
        failure is DbUpdateConcurrencyException or Npgsql.NpgsqlException { IsTransient: true } || failure.InnerException is Npgsql.NpgsqlException { IsTransient: true };
}

/// <summary>What became of an arrival.</summary>
public sealed record Outcome(string Name, ArrivalState State, string? Reason, Guid? ArticleId)
{
    internal static Outcome Of(Arrival arrival) => new(arrival.Name, arrival.State, arrival.Reason, arrival.ArticleId);
}
