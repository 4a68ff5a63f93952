namespace FactCheck.Extraction.Documents;

/// <summary>An article cleaned of markup: its text, what each part of it is, and what is known about it.</summary>
public sealed record Document
{
    /// <summary>
    /// Every block that was kept, in reading order, one to a line: the article's own words and also captions, chrome and
    /// reader comments, told apart by <see cref="Zones"/>. Valid UTF-16, without U+0000; white space inside a block is
    /// single spaces.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>One zone to each block of <see cref="Text"/>, in order, never overlapping.</summary>
    public required IReadOnlyList<Zone> Zones { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    /// <summary>Who published it, by name ("Polygraph.info").</summary>
    public string? Outlet { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? Modified { get; init; }

    /// <summary>BCP 47 tag of the main language ("en").</summary>
    public string? Language { get; init; }

    /// <summary>The page's own canonical address, if it names one.</summary>
    public string? Address { get; init; }

    /// <summary>"Originally appeared at …": where a reprint says that it comes from.</summary>
    public string? OriginallyAppearedAt { get; init; }

    /// <summary>How many reader comments were set aside.</summary>
    public int Comments { get; init; }
}

/// <summary>What a block of an article is.</summary>
public enum ZoneKind
{
    Headline,
    Standfirst,
    Subhead,
    Body,
    BlockQuote,
    Update,
    Caption,
    /// <summary>A fact-checker's box: claimant, claim, rating and reason.</summary>
    ClaimBox,
    ReaderComment,
    /// <summary>Menus, share counters, cookie banners, donation bars, repeated headlines.</summary>
    Chrome,
}

/// <summary>One block. <paramref name="Note"/> is a peculiarity that an editor should see ("opening mark missing").</summary>
public sealed record Zone(ZoneKind Kind, Span Span, string? Note = null)
{
    /// <summary>Whether the words are the article's own: what is read for statements and compared for duplicates.</summary>
    public bool IsArticle => Kind is ZoneKind.Body or ZoneKind.BlockQuote or ZoneKind.Update or ZoneKind.Standfirst or ZoneKind.Subhead;
}
