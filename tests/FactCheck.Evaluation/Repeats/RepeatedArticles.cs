using FactCheck.Evaluation.NearDuplicates;
using FactCheck.Evaluation.Scores;

namespace FactCheck.Evaluation.Repeats;

/// <summary>The generated suite as a measure: altered copies among articles that share an agency's words and a house's notices.</summary>
internal static class RepeatedArticles
{
    private const int Documents = 10_000;

    public static Section Measure()
    {
        var score = Suite.Run(Documents);
        return new Section("Repeated articles", $"{Documents} generated articles, half of them copies: with comments, cut by 60 %, retitled, under a new lead, mistyped.",
        [
            new("Copies found, recall", score.Recall, $"{Documents / 2} copies", ".99", Peers: "Jaccard .15"),
            new("Copies found, precision", score.Precision, $"{score.Wrong.Count} taken for another", ".995"),
        ])
        {
            Notes = string.Join('\n', score.Lines().Select(l => "    " + l)),
            Details = score.Wrong,
        };
    }
}
