namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Finds the words that say that somebody said something: logistic regression on each word that may be one.</summary>
internal sealed class CueModel(WeightTable weights)
{
    /// <summary>Fills in <see cref="FlatText.Cue"/>.</summary>
    public void Fill(FlatText text)
    {
        var features = new Features();
        for (var i = 0; i < text.Count; i++)
        {
            if (!CueOdds.MayBeCue(text, i)) continue;
            CueFeatures.Ask(features, text, i);
            text.Cue[i] = Logistic.Of(weights.Sum(features.Keys)[0]);
        }
    }
}

internal static class Logistic
{
    public static float Of(float score) => 1 / (1 + MathF.Exp(-score));
}
