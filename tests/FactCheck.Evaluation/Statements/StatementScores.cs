using FactCheck.Evaluation.Scores;

namespace FactCheck.Evaluation.Statements;

/// <summary>The figures of a set of articles, each over all of them together.</summary>
internal static class StatementScores
{
    public static IReadOnlyList<Score> Of(IReadOnlyList<ArticleScore> articles)
    {
        Tally Sum(Func<ArticleScore, Tally> part) => articles.Select(part).Total();

        var statements = Sum(a => a.Statements);
        var days = Sum(a => a.SaidOn);
        var links = Sum(a => a.Links);
        var reviews = Sum(a => a.Reviews);
        var leaks = Sum(a => a.Leaks);
        var body = Sum(a => a.Body);
        return
        [
            new("Statements, F1", statements.F1, $"{statements.Wanted} statements", ".80", ".90"),
            new("Statements, precision", statements.Precision, $"{statements.Given} found"),
            new("Statements, recall", statements.Recall, $"{statements.Wanted} statements"),
            Share("Right source", Sum(a => a.Sources), "found statements", ".93", ".97"),
            Share("Right kind (claim or rebuttal)", Sum(a => a.Kinds), "found statements", ".88", ".95"),
            Share("Right day said", days, "dated statements found", ".90", ".95"),
            new("Right, of the days given", days.Precision, $"{days.Given} days"),
            new("Rebuttals tied to their targets, F1", links.F1, $"{links.Wanted} ties", ".65", ".80"),
            new("Rebuttals tied to their targets, precision", links.Precision, $"{links.Given} found"),
            new("Rebuttals tied to their targets, recall", links.Recall, $"{links.Wanted} ties"),
            Share("Verdicts in the article found", new Tally(reviews.Right, reviews.Wanted, reviews.Wanted), "verdicts", "1", "1"),
            new("Boilerplate leaking into statements", leaks.Recall, $"{leaks.Right} of {leaks.Wanted} strings", "0", "0") { LessIsBetter = true },
            new("Body text, F1", body.F1, $"{body.Wanted} words", ".98", ".99"),
            Share("Title, byline, outlet, date", Sum(a => a.Header), "fields", ".90", ".97"),
        ];
    }

    private static Score Share(string measure, Tally tally, string of, string must, string reach) => new(measure, tally.Recall, $"{tally.Wanted} {of}", must, reach);
}
