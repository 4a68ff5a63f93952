using FactCheck.Extraction.Attributions.Model;
using FactCheck.Training.Learning;

namespace FactCheck.Training.Stages;

/// <summary>The cue model; every article's cues end up as others taught.</summary>
internal sealed class CueStage(List<TrainingArticle> articles, WeightsWriter writer, Action<string> say)
{
    private const float LikelyCue = 0.4f;
    private const int LeastSeen = 4;
    private const int Epochs = 6;
    private const float Rate = 0.015f;

    public void Train()
    {
        var (features, index) = (new Features(), new FeatureIndex());
        void Each(Action<TrainingArticle, int> act)
        {
            foreach (var article in articles)
                for (var i = 0; i < article.Text.Count; i++)
                {
                    if (!CueOdds.MayBeCue(article.Text, i)) continue;
                    CueFeatures.Ask(features, article.Text, i);
                    act(article, i);
                }
        }
        Each((_, _) => index.See(features.Keys));
        index.Keep(LeastSeen);
        var examples = new List<LabelledExample>();
        var anchors = articles.ToDictionary(a => a, a => a.Gold.Select(g => g.Anchor).ToHashSet());
        Each((article, i) => examples.Add(new LabelledExample(index.Of(features.Keys), anchors[article].Contains(i), article.Fold)));
        var models = new PackedWeights[Trainer.Folds + 1];
        Parallel.For(0, Trainer.Folds + 1, f => models[f] = PackedWeights.Of(index, LogisticTrainer.Train([.. examples.Where(e => e.Fold != f)], index.Count, Epochs, Rate), 1));
        foreach (var article in articles) new CueModel(models[article.Fold].Table()).Fill(article.Text);
        writer.Table(models[Trainer.Folds]);
        Report(anchors, models[Trainer.Folds].Rows.Count);
    }

    private void Report(Dictionary<TrainingArticle, HashSet<int>> anchors, int features)
    {
        var said = anchors.Sum(a => a.Key.Text.Cue.Count(c => c > LikelyCue));
        var right = anchors.Sum(a => a.Value.Count(i => a.Key.Text.Cue[i] > LikelyCue));
        say($"cues held out: P {right / (double)said:0.000} R {right / (double)anchors.Sum(a => a.Value.Count):0.000}; {features} features");
    }
}
