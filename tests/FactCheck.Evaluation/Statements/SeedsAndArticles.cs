using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;

namespace FactCheck.Evaluation.Statements;

/// <summary>The visible articles with hand-made gold: real fact-checks from a scrape, and invented ones.</summary>
internal static class SeedsAndArticles
{
    private const string Name = "Seeds and articles";

    public static Section Measure()
    {
        if (Places.Shared is null) return Section.Skipped(Name, "no folder shared beside the repository, and FACTCHECK_SHARED is not set");
        var articles = Gold("seeds", Path.Combine(Places.Shared, "seeds")).Concat(Gold("articles", Path.Combine(Places.Shared, "eval", "articles")))
            .AsParallel().AsOrdered().Select(a => ArticleScore.Of(a.Gold.File!, a.Gold, ReadArticle.Of(File.ReadAllBytes(a.Article), a.Article))).ToList();
        return new Section(Name, $"{articles.Count} articles with hand-made gold: fact-checks from a scrape, and invented ones.", StatementScores.Of(articles)) { Details = [.. articles.SelectMany(a => a.Details)] };
    }

    private static IEnumerable<(GoldArticle Gold, string Article)> Gold(string set, string folder) =>
        Directory.EnumerateFiles(Path.Combine(Places.Shared!, "eval", set), "*.json").Order(StringComparer.Ordinal)
            .Select(file => Inputs.Gold.Parse<GoldArticle>(File.ReadAllBytes(file))).Select(gold => (gold, Path.Combine(folder, gold.File!)));
}
