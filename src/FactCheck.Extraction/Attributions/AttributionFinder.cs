using FactCheck.Extraction.Attributions.Model;
using FactCheck.Extraction.Attributions.Voices;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Rules and the trained model each say what they find; the ranker, which has seen how often each is right, says how far
/// to trust it; what cannot stand side by side is chosen between.
/// </summary>
internal static class AttributionFinder
{
    private static readonly Lazy<TrainedModel> Model = new(WeightsFile.Load);

    public static IReadOnlyList<Attribution> Find(Prose prose, Voicing voicing)
    {
        var model = Model.Value;
        var text = FlatText.Of(prose);
        var readings = model.Read(text);
        text.TellVerbs(prose);
        var byRule = RuleFinder.Find(prose, voicing, readings);
        var candidates = Candidates.Of(text, readings, byRule);
        model.Rank(candidates);
        return [.. Selection.Of(candidates).Select(c => c.ToAttribution()).OrderBy(a => a.Content[0].Start).ThenBy(a => a.Content[^1].End)];
    }
}
