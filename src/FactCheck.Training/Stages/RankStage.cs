using FactCheck.Extraction.Attributions.Model;
using FactCheck.Training.Learning;

namespace FactCheck.Training.Stages;

/// <summary>The ranker, on readings of articles that the stages before it had not seen.</summary>
internal sealed class RankStage(List<TrainingArticle> articles, WeightsWriter writer, Action<string> say)
{
    private const int LeastSeen = 3;
    private const int Epochs = 8;
    private const float Rate = 0.03f;

    private readonly Dictionary<FlatText, TrainingArticle> of = articles.ToDictionary(a => a.Text);

    public void Train(List<Candidate> candidates)
    {
        var (features, index) = (new Features(), new FeatureIndex());
        var byText = candidates.GroupBy(c => c.Text).ToList();
        void Each(Action<Candidate> act)
        {
            foreach (var group in byText)
            {
                var near = new Neighbours(group);
                foreach (var candidate in group)
                {
                    CandidateFeatures.Ask(features, candidate, near);
                    act(candidate);
                }
            }
        }
        Each(_ => index.See(features.Keys));
        index.Keep(LeastSeen);
        var examples = new List<LabelledExample>();
        Each(c => examples.Add(new LabelledExample(index.Of(features.Keys), Judge.IsRight(c, of[c.Text]), of[c.Text].Fold)));
        var weights = PackedWeights.Of(index, LogisticTrainer.Train(examples, index.Count, Epochs, Rate), 1);
        writer.Table(weights);
        say($"ranker: {examples.Count} candidates, {examples.Count(e => e.Holds)} right; {weights.Rows.Count} features");
        HoldOut([.. byText.SelectMany(g => g)], examples, index.Count);
        Report(byText);
    }

    /// <summary>Gives every candidate the confidence that a ranker would that did not learn from its article.</summary>
    private static void HoldOut(List<Candidate> candidates, List<LabelledExample> examples, int features) =>
        Parallel.For(0, Trainer.Folds, fold =>
        {
            var weights = LogisticTrainer.Train([.. examples.Where(e => e.Fold != fold)], features, Epochs, Rate);
            for (var i = 0; i < examples.Count; i++)
                if (examples[i].Fold == fold) candidates[i].Confidence = Logistic.Of(examples[i].Features.Sum(f => weights[f]));
        });

    private void Report(List<IGrouping<FlatText, Candidate>> byText)
    {
        var chosen = byText.SelectMany(g => Selection.Of([.. g])).ToList();
        var right = chosen.Count(c => Judge.IsRight(c, of[c.Text]));
        var gold = articles.Sum(a => a.Gold.Count);
        say($"held out: P {right / (double)chosen.Count:0.000} R {right / (double)gold:0.000} F1 {2.0 * right / (chosen.Count + gold):0.000}");
    }
}
