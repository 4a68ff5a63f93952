using FactCheck.Extraction.Attributions.Model;

namespace FactCheck.Training.Learning;

/// <summary>Trains the tagger: words that are always the same are listed, the rest are learnt by an averaged perceptron.</summary>
internal static class TaggerTrainer
{
    private const int LeastSeen = 8;
    private const double Certain = 0.99;
    private const int Epochs = 5;
    private const float LeastWeight = 1;

    public static Dictionary<uint, byte> CertainWords(IReadOnlyList<TrainingArticle> articles)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var article in articles)
            for (var i = 0; i < article.Text.Count; i++)
            {
                var form = Tagger.FormOf(article.Text, i);
                if (!counts.TryGetValue(form, out var tags)) counts[form] = tags = new int[Tags.Names.Length];
                tags[article.Tags[i]]++;
            }
        return counts.Where(c => c.Value.Sum() >= LeastSeen && c.Value.Max() >= Certain * c.Value.Sum())
            .ToDictionary(c => c.Key, c => (byte)Array.IndexOf(c.Value, c.Value.Max()));
    }

    public static PackedWeights Train(IReadOnlyList<TrainingArticle> articles, Dictionary<uint, byte> certain)
    {
        var learner = new Perceptron(Tags.Names.Length);
        var features = new Features();
        var order = articles.ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var article in order)
                foreach (var sentence in article.Text.Sentences)
                    for (var i = sentence.Start; i < sentence.End; i++)
                    {
                        if (!certain.TryGetValue(Tagger.FormOf(article.Text, i), out var tag))
                        {
                            Tagger.Ask(features, article.Text, i, sentence);
                            tag = learner.Learn(features.Keys, article.Tags[i]);
                        }
                        article.Text.Tag[i] = tag;
                    }
        }
        return learner.Averaged(LeastWeight);
    }
}
