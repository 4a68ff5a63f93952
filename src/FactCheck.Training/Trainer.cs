using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Attributions.Model;
using FactCheck.Training.Learning;

namespace FactCheck.Training;

/// <summary>
/// Trains the stages one after the other. What a later stage sees of an earlier one always comes from a model that did
/// not learn from the article: otherwise it would trust it more than it deserves.
/// </summary>
internal sealed class Trainer(List<TrainingArticle> articles, Action<string> say)
{
    private const int Folds = 3;

    public void Train(Stream to)
    {
        for (var i = 0; i < articles.Count; i++) articles[i].Fold = i % Folds;
        using var writer = new WeightsWriter(to);
        writer.Begin();
        TrainTagger(writer);
        PlaceAnchors();
        TrainOdds(writer);
        TrainCues(writer);
        var candidates = TrainSpans(writer);
        TrainRanker(writer, candidates);
    }

    private void TrainTagger(WeightsWriter writer)
    {
        var lemmas = Lemmas();
        var certain = TaggerTrainer.CertainWords(articles);
        // Each half is tagged by what the other half taught.
        var halves = articles.Select((a, i) => (a, i)).GroupBy(p => p.i % 2, p => p.a).Select(g => g.ToList()).ToList();
        var taggers = new Tagger[2];
        Parallel.For(0, 2, h =>
        {
            var known = TaggerTrainer.CertainWords(halves[h]);
            taggers[h] = new Tagger(known, lemmas, TaggerTrainer.Train(halves[h], known).RowTable(Tags.Names.Length));
        });
        foreach (var article in halves[0]) taggers[1].Tag(article.Text);
        foreach (var article in halves[1]) taggers[0].Tag(article.Text);
        var right = articles.Sum(a => Enumerable.Range(0, a.Text.Count).Count(i => a.Text.Tag[i] == a.Tags[i]));
        say($"tagger, each half by the other: {right / (double)articles.Sum(a => a.Text.Count):0.0000} right");
        var copies = articles.Select(a => new TrainingArticle(a.Article)).ToList();
        writer.Map(certain.Select(c => KeyValuePair.Create((ulong)c.Key, c.Value)), (w, tag) => w.Write(tag));
        writer.Map(lemmas, (w, lemma) => w.Write(lemma));
        writer.Rows(TaggerTrainer.Train(copies, certain));
    }

    /// <summary>The dictionary forms that are not the word itself, of words seen at least twice.</summary>
    private Dictionary<ulong, uint> Lemmas()
    {
        var counts = new Dictionary<ulong, Dictionary<uint, int>>();
        foreach (var article in articles)
            for (var i = 0; i < article.Text.Count; i++)
            {
                var key = Tagger.LemmaKey(article.Text.Word[i], article.Tags[i]);
                if (!counts.TryGetValue(key, out var forms)) counts[key] = forms = [];
                forms[article.Lemmas[i]] = forms.GetValueOrDefault(article.Lemmas[i]) + 1;
            }
        return counts.Where(c => c.Value.Values.Sum() >= 2).Select(c => (c.Key, Lemma: c.Value.MaxBy(f => f.Value).Key)).Where(c => c.Lemma != (uint)c.Key).ToDictionary(c => c.Key, c => c.Lemma);
    }

    /// <summary>One token stands for each cue: the one most often inside a cue, verbs before others.</summary>
    private void PlaceAnchors()
    {
        var inside = new Dictionary<ulong, (int Cues, int All)>();
        foreach (var article in articles)
        {
            var cues = article.Gold.SelectMany(g => g.Cue).ToHashSet();
            for (var i = 0; i < article.Text.Count; i++)
            {
                var key = Key(article, i);
                var (n, all) = inside.GetValueOrDefault(key);
                inside[key] = (n + (cues.Contains(i) ? 1 : 0), all + 1);
            }
        }
        foreach (var article in articles)
            foreach (var gold in article.Gold)
                gold.Anchor = gold.Cue.Order().MaxBy(i => inside[Key(article, i)] is var (n, all) ? n / (all + 1.0) * (Tags.IsVerb(article.Text.Tag[i]) ? 1.5 : 1) : 0);
    }

    private static ulong Key(TrainingArticle article, int i) => Tagger.LemmaKey(article.Text.Lemma[i], article.Text.Tag[i]);

    private void TrainOdds(WeightsWriter writer)
    {
        var counts = new Dictionary<ulong, (int Cues, int All)>();
        void Count(TrainingArticle article, int by)
        {
            var mine = article.Gold.Select(g => g.Anchor).ToHashSet();
            for (var i = 0; i < article.Text.Count; i++)
            {
                var (n, all) = counts.GetValueOrDefault(Key(article, i));
                counts[Key(article, i)] = (n + (mine.Contains(i) ? by : 0), all + by);
            }
        }
        foreach (var article in articles) Count(article, 1);
        // Seen from the other articles only, as a new article will be.
        foreach (var article in articles)
        {
            Count(article, -1);
            for (var i = 0; i < article.Text.Count; i++) article.Text.Odds[i] = counts[Key(article, i)] is var (n, all) ? CueOdds.Bin(n, all) : CueOdds.Unknown;
            Count(article, 1);
        }
        writer.Map(counts.Select(c => KeyValuePair.Create(c.Key, CueOdds.Bin(c.Value.Cues, c.Value.All))).Where(c => c.Value != CueOdds.Unknown), (w, bin) => w.Write(bin));
        var anchors = articles.Sum(a => a.Gold.Select(g => g.Anchor).Distinct().Count());
        var asked = articles.Sum(a => a.Gold.Select(g => g.Anchor).Distinct().Count(i => CueOdds.MayBeCue(a.Text, i)));
        say($"cues: {anchors}, of which {asked} are asked about; words asked about: {articles.Sum(a => Enumerable.Range(0, a.Text.Count).Count(i => CueOdds.MayBeCue(a.Text, i)))} of {articles.Sum(a => a.Text.Count)}");
    }

