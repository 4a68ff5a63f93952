using System.Runtime.Intrinsics;

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
        private readonly Vector128<float>[] nodes = new Vector128<float>[text.Count];
        private readonly short[] steps = new short[text.Count * Steps];

        public Features Features => features;

        public (Vector128<float> Node, ReadOnlyMemory<short> Step) Of(SpanModel model, int t)
        {
            if (!known[t])
            {
                known[t] = true;
                SpanFeatures.AskWord(features, text, t);
                nodes[t] = model.Nodes.Sum(features.Keys);
                SpanFeatures.AskStep(features, text, t);
                model.StepRows.AddTo(features.Keys, steps.AsSpan(t * Steps, Steps));
            }
            return (nodes[t], steps.AsMemory(t * Steps, Steps));
        }
    }

    public WeightTable Nodes => nodes;

    public RowTable StepRows => steps;

    /// <summary>The field over one window, ready to be asked for its best labellings and its marginals.</summary>
    public Chain Read(Scores scores, Window window)
    {
        var chain = new Chain(window.Range.Count);
        var features = scores.Features;
        // Words beside each other are often equally far from the cue, with the same things in between.
        var (distance, phrases, path, stepPath) = (uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue);
        var (ofDistance, ofPhrases, ofPath) = (Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero);
        Span<short> ofStepPath = stackalloc short[Steps];
        Span<short> ofStep = stackalloc short[Steps];
        for (var t = window.Range.Start; t < window.Range.End; t++)
        {
            var i = t - window.Range.Start;
            ref readonly var place = ref window.At(t);
            var (node, step) = scores.Of(this, t);
            if (distance != place.Distance)
            {
                distance = place.Distance;
                SpanFeatures.AskDistance(features, window, t);
                ofDistance = nodes.Sum(features.Keys);
            }
            if (phrases != place.PhrasesBetween)
            {
                phrases = place.PhrasesBetween;
                SpanFeatures.AskPhrases(features, window, t);
                ofPhrases = nodes.Sum(features.Keys);
            }
            if (path != place.Path)
            {
                path = place.Path;
                SpanFeatures.AskPath(features, window, t);
                ofPath = nodes.Sum(features.Keys);
            }
            SpanFeatures.AskPlace(features, window, t);
            (node + nodes.Sum(features.Keys) + ofDistance + ofPhrases + ofPath).CopyTo(chain.Node(i));
            if (t == window.Anchor) chain.Fix(i, Role.Cue);
            if (i == 0) continue;
            if (stepPath != place.StepPath)
            {
                stepPath = place.StepPath;
                SpanFeatures.AskStepPath(features, window, t);
                ofStepPath.Clear();
                steps.AddTo(features.Keys, ofStepPath);
            }
            ofStepPath.CopyTo(ofStep);
            SpanFeatures.AskStepPlace(features, window, t);
            steps.AddTo(features.Keys, ofStep);
            var edge = chain.Step(i);
            var ofWord = step.Span;
            for (var e = 0; e < Steps; e++) edge[e] = (ofWord[e] + ofStep[e]) * steps.Scale;
        }
        return chain;
    }
}
