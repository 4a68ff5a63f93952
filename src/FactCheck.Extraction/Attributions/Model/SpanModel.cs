namespace FactCheck.Extraction.Attributions.Model;

/// <summary>What a word is to one cue.</summary>
internal static class Role
{
    public const int None = 0, Source = 1, Content = 2, Cue = 3, Count = 4;
}

/// <summary>
/// Tells source, content and cue apart around one cue: a linear-chain conditional random field (Lafferty et al. 2001) over
/// the cue's window, one cue at a time, so that attributions may nest and overlap.
/// </summary>
internal sealed class SpanModel(WeightTable nodes, RowTable steps)
{
    private const int Steps = Role.Count * Role.Count;

    /// <summary>What does not depend on the cue is added up once for an article.</summary>
    public sealed class Scores(FlatText text)
    {
        private readonly Features features = new();
        private readonly bool[] known = new bool[text.Count];
        private readonly float[] nodes = new float[text.Count * Role.Count];
        private readonly float[] steps = new float[text.Count * Steps];

        public Features Features => features;

        public (ReadOnlyMemory<float> Node, ReadOnlyMemory<float> Step) Of(SpanModel model, int t)
        {
            if (!known[t])
            {
                known[t] = true;
                SpanFeatures.AskWord(features, text, t);
                model.Nodes.AddTo(features.Keys, nodes.AsSpan(t * Role.Count, Role.Count));
                SpanFeatures.AskStep(features, text, t);
                model.StepRows.AddTo(features.Keys, steps.AsSpan(t * Steps, Steps));
            }
            return (nodes.AsMemory(t * Role.Count, Role.Count), steps.AsMemory(t * Steps, Steps));
        }
    }

    public WeightTable Nodes => nodes;

    public RowTable StepRows => steps;

    /// <summary>The field over one window, ready to be asked for its best labellings and its marginals.</summary>
    public Chain Read(Scores scores, Window window)
    {
        var chain = new Chain(window.Range.Count);
        for (var t = window.Range.Start; t < window.Range.End; t++)
        {
            var i = t - window.Range.Start;
            var (node, step) = scores.Of(this, t);
            var to = chain.Node(i);
            node.Span.CopyTo(to);
            SpanFeatures.AskPlace(scores.Features, window, t);
            nodes.AddTo(scores.Features.Keys, to);
            if (t == window.Anchor) chain.Fix(i, Role.Cue);
            if (i == 0) continue;
            var edge = chain.Step(i);
            step.Span.CopyTo(edge);
            SpanFeatures.AskStepPlace(scores.Features, window, t);
            steps.AddTo(scores.Features.Keys, edge);
        }
        return chain;
    }
}
