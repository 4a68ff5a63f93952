using FactCheck.Extraction.Attributions;

namespace FactCheck.Extraction.Reviews;

/// <summary>A fact-checker's review as its ClaimReview says it. Every text is the publisher's own; what the markup leaves out is null.</summary>
public sealed record PublishedReview
{
    /// <summary>The page of the review.</summary>
    public string? Url { get; init; }

    /// <summary>What was checked.</summary>
    public string? Claim { get; init; }

    /// <summary>BCP 47, of the claim where the markup says it apart, otherwise of the review.</summary>
    public string? ClaimLanguage { get; init; }

    /// <summary>Who said it; null where nobody is named. An unnamed source keeps the publisher's words for it ("some experts").</summary>
    public SourceMention? Claimant { get; init; }

    public DateOnly? SaidOn { get; init; }

    /// <summary>The rating's word; for a rating in numbers alone, "2 of 5".</summary>
    public string? Rating { get; init; }

    /// <summary>The rating's number, and the ends of its scale, as they are written.</summary>
    public string? Value { get; init; }

    public string? Worst { get; init; }

    public string? Best { get; init; }

    /// <summary>Why, in a sentence or a few.</summary>
    public string? Summary { get; init; }

    /// <summary>The headline of the review.</summary>
    public string? Title { get; init; }

    /// <summary>The part of the claim that is ruled on; null for the whole.</summary>
    public string? Covers { get; init; }

    /// <summary>BCP 47, of the review.</summary>
    public string? Language { get; init; }

    public string? Publisher { get; init; }

    public string? PublisherUrl { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public DateOnly? ModifiedOn { get; init; }

    /// <summary>The day from which the review should not be relied on any more.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Where the claim appeared; the first appearance, where one is marked, stands first.</summary>
    public IReadOnlyList<ReviewedWork> Appearances { get; init; } = [];

    public IReadOnlyList<CitedWork> Citations { get; init; } = [];

    public IReadOnlyList<ReviewCorrection> Corrections { get; init; } = [];
}

/// <summary>An article or post in which the claim appeared.</summary>
public sealed record ReviewedWork(string? Headline, string? Url, string? Publisher, DateOnly? PublishedOn, bool IsFirst);

/// <summary>What a review rests on.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="ArchiveUrl">Where an archive keeps a copy.</param>
/// <param name="Note">What the review says about it.</param>
/// <param name="Status">What became of it ("Deleted").</param>
public sealed record CitedWork(string Name, string? Url, string? ArchiveUrl, string? Note, string? Status);

/// <summary>What a publisher said it corrected.</summary>
public sealed record ReviewCorrection(string Text, DateOnly? On);
