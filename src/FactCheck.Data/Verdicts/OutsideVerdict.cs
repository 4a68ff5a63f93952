using FactCheck.Data.Articles;

namespace FactCheck.Data.Verdicts;

/// <summary>Another fact-checker's verdict on a claim, in its own words. Never averaged with ours.</summary>
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

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ClaimId { get; private set; }

    /// <summary>The article that carries it.</summary>
    public Article Article { get; private set; } = null!;

    public Guid ArticleId { get; private set; }

    public string? Publisher { get; private set; }

    public string Rating { get; private set; } = "";

    public string? Summary { get; private set; }
}
