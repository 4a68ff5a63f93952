using FactCheck.Data.Editors;

namespace FactCheck.Data.Articles;

/// <summary>A feed (RSS or Atom) that the desk follows: what it announces is fetched and read, once.</summary>
public sealed class Feed
{
    /// <summary>How often it is looked at.</summary>
    public static readonly TimeSpan Rhythm = TimeSpan.FromMinutes(15);

    private Feed() { }

    public Feed(string address, string title, Editor by, DateTimeOffset at)
    {
        Address = address;
        Title = title;
        FollowedBy = by;
        FollowedById = by.Id;
        FollowedAt = at;
        NextCheckAt = at;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public string Address { get; private set; } = "";

    /// <summary>What it calls itself; its address if it has no title.</summary>
    public string Title { get; private set; } = "";

    public Editor FollowedBy { get; private set; } = null!;

    public Guid FollowedById { get; private set; }

    public DateTimeOffset FollowedAt { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    public DateTimeOffset NextCheckAt { get; private set; }

    /// <summary>What went wrong when it was last looked at, in a sentence for a person; null if all went well.</summary>
    public string? Problem { get; private set; }

    public Editor? StoppedBy { get; private set; }

    public Guid? StoppedById { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Claims it for one look: others leave it alone until the next is due.</summary>
    public void BeginCheck(DateTimeOffset at) => NextCheckAt = at + Rhythm;

    public void Checked(DateTimeOffset at, string? problem) => (CheckedAt, Problem) = (at, problem);

    public void Stop(Editor by, DateTimeOffset at)
    {
        if (StoppedAt is not null)
            throw new RuleException("This feed is not followed any more.");
        (StoppedBy, StoppedById, StoppedAt) = (by, by.Id, at);
    }

    public void FollowAgain(Editor by, DateTimeOffset at)
    {
        (FollowedBy, FollowedById, FollowedAt, NextCheckAt) = (by, by.Id, at, at);
        (StoppedBy, StoppedById, StoppedAt, Problem) = (null, null, null, null);
    }
}

/// <summary>Something a feed announced that has been taken in.</summary>
public sealed class FeedEntry
{
    private FeedEntry() { }

    public FeedEntry(Guid feedId, string key, DateTimeOffset at)
    {
        FeedId = feedId;
        Key = key;
        TakenAt = at;
    }

    public Guid FeedId { get; private set; }

    /// <summary>What the feed identifies it by, as a hash: identifiers have any length.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset TakenAt { get; private set; }
}
