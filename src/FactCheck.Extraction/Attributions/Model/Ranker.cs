namespace FactCheck.Extraction.Attributions.Model;

/// <summary>How likely a reading is right, as a share: of those at 0.9, nine in ten are. Logistic regression.</summary>
internal sealed class Ranker(WeightTable weights)
{
    public void Rank(IReadOnlyList<Candidate> candidates)
    {
        var features = new Features();
        var near = new Neighbours(candidates);
        foreach (var candidate in candidates)
        {
            CandidateFeatures.Ask(features, candidate, near);
            candidate.Confidence = Logistic.Of(weights.Sum(features.Keys)[0]);
        }
    }
}
