namespace FactCheck.Extraction.Attributions.Model;

/// <summary>How likely a reading is right, as a share: of those at 0.9, nine in ten are. Logistic regression.</summary>
internal sealed class Ranker(WeightTable weights)
{
    public void Rank(IReadOnlyList<Candidate> candidates)
    {
        var features = new Features();
        var near = new Neighbours(candidates);
        Span<float> score = stackalloc float[1];
        foreach (var candidate in candidates)
        {
            CandidateFeatures.Ask(features, candidate, near);
            score[0] = 0;
            weights.AddTo(features.Keys, score);
            candidate.Confidence = Logistic.Of(score[0]);
        }
    }
}
