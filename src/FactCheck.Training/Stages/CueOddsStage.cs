using FactCheck.Extraction.Attributions.Model;

namespace FactCheck.Training.Stages;

/// <summary>Which word stands for each cue, and how often such a word is one.</summary>
internal sealed class CueOddsStage(List<TrainingArticle> articles, WeightsWriter writer, Action<string> say)
{
    public void Train()
    {
        PlaceAnchors();
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
}
