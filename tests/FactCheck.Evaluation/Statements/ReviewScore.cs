using FactCheck.Cli.Extracting;
using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Statements;

/// <summary>Verdicts that the article itself carries, by their rating in the publisher's words.</summary>
internal static class ReviewScore
{
    public static Tally Of(GoldArticle gold, ExtractedArticle? found)
    {
        var wanted = gold.Reviews ?? [];
        var given = (found?.Reviews ?? []).Select(r => Wording.Normalize(r.Rating)).ToList();
        return new Tally(wanted.Count(w => given.Contains(Wording.Normalize(w.Rating))), given.Count, wanted.Count);
    }
}
