using FactCheck.Training.Stages;

namespace FactCheck.Training;

/// <summary>
/// Trains the stages one after the other. What a later stage sees of an earlier one always comes from a model that did
/// not learn from the article: otherwise it would trust it more than it deserves.
/// </summary>
internal static class Trainer
{
    /// <summary>Parts of the articles that are held out in turn.</summary>
    public const int Folds = 3;

    public static void Train(List<TrainingArticle> articles, Stream to, Action<string> say)
    {
        for (var i = 0; i < articles.Count; i++) articles[i].Fold = i % Folds;
        using var writer = new WeightsWriter(to);
        writer.Begin();
        new TaggerStage(articles, writer, say).Train();
        new CueOddsStage(articles, writer, say).Train();
        new CueStage(articles, writer, say).Train();
        var candidates = new SpanStage(articles, writer, say).Train();
        new RankStage(articles, writer, say).Train(candidates);
    }
}
