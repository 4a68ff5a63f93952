using System.Security.Cryptography;
using System.Text;
using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Ingest.Fetching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest;

/// <summary>Looks at the feeds that the desk follows, and takes in what they announce for the first time.</summary>
public sealed class FeedReader(IDbContextFactory<FactCheckDb> database, Intake intake, WebPages web, TimeProvider clock)
{
    /// <summary>A feed that announces more at once gives the rest the next time.</summary>
    private const int MostEntries = 50;

    /// <summary>Looks at the feed that has been due the longest, if no other worker does.</summary>
    /// <returns>Whether one was due.</returns>
    public async Task<bool> ReadNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (await ClaimAsync(db, cancellationToken) is not { } feed)
            return false;
        string? problem;
        try
        {
            problem = await TakeInAsync(db, feed, cancellationToken);
        }
        catch (FetchException failure)
        {
            problem = failure.Message;
        }
        feed.Checked(clock.GetUtcNow(), problem);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    // Claimed and let go of the lock at once: fetching takes its time, and one who dies over it leaves the feed to the next round.
    private async Task<Feed?> ClaimAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var feed = (await db.Feeds.FromSql($"""
            select * from feeds where stopped_at is null and next_check_at <= {now}
            order by next_check_at limit 1 for update skip locked
            """).ToListAsync(cancellationToken)).FirstOrDefault();
        feed?.BeginCheck(now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return feed;
    }

    private async Task<string?> TakeInAsync(FactCheckDb db, Feed feed, CancellationToken cancellationToken)
    {
        var announced = FeedDocument.Read(await web.FetchAsync(new Uri(feed.Address), cancellationToken)).Entries
            .Select(e => (Entry: e, Key: KeyOf(e.Id))).DistinctBy(e => e.Key).ToList();
        var keys = announced.ConvertAll(e => e.Key);
        var taken = await db.FeedEntries.Where(e => e.FeedId == feed.Id && keys.Contains(e.Key)).Select(e => e.Key).ToListAsync(cancellationToken);
        var inputs = new List<Input>();
        var failures = new List<string>();
        foreach (var (entry, key) in announced.ExceptBy(taken, e => e.Key).Take(MostEntries))
        {
            try
            {
                inputs.Add((await web.FetchAsync(entry.Address, cancellationToken)).ToInput(entry.Title));
                db.FeedEntries.Add(new FeedEntry(feed.Id, key, clock.GetUtcNow()));
            }
            catch (FetchException failure)
            {
                failures.Add($"{entry.Address}: {failure.Message}");
            }
        }
        if (inputs.Count > 0)
            await intake.QueueAsync($"{feed.Title}: {inputs.Count} new", feed.FollowedById, inputs, cancellationToken);
        return failures.Count == 0 ? null : $"{failures.Count} of its new articles could not be fetched, and will be tried again. The first: {failures[0]}";
    }

    private static string KeyOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
