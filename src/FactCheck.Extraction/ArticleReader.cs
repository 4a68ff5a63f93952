using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Voices;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Reviews;
using FactCheck.Extraction.Sentences;
using FactCheck.Extraction.Statements;

namespace FactCheck.Extraction;

/// <summary>The door to extraction: text in, statements out. Pure, and safe to call from many threads.</summary>
public static class ArticleReader
{
    /// <summary>The largest input that is read: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Reads one article. Reading twice gives equal values.</summary>
    /// <exception cref="UnreadableArticleException">The input is not an article that can be read; the message says why.</exception>
    public static Reading Read(RawArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var page = Page.Read(article);
        var reviews = ReviewReader.Read(page);
        var prose = Prose.Of(page.Document);
        var voicing = Voicing.Of(prose, isReview: reviews.Count > 0);
        var attributions = AttributionFinder.Find(prose, voicing);
        var statements = StatementReader.Read(prose, voicing, attributions);
        var parts = reviews.Count > 1 ? [] : SectionReviews.Of(page.Document, statements);
        return new Reading(page.Document, attributions, statements, parts.Count > 0 ? parts : reviews);
    }
}
