using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Model;
using FactCheck.Extraction.Attributions.Voices;
using FactCheck.Training.Learning;

namespace FactCheck.Training.Stages;

/// <summary>The span model; gives what it reads in articles it did not learn from, and what the rules find there.</summary>
internal sealed class SpanStage(List<TrainingArticle> articles, WeightsWriter writer, Action<string> say)
{
    private const int LeastSeen = 6;
    private const int Epochs = 6;
    private const float Rate = 0.03f;

    public List<Candidate> Train()
    {
        var (features, nodes, steps) = (new Features(), new FeatureIndex(), new FeatureIndex());
        var windows = articles.SelectMany(a => a.Gold.Select(g => (Article: a, Gold: g, Window: new Window(a.Text, g.Anchor)))).ToList();
        void Each(Window window, Action<int, Features> node, Action<int, Features> step)
        {
            for (var t = window.Range.Start; t < window.Range.End; t++)
            {
                SpanFeatures.AskWord(features, window.Text, t); node(t, features);
                SpanFeatures.AskPlace(features, window, t); node(t, features);
                SpanFeatures.AskStep(features, window.Text, t); step(t, features);
                SpanFeatures.AskStepPlace(features, window, t); step(t, features);
            }
        }
        foreach (var w in windows) Each(w.Window, (_, f) => nodes.See(f.Keys), (_, f) => steps.See(f.Keys));
        nodes.Keep(LeastSeen);
        steps.Keep(LeastSeen);
        var chains = new List<LabelledChain>();
        foreach (var (article, gold, window) in windows)
        {
            var (n, s) = (new int[window.Range.Count][], new int[window.Range.Count][]);
            Each(window,
                (t, f) => n[t - window.Range.Start] = [.. n[t - window.Range.Start] ?? [], .. nodes.Of(f.Keys)],
                (t, f) => s[t - window.Range.Start] = [.. s[t - window.Range.Start] ?? [], .. steps.Of(f.Keys)]);
            var labels = Enumerable.Range(window.Range.Start, window.Range.Count).Select(t => (byte)(t == gold.Anchor || gold.Cue.Contains(t) ? Role.Cue : gold.Source.Contains(t) ? Role.Source : gold.Content.Contains(t) ? Role.Content : Role.None)).ToArray();
            chains.Add(new LabelledChain(n, s, labels, gold.Anchor - window.Range.Start, article.Fold));
        }
        say($"windows: {chains.Count}, {chains.Sum(c => c.Labels.Length)} words; {nodes.Count} + {steps.Count} features");
        var models = new (PackedWeights Nodes, PackedWeights Steps)[Trainer.Folds + 1];
        Parallel.For(0, Trainer.Folds + 1, f =>
        {
            var (n, s) = ChainTrainer.Train([.. chains.Where(c => c.Fold != f)], nodes.Count, steps.Count, Epochs, Rate);
            models[f] = (PackedWeights.Of(nodes, n, Role.Count), PackedWeights.Of(steps, s, Role.Count * Role.Count));
        });
        writer.Table(models[Trainer.Folds].Nodes);
        writer.Rows(models[Trainer.Folds].Steps);
        say($"span features kept: {models[Trainer.Folds].Nodes.Rows.Count} + {models[Trainer.Folds].Steps.Rows.Count}");
        var readers = models.Select(m => new SpanModel(m.Nodes.Table(), m.Steps.RowTable(Role.Count * Role.Count))).ToList();
        var readings = articles.ConvertAll(a => CandidateReader.Read(a.Text, readers[a.Fold]));
        Report([.. readings.SelectMany(r => r)]);
        return [.. articles.Zip(readings).SelectMany(p => Candidates.Of(p.First.Text, p.Second, RuleFinder.Find(p.First.Prose, Voicing.Of(p.First.Prose, isReview: false), [])))];
    }

    private void Report(List<Candidate> readings)
    {
        var byAnchor = readings.Where(r => r.Rank == 0).ToDictionary(r => (r.Text, r.Anchor));
        var read = articles.SelectMany(a => a.Gold.Select(g => (Article: a, Reading: byAnchor.GetValueOrDefault((a.Text, g.Anchor))))).ToList();
        var right = read.Count(r => r.Reading is not null && Judge.IsRight(r.Reading, r.Article));
        var reached = read.Count(r => r.Reading is not null);
        say($"of {read.Count} cues {reached} are read, {right / (double)reached:0.000} of these with the right content and source");
    }
}