    private void TrainCues(WeightsWriter writer)
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
        index.Keep(4);
        var examples = new List<LabelledExample>();
        var anchors = articles.ToDictionary(a => a, a => a.Gold.Select(g => g.Anchor).ToHashSet());
        Each((article, i) => examples.Add(new LabelledExample(index.Of(features.Keys), anchors[article].Contains(i), article.Fold)));
        var models = new PackedWeights[Folds + 1];
        Parallel.For(0, Folds + 1, f => models[f] = PackedWeights.Of(index, LogisticTrainer.Train([.. examples.Where(e => e.Fold != f)], index.Count, 6, 0.015f, 1e-3f), 1));
        foreach (var article in articles) new CueModel(models[article.Fold].Table()).Fill(article.Text);
        writer.Table(models[Folds]);
        int found = 0, said = 0, right = 0;
        foreach (var (article, gold) in anchors)
        {
            found += gold.Count;
            for (var i = 0; i < article.Text.Count; i++)
                if (article.Text.Cue[i] > 0.4f) { said++; if (gold.Contains(i)) right++; }
        }
        say($"cues held out: P {right / (double)said:0.000} R {right / (double)found:0.000}; {models[Folds].Rows.Count} features");
    }

    private List<Candidate> TrainSpans(WeightsWriter writer)
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
        nodes.Keep(6);
        steps.Keep(6);
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
        var models = new (PackedWeights Nodes, PackedWeights Steps)[Folds + 1];
        Parallel.For(0, Folds + 1, f =>
        {
            var (n, s) = ChainTrainer.Train([.. chains.Where(c => c.Fold != f)], nodes.Count, steps.Count, 6, 0.03f);
            models[f] = (PackedWeights.Of(nodes, n, Role.Count), PackedWeights.Of(steps, s, Role.Count * Role.Count));
        });
        writer.Table(models[Folds].Nodes);
        writer.Rows(models[Folds].Steps);
        say($"span features kept: {models[Folds].Nodes.Rows.Count} + {models[Folds].Steps.Rows.Count}");
        var readers = models.Select(m => new SpanModel(m.Nodes.Table(), m.Steps.RowTable(Role.Count * Role.Count))).ToList();
        var readings = articles.ConvertAll(a => CandidateReader.Read(a.Text, readers[a.Fold]));
        Report([.. readings.SelectMany(r => r)]);
        return [.. articles.Zip(readings).SelectMany(p => Candidates.Of(p.First.Text, p.Second, RuleFinder.Find(p.First.Prose, [])))];
    }

    private void TrainRanker(WeightsWriter writer, List<Candidate> candidates)
    {
        var (features, index) = (new Features(), new FeatureIndex());
        var byText = candidates.GroupBy(c => c.Text).ToList();
        var of = articles.ToDictionary(a => a.Text);
        foreach (var group in byText)
        {
            var near = new Neighbours(group);
            foreach (var c in group) { CandidateFeatures.Ask(features, c, near); index.See(features.Keys); }
        }
        index.Keep(3);
        var examples = new List<LabelledExample>();
        foreach (var group in byText)
        {
            var near = new Neighbours(group);
            foreach (var c in group) { CandidateFeatures.Ask(features, c, near); examples.Add(new LabelledExample(index.Of(features.Keys), Judge.IsRight(c, of[c.Text]), of[c.Text].Fold)); }
        }
        var weights = PackedWeights.Of(index, LogisticTrainer.Train(examples, index.Count, 8, 0.03f, 1e-3f), 1);
        writer.Table(weights);
        var held = new double[examples.Count];
        Parallel.For(0, Folds, f => { var w = LogisticTrainer.Train([.. examples.Where(e => e.Fold != f)], index.Count, 8, 0.03f, 1e-3f); for (var i = 0; i < examples.Count; i++) if (examples[i].Fold == f) held[i] = Logistic.Of(examples[i].Features.Sum(x => w[x])); });
        var k = 0;
        foreach (var group in byText) foreach (var c in group) c.Confidence = held[k++];
        foreach (var least in new[] { .3, .4, .5 })
        {
            int said = 0, right = 0;
            foreach (var group in byText) foreach (var c in Selection.Of([.. group], least)) { said++; if (Judge.IsRight(c, of[c.Text])) right++; }
            var gold = articles.Sum(a => a.Gold.Count);
            say($"held out at {least}: P {right / (double)said:0.000} R {right / (double)gold:0.000} F1 {2.0 * right / (said + gold):0.000}");
        }
        say($"ranker: {examples.Count} candidates, {examples.Count(e => e.Holds)} right; {weights.Rows.Count} features");
    }

    private void Report(List<Candidate> candidates)
    {
        var byAnchor = candidates.ToLookup(c => (c.Text, c.Anchor));
        int reached = 0, first = 0, any = 0, content = 0;
        foreach (var article in articles)
            foreach (var gold in article.Gold)
            {
                var readings = byAnchor[(article.Text, gold.Anchor)].ToList();
                if (readings.Count == 0) continue;
                reached++;
                if (Judge.IsRight(readings[0], article)) first++;
                if (Judge.HasContent(readings[0], article)) content++;
                if (readings.Exists(r => Judge.IsRight(r, article))) any++;
            }
        say($"of {articles.Sum(a => a.Gold.Count)} cues {reached} are read; right content {content / (double)reached:0.000}, with source {first / (double)reached:0.000}, in any reading {any / (double)reached:0.000}");
    }
}
