using FactCheck.Extraction.Attributions.Model;

namespace FactCheck.Training.Learning;

/// <summary>One window with its gold labels; features by place.</summary>
internal sealed record LabelledChain(int[][] Nodes, int[][] Steps, byte[] Labels, int Anchor, int Fold);

/// <summary>Fits a linear-chain conditional random field by its log-likelihood.</summary>
internal static class ChainTrainer
{
    private const int K = Role.Count;

    public static (float[] Nodes, float[] Steps) Train(IReadOnlyList<LabelledChain> chains, int nodeFeatures, int stepFeatures, int epochs, float rate)
    {
        var nodes = new AdaGrad(nodeFeatures * K, rate);
        var steps = new AdaGrad(stepFeatures * K * K, rate);
        var order = Enumerable.Range(0, chains.Count).ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order) Learn(chains[i], nodes, steps);
        }
        return (nodes.Weights, steps.Weights);
    }

    private static void Learn(LabelledChain gold, AdaGrad nodes, AdaGrad steps)
    {
        var chain = new Chain(gold.Labels.Length);
        for (var i = 0; i < chain.Length; i++)
        {
            Sum(gold.Nodes[i], nodes.Weights, chain.Node(i));
            if (i == gold.Anchor) chain.Fix(i, Role.Cue);
            if (i > 0) Sum(gold.Steps[i], steps.Weights, chain.Step(i));
        }
        var stepMarginals = new float[chain.Length * K * K];
        var (marginals, _) = chain.Marginals(stepMarginals);
        for (var i = 0; i < chain.Length; i++)
        {
            if (i != gold.Anchor)
                for (var y = 0; y < K; y++)
                    Descend(nodes, gold.Nodes[i], K, y, (gold.Labels[i] == y ? 1 : 0) - marginals[i * K + y]);
            if (i == 0) continue;
            for (var e = 0; e < K * K; e++)
                Descend(steps, gold.Steps[i], K * K, e, (gold.Labels[i - 1] * K + gold.Labels[i] == e ? 1 : 0) - stepMarginals[i * K * K + e]);
        }
    }

    private static void Sum(int[] features, float[] weights, Span<float> scores)
    {
        foreach (var f in features)
            for (var y = 0; y < scores.Length; y++) scores[y] += weights[f * scores.Length + y];
    }

    private static void Descend(AdaGrad learner, int[] features, int width, int at, float gradient)
    {
        if (Math.Abs(gradient) < 1e-3f) return;
        foreach (var f in features) learner.Step(f * width + at, gradient);
    }
}
