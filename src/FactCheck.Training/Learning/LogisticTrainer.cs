using FactCheck.Extraction.Attributions.Model;

namespace FactCheck.Training.Learning;

internal readonly record struct LabelledExample(int[] Features, bool Holds, int Fold);

/// <summary>Logistic regression on hashed features.</summary>
internal static class LogisticTrainer
{
    public static float[] Train(IReadOnlyList<LabelledExample> examples, int features, int epochs, float rate)
    {
        var learner = new AdaGrad(features, rate);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var example = examples[i];
                var score = 0f;
                foreach (var f in example.Features) score += learner.Weights[f];
                var gradient = (example.Holds ? 1 : 0) - Logistic.Of(score);
                if (Math.Abs(gradient) < 1e-3f) continue;
                foreach (var f in example.Features) learner.Step(f, gradient);
            }
        }
        return learner.Weights;
    }
}
