using FactCheck.Extraction.Attributions.Model;
using FactCheck.Training.Learning;

namespace FactCheck.Training.Stages;

/// <summary>Parts of speech and dictionary forms; every article ends up tagged by what others taught.</summary>
internal sealed class TaggerStage(List<TrainingArticle> articles, WeightsWriter writer, Action<string> say)
{
    public void Train()
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
}
