using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Statements;

namespace FactCheck.Evaluation.Corpus;

/// <summary>Articles written for this project, so that a clone without the visible sets still measures itself.</summary>
internal static class OwnCorpus
{
    /// <summary>tests/corpus: no rule is tuned to one of these, and more than half of them were put there unread.</summary>
    public static Section Measure() => Measure("Our own corpus", Places.Corpus, "rules are not tuned to them, and more than half of them nobody who makes rules has read");

    /// <summary>tests/practice: what the engine was developed on, so its scores flatter.</summary>
    public static Section MeasurePractice() => Measure("Practice articles", Places.Practice, "rules were developed on them");

    private static Section Measure(string name, string folder, string use)
    {
        var read = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(Read).ToList();
        var articles = read.Select(r => r.Score).ToList();
        return new Section(name, $"{articles.Count} articles written for this project, in tests/{Path.GetFileName(folder)}, all invented, with gold by hand; {use}.", StatementScores.Of(articles))
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
