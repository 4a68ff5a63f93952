using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;

namespace FactCheck.Evaluation.Statements;

/// <summary>The visible articles with hand-made gold: real fact-checks from a scrape, and invented ones.</summary>
internal static class SeedsAndArticles
{
    private const string Name = "Seeds and articles";

    public static Section Measure()
    {
        if (Places.InShared("eval", out var missing) is not { } gold) return Section.Skipped(Name, missing);
        if (Places.InShared("seeds", out missing) is not { } seeds) return Section.Skipped(Name, missing);
        var articles = Gold(Path.Combine(gold, "seeds"), seeds).Concat(Gold(Path.Combine(gold, "articles"), Path.Combine(gold, "articles")))
            .AsParallel().AsOrdered().Select(a => ArticleScore.Of(a.Gold.File!, a.Gold, ReadArticle.Of(File.ReadAllBytes(a.Article), a.Article))).ToList();
        return new Section(Name, $"{articles.Count} articles with hand-made gold: fact-checks from a scrape, and invented ones.", StatementScores.Of(articles)) { Details = [.. articles.SelectMany(a => a.Details)] };
    }

    private static IEnumerable<(GoldArticle Gold, string Article)> Gold(string golds, string articles) =>
        Directory.EnumerateFiles(golds, "*.json").Order(StringComparer.Ordinal)
            .Select(file => Inputs.Gold.Parse<GoldArticle>(File.ReadAllBytes(file))).Select(gold => (gold, Path.Combine(articles, gold.File!)));
}
