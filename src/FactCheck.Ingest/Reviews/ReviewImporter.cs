using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest.Reviews;

/// <summary>Takes in other fact-checkers' reviews: each becomes an outside verdict on a claim. The same review twice adds nothing.</summary>
public sealed class ReviewImporter(IDbContextFactory<FactCheckDb> database, TimeProvider clock)
{
    /// <summary>How many reviews are written in one transaction.</summary>
    private const int AtOnce = 500;

    /// <summary>Imports a file. What cannot be taken in is told and left out; everything else comes in.</summary>
    /// <param name="input">Read once, and never held as a whole.</param>
    /// <param name="name">The file's, for telling what failed.</param>
    /// <param name="tell">Gets a line for each review that failed.</param>
    /// <param name="progress">Gets what has become of the file so far, after each transaction.</param>
    /// <param name="cancellationToken">What was written by then stays.</param>
    /// <returns>What became of them.</returns>
    public async Task<ReviewTally> ImportAsync(Stream input, string name, Action<string> tell, Action<ReviewTally>? progress, CancellationToken cancellationToken)
    {
        var tally = ReviewTally.None;
        var waiting = new List<FoundReview>(AtOnce);
        await foreach (var found in ReviewFile.ReadAsync(input, name, cancellationToken))
        {
            if ((found.Fault ?? ReviewRecorder.FaultOf(found.Review!)) is { } fault)
            {
                tally += Failed(found, fault);
                continue;
            }
            waiting.Add(found);
            if (waiting.Count == AtOnce)
                await WriteAsync();
        }
        await WriteAsync();
        return tally;

        async Task WriteAsync()
        {
            tally += await RecordAsync(waiting, Failed, cancellationToken);
            waiting.Clear();
            progress?.Invoke(tally);
        }

        ReviewTally Failed(FoundReview found, string fault)
        {
            tell($"{name}, {found.Place}{(found.Review?.Url is { } url ? $" ({url})" : "")}: {fault.TrimEnd('.')}.");
            return ReviewTally.None with { Failed = 1 };
        }
    }

    private async Task<ReviewTally> RecordAsync(List<FoundReview> reviews, Func<FoundReview, string, ReviewTally> failed, CancellationToken cancellationToken)
    {
        if (reviews.Count == 0)
            return ReviewTally.None;
        try
        {
            await using var db = await database.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            // Recording takes turns, with articles too: only so do two who bring the same claim see each other's work.
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('factcheck.record'))", cancellationToken);
            var tally = await new ReviewRecorder(db, clock.GetUtcNow()).RecordAsync([.. reviews.Select(r => r.Review!)], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return tally;
        }
        catch (DbUpdateException refused) when (reviews.Count == 1)
        {
            return failed(reviews[0], $"The database refused it: {refused.GetBaseException().Message}");
        }
        catch (DbUpdateException)
        {
            // One of them spoils it for all, so each is tried alone.
            var tally = ReviewTally.None;
            foreach (var review in reviews)
                tally += await RecordAsync([review], failed, cancellationToken);
            return tally;
        }
    }
}
