using System.Security.Cryptography;

namespace FactCheck.Data.Articles;

public enum ArrivalState
{
    /// <summary>Not read yet, or being read: a worker holds the row's lock while it reads.</summary>
    Waiting,
    /// <summary>Became an article.</summary>
    Read,
    /// <summary>The same bytes had become an article before.</summary>
    Known,
    /// <summary>Cannot be read; the reason says why, the bytes are kept.</summary>
    Quarantined,
    /// <summary>Not read, because an editor stopped its import.</summary>
    Cancelled,
}

/// <summary>One input as it came in, kept byte for byte. The waiting ones are the ingestion queue.</summary>
public sealed class Arrival
{
    private Arrival() { }

    /// <param name="import">What it was handed in with.</param>
    /// <param name="position">Its place in the import, from 1.</param>
    /// <param name="name">File name, or what stands in for one.</param>
    /// <param name="bytes">As they came.</param>
    /// <param name="charset">Encoding announced by whoever delivered the bytes.</param>
    /// <param name="address">Where on the web the bytes were fetched.</param>
    public Arrival(Import import, int position, string name, byte[] bytes, string? charset, string? address = null)
    {
        ImportId = import.Id;
        Position = position;
        Name = name;
        Original = new ArrivalBytes(Id, bytes);
        ByteCount = bytes.Length;
        Hash = SHA256.HashData(bytes);
        Charset = charset;
        Address = address;
        ReceivedAt = import.StartedAt;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ImportId { get; private set; }

    /// <summary>Its place in the import, from 1: arrivals are read in the order in which they were handed in.</summary>
    public int Position { get; private set; }

    /// <summary>File name, or what stands in for one ("Pasted text").</summary>
    public string Name { get; private set; } = "";

    /// <summary>Encoding announced by whoever delivered the bytes.</summary>
    public string? Charset { get; private set; }

    /// <summary>Where on the web it was fetched; null for what was handed in.</summary>
    public string? Address { get; private set; }

    public int ByteCount { get; private set; }

    /// <summary>SHA-256 of the bytes.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset ReceivedAt { get; private set; }

    public ArrivalState State { get; private set; }

    /// <summary>Why it was quarantined, in a sentence for a person.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The article that it became, or had become before.</summary>
    public Article? Article { get; private set; }

    public Guid? ArticleId { get; private set; }

    /// <summary>The bytes, in a table of their own so that lists never load them.</summary>
    public ArrivalBytes Original { get; private set; } = null!;

    public void BecameArticle(Article article, DateTimeOffset at) => Finish(ArrivalState.Read, article, null, at);

    public void WasKnownAs(Article article, DateTimeOffset at) => Finish(ArrivalState.Known, article, null, at);

    public void Quarantine(string reason, DateTimeOffset at) => Finish(ArrivalState.Quarantined, null, reason, at);

    /// <summary>Puts an input that was not read back into the queue.</summary>
    public void TryAgain()
    {
        if (State is not (ArrivalState.Quarantined or ArrivalState.Cancelled))
            throw new RuleException("Only a quarantined or cancelled input can be tried again.");
        (State, Reason, FinishedAt) = (ArrivalState.Waiting, null, null);
    }

    private void Finish(ArrivalState state, Article? article, string? reason, DateTimeOffset at)
    {
        (State, Article, Reason, FinishedAt) = (state, article, reason, at);
    }
}

/// <summary>The bytes of an <see cref="Arrival"/>.</summary>
public sealed class ArrivalBytes
{
    private ArrivalBytes() { }

    internal ArrivalBytes(Guid arrivalId, byte[] bytes)
    {
        ArrivalId = arrivalId;
        Bytes = bytes;
    }

    public Guid ArrivalId { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}

/// <summary>
/// A worker began to read an arrival. Written on a connection of its own before the reading starts, so that an input which
/// kills the process is counted, and after a few tries quarantined instead of killing workers for ever.
/// </summary>
public sealed class ReadAttempt
{
    private ReadAttempt() { }

    public ReadAttempt(Guid arrivalId, DateTimeOffset startedAt)
    {
        ArrivalId = arrivalId;
        StartedAt = startedAt;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ArrivalId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }
}
