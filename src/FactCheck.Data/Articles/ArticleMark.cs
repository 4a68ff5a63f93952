namespace FactCheck.Data.Articles;

/// <summary>
/// One of the hashes by which an article is found when somebody prints it again. Written and read as sets, by
/// hand-written SQL: loading them as objects would cost more than all the rest.
/// </summary>
public sealed class ArticleMark
{
    private ArticleMark() { }

    public long Hash { get; private set; }

    public Guid ArticleId { get; private set; }
}
