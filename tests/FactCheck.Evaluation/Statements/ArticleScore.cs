using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;

namespace FactCheck.Evaluation.Statements;

/// <summary>Everything that is counted in one article.</summary>
internal sealed record ArticleScore(string Name, Tally Statements, Tally Sources, Tally Kinds, Tally SaidOn, Tally Links, Tally Reviews, Tally Leaks, Tally Body, Tally Header, IReadOnlyList<string> Details)
{
    public static ArticleScore Of(string name, GoldArticle gold, ReadArticle? article)
    {
        var found = article?.Printed.Statements ?? [];
        var pairing = new Pairing(gold.Statements, found);
        // Opinions, promises and appeals are no fault, found or not.
        var wanted = Enumerable.Range(0, gold.Statements.Count).Where(g => gold.Statements[g].Kind != "other" && !(gold.Statements[g].Borderline && pairing.FoundFor(g) is null)).ToList();
        var right = wanted.Where(g => pairing.FoundFor(g) is not null).Select(g => (Gold: gold.Statements[g], Found: found[pairing.FoundFor(g)!.Value])).ToList();
        var given = Enumerable.Range(0, found.Count).Count(f => !pairing.Repeats.Contains(f) && !(pairing.GoldFor(f) is { } g && gold.Statements[g].Kind == "other"));
        var dated = right.Where(r => r.Gold.SaidOn is { Length: > 0 }).ToList();

        return new ArticleScore(
            name,
            new Tally(right.Count, given, wanted.Count),
            Share(right.Count(r => SourceNames.Same(r.Gold.Source, r.Found.Source.Name)), right.Count),
            Share(right.Count(r => r.Found.Kind == r.Gold.Kind), right.Count),
            new Tally(dated.Count(r => r.Found.SaidOn == r.Gold.SaidOn), right.Count(r => r.Found.SaidOn is not null), dated.Count),
            LinkScore.Of(gold.Statements, found, pairing),
            ReviewScore.Of(gold, article?.Printed),
            BodyScore.Leaks(gold, found),
            BodyScore.Of(gold, article?.Printed),
            HeaderScore.Of(gold, article?.Printed),
            [.. Disagreements.Of(name, gold, article?.Printed, pairing)]);
    }

    private static Tally Share(int right, int of) => new(right, of, of);
}
