namespace FactCheck.Extraction;

/// <summary>The door to extraction: text in, statements out. Pure, and safe to call from many threads.</summary>
public static class ArticleReader
{
    /// <summary>The largest input that is read: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Reads one article. Reading twice gives equal values.</summary>
    /// <exception cref="UnreadableArticleException">The input is not an article that can be read; the message says why.</exception>
    public static Reading Read(RawArticle article) => throw new UnreadableArticleException(UnreadableReason.Empty, article.Name ?? "");
}
