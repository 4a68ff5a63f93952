using FactCheck.Data.Articles;
using FactCheck.Data.Statements;
using FactCheck.Extraction.Reviews;
using Statement = FactCheck.Data.Statements.Statement;

namespace FactCheck.Ingest;

/// <summary>Ties verdicts that an article carries to the claims in it that they are about.</summary>
internal static class OutsideVerdicts
{
    /// <summary>The share of a reviewed claim's words that a statement has to hold, or the other way round.</summary>
    private const double SameClaim = 0.5;

    public static void Record(Article article, IEnumerable<Review> reviews, IEnumerable<Statement> statements)
    {
        var claims = statements.OfType<Claim>().Distinct().ToList();
        foreach (var review in reviews)
        {
            var reviewed = WordsOf(review.Claim);
            // Several claims may put it in other words ("the ministry said …", then the statement itself): the verdict is on all of them.
            foreach (var claim in claims.Where(c => Shared(reviewed, WordsOf(c.Text)) >= SameClaim))
                claim.AddOutsideVerdict(article, review.Publisher ?? article.Outlet, review.Rating, review.Summary);
        }
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '“', '”', '"', '(', ')', '…', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2)];

    private static double Shared(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
}
