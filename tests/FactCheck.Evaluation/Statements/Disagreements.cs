using FactCheck.Cli.Extracting;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Statements;

/// <summary>Where the engine and the gold differ, one line each, for whoever improves either.</summary>
internal static class Disagreements
{
    public static IEnumerable<string> Of(string name, GoldArticle gold, ExtractedArticle? found, Pairing pairing)
    {
        if (found is null) yield return $"{name}: UNREAD";
        foreach (var (statement, i) in gold.Statements.Select((s, i) => (s, i)))
        {
            if (statement.Kind == "other") continue;
            if (pairing.FoundFor(i) is not { } at)
            {
                if (!statement.Borderline) yield return $"{name}: missed {statement.Id} {statement.Kind} {statement.Source[0]} | {Short(statement.Text)}";
                continue;
            }
            var other = found!.Statements[at];
            if (!SourceNames.Same(statement.Source, other.Source.Name)) yield return $"{name}: source {statement.Id} is {statement.Source[0]}, found {other.Source.Name} | {Short(statement.Text)}";
            if (other.Kind != statement.Kind) yield return $"{name}: kind   {statement.Id} is {statement.Kind}, found {other.Kind} | {Short(statement.Text)}";
            if (statement.SaidOn is { } day && other.SaidOn != day) yield return $"{name}: day    {statement.Id} is {day}, found {other.SaidOn ?? "none"} | {Short(statement.Text)}";
            var targets = other.Rebuts.Select(r => found.Statements.ToList().FindIndex(s => s.Id == r)).Select(t => pairing.Means.TryGetValue(t, out var g) ? gold.Statements[g].Id : "?").Distinct().ToList();
            if (!targets.ToHashSet().SetEquals(statement.Rebuts ?? [])) yield return $"{name}: rebuts {statement.Id} is [{string.Join(' ', statement.Rebuts ?? [])}], found [{string.Join(' ', targets)}] | {Short(statement.Text)}";
        }
        foreach (var (statement, i) in (found?.Statements ?? []).Select((s, i) => (s, i)))
            if (pairing.GoldFor(i) is null && !pairing.Repeats.Contains(i)) yield return $"{name}: extra  {statement.Kind} {statement.Source.Name} | {Short(statement.Text)}";
        if (BodyScore.Of(gold, found) is { F1: < .995 } body) yield return $"{name}: body   {body.Given - body.Right} words too many, {body.Wanted - body.Right} missing of {body.Wanted}";
        foreach (var (field, want, got) in new[] { ("title", gold.Title, found?.Title), ("publisher", gold.Publisher, found?.Publisher), ("published", gold.Published, found?.Published), ("byline", gold.Byline, found?.Byline) })
            if (want is not null && Wording.Normalize(want) != Wording.Normalize(got)) yield return $"{name}: {field} is {want}, found {got ?? "none"}";
        foreach (var review in gold.Reviews ?? [])
            if (!(found?.Reviews ?? []).Any(r => Wording.Normalize(r.Rating) == Wording.Normalize(review.Rating))) yield return $"{name}: review {review.Rating} not found";
    }

    private static string Short(string text) => text.Length <= 110 ? text : text[..110] + "…";
}
