using FactCheck.Data.Articles;

namespace FactCheck.Data.Verdicts;

/// <summary>Another fact-checker's verdict on a claim, in its own words and on its own scale. Never averaged with ours.</summary>
public sealed class OutsideVerdict
{
    private OutsideVerdict() { }

    internal OutsideVerdict(Guid claimId, Article article, string? publisher, string rating, string? summary)
    {
        ClaimId = claimId;
        Article = article;
        ArticleId = article.Id;
        Publisher = publisher;
        Rating = rating;
        Summary = summary;
    }

    internal OutsideVerdict(Guid claimId, OutsideReview review)
    {
        ClaimId = claimId;
        Identity = review.Identity;
        Take(review);
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ClaimId { get; private set; }

    /// <summary>The article that carries it; null where only its markup was imported.</summary>
    public Article? Article { get; private set; }

    public Guid? ArticleId { get; private set; }

    /// <summary>SHA-256 of what tells an imported review from all others, so that importing it again adds nothing; null for one from an article.</summary>
    public byte[]? Identity { get; private set; }

    public string? Publisher { get; private set; }

    public string? PublisherUrl { get; private set; }

    public string Rating { get; private set; } = "";

    /// <summary>"pants on fire" for "Pants on Fire!": by it our own scale says what the word amounts to. The database makes it.</summary>
    public string RatingKey { get; private set; } = "";

    /// <summary>The rating's number, and the ends of its scale, as the publisher writes them.</summary>
    public string? Value { get; private set; }

    public string? Worst { get; private set; }

    public string? Best { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>The review's headline.</summary>
    public string? Title { get; private set; }

    /// <summary>The review's page: absolute http(s) address.</summary>
    public string? Url { get; private set; }

    /// <summary>The part of the claim that is ruled on; null for the whole.</summary>
    public string? Covers { get; private set; }

    /// <summary>BCP 47, of the review.</summary>
    public string? Language { get; private set; }

    public DateOnly? ReviewedOn { get; private set; }

    public DateOnly? ModifiedOn { get; private set; }

    /// <summary>The day from which the publisher does not stand by it any more without looking again.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Where the claim appeared, as the review says.</summary>
    public List<Sighting> Sightings { get; private set; } = [];

    /// <summary>What the review rests on.</summary>
    public List<Evidence> Evidence { get; private set; } = [];

    /// <summary>What its publisher corrected.</summary>
    public List<OutsideCorrection> Corrections { get; private set; } = [];

    /// <summary>Takes over what the publisher says now.</summary>
    /// <returns>Whether anything changed. An older state of the review changes nothing.</returns>
    public bool Revise(OutsideReview review)
    {
        var (then, now) = (ModifiedOn ?? ReviewedOn, review.ModifiedOn ?? review.ReviewedOn);
        var same = (Rating, Value, Worst, Best, Summary, Title, ModifiedOn, ExpiresOn, Corrections.Count)
            == (review.Rating, review.Value, review.Worst, review.Best, review.Summary, review.Title, review.ModifiedOn, review.ExpiresOn, review.Corrections.Count);
        if (same || now < then)
            return false;
        Take(review);
        return true;
    }

    private void Take(OutsideReview review)
    {
        (Publisher, PublisherUrl, Url, Title) = (review.Publisher, review.PublisherUrl, review.Url, review.Title);
        (Rating, Value, Worst, Best) = (review.Rating, review.Value, review.Worst, review.Best);
        (Summary, Covers, Language) = (review.Summary, review.Covers, review.Language);
        (ReviewedOn, ModifiedOn, ExpiresOn) = (review.ReviewedOn, review.ModifiedOn, review.ExpiresOn);
        (Sightings, Evidence, Corrections) = ([.. review.Sightings], [.. review.Evidence], [.. review.Corrections]);
    }
}

/// <summary>What another fact-checker's review says.</summary>
public sealed record OutsideReview(byte[] Identity, string? Publisher, string Rating)
{
    public string? PublisherUrl { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }
    public string? Value { get; init; }
    public string? Worst { get; init; }
    public string? Best { get; init; }
    public string? Summary { get; init; }
    public string? Covers { get; init; }
    public string? Language { get; init; }
    public DateOnly? ReviewedOn { get; init; }
    public DateOnly? ModifiedOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public IReadOnlyList<Sighting> Sightings { get; init; } = [];
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
    public IReadOnlyList<OutsideCorrection> Corrections { get; init; } = [];
}

/// <summary>A place where another fact-checker saw the claim. We do not keep the article itself.</summary>
public sealed class Sighting
{
    public string? Headline { get; init; }
    public string? Url { get; init; }
    public string? Outlet { get; init; }
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Whether the review calls it the first appearance.</summary>
    public bool IsFirst { get; init; }
}

/// <summary>What another fact-checker said it corrected.</summary>
public sealed class OutsideCorrection
{
    public required string Text { get; init; }
    public DateOnly? On { get; init; }
}
