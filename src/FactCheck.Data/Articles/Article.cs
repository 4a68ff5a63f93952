using System.Security.Cryptography;
using System.Text;
using FactCheck.Data.Statements;

namespace FactCheck.Data.Articles;

/// <summary>One scraped document, cleaned and read.</summary>
public sealed class Article
{
    private readonly List<Appearance> _appearances = [];

    private Article() { }

    public Article(Arrival arrival, ArticleText text, DateTimeOffset readAt)
    {
        Hash = arrival.Hash;
        FileName = arrival.Name;
        Title = text.Title;
        Byline = text.Byline;
        Outlet = text.Outlet;
        OutletSlug = SlugOf(text.Outlet);
        Published = text.Published;
        Modified = text.Modified;
        Language = text.Language;
        Address = text.Address;
        OriginallyAppearedAt = text.OriginallyAppearedAt;
        Text = text.Text;
        Zones = [.. text.Zones];
        Comments = text.Comments;
        ReadAt = readAt;
    }

    public Guid Id { get; private set; } = RowId.Next();

    /// <summary>SHA-256 of the input: the same input is never read twice.</summary>
    public byte[] Hash { get; private set; } = [];

    public string FileName { get; private set; } = "";

    public string? Title { get; private set; }

    public string? Byline { get; private set; }

    /// <summary>Who published it, as the article names it.</summary>
    public string? Outlet { get; private set; }

    /// <summary>The outlet's page: /outlets/{slug}. The same for every article whose outlet differs by nothing but case, accents and signs.</summary>
    public string? OutletSlug { get; private set; }

    public DateOnly? Published { get; private set; }

    public DateOnly? Modified { get; private set; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; private set; }

    public string? Address { get; private set; }

    public string? OriginallyAppearedAt { get; private set; }

    /// <summary>All blocks, one to a line. Spans are half-open, in UTF-16 code units of this text: slice in C#, never in SQL.</summary>
    public string Text { get; private set; } = "";

    public List<Zone> Zones { get; private set; } = [];

    /// <summary>How many reader comments were set aside.</summary>
    public int Comments { get; private set; }

    /// <summary>The article that this one repeats, in whole or for the most part: the first that came in of those with this text.</summary>
    public Article? SameAs { get; private set; }

    public Guid? SameAsId { get; private set; }

    /// <summary>How it repeats it; null when it repeats none.</summary>
    public RepeatKind? RepeatKind { get; private set; }

    /// <summary>How much of either body is in the other, whichever is more, from 0 to 1.</summary>
    public double? Containment { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public IReadOnlyList<Appearance> Appearances => _appearances;

    /// <summary>What an article without a headline is called in lists.</summary>
    public string Heading => Title ?? FileName;

    // A name without a Latin letter is known by its hash.
    private static string? SlugOf(string? outlet) =>
        outlet is null ? null
        : Slug.Of(outlet) is { Length: > 0 } slug ? slug
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(outlet)))[..12];

    /// <param name="firstId">The first article with this text, so that a family of reprints has one head.</param>
    /// <param name="kind">How it repeats the one of the family that it is nearest to.</param>
    /// <param name="containment">How much of either is in the other, from 0 to 1.</param>
    public void Repeats(Guid firstId, RepeatKind kind, double containment)
    {
        SameAsId = firstId;
        RepeatKind = kind;
        Containment = containment;
    }
}

/// <summary>What reading found out about an article, apart from its statements.</summary>
public sealed record ArticleText
{
    public string? Title { get; init; }
    public string? Byline { get; init; }
    public string? Outlet { get; init; }
    public DateOnly? Published { get; init; }
    public DateOnly? Modified { get; init; }
    public string? Language { get; init; }
    public string? Address { get; init; }
    public string? OriginallyAppearedAt { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<Zone> Zones { get; init; }
    public int Comments { get; init; }
}

/// <summary>How an article repeats an earlier one.</summary>
public enum RepeatKind
{
    /// <summary>The same text.</summary>
    Same,

    /// <summary>A part of it.</summary>
    Excerpt,

    /// <summary>All of it, and more.</summary>
    Extended,

    /// <summary>The text under another beginning.</summary>
    NewLead,

    /// <summary>Most of it, with passages taken out, put in or rewritten.</summary>
    Updated,
}

public enum ZoneKind
{
    Headline,
    Standfirst,
    Subhead,
    Body,
    BlockQuote,
    Update,
    Caption,
    ClaimBox,
    ReaderComment,
    Chrome,
}

/// <summary>What one block of <see cref="Article.Text"/> is.</summary>
public sealed class Zone
{
    public required ZoneKind Kind { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }
    public string? Note { get; init; }
}
