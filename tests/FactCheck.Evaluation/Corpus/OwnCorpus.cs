using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Statements;

namespace FactCheck.Evaluation.Corpus;

/// <summary>tests/corpus: articles written for this project, so that a clone without the visible sets still measures itself.</summary>
internal static class OwnCorpus
{
    public static Section Measure()
    {
        var read = Directory.EnumerateDirectories(Places.Corpus).Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(Read).ToList();
        var articles = read.Select(r => r.Score).ToList();
        return new Section("Our own corpus", $"{articles.Count} articles written for this project, in tests/corpus, all invented, with gold by hand.", StatementScores.Of(articles))
        {
            Details = [.. articles.SelectMany(a => a.Details)],
            Faults = [.. read.SelectMany(r => r.Faults)],
        };
    }

    private static (ArticleScore Score, IReadOnlyList<string> Faults) Read(string folder)
    {
        var name = Path.GetFileName(folder);
        var file = Directory.EnumerateFiles(folder, "article.*").Single();
        var bytes = File.ReadAllBytes(file);
        var gold = Gold.Parse<GoldArticle>(File.ReadAllBytes(Path.Combine(folder, "gold.json")));
        return (ArticleScore.Of(name, gold, ReadArticle.Of(bytes, file)), [.. GoldCheck.Faults(gold, bytes, file).Select(f => $"{name}: {f}")]);
    }
}
