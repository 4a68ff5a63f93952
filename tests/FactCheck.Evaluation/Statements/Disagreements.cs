using FactCheck.Cli.Extracting;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Statements;

/// <summary>Where the engine and the gold differ, one line each, for whoever improves either.</summary>
internal static class Disagreements
{
    private const int Longest = 110;

    public static IEnumerable<string> Of(string name, GoldArticle gold, ExtractedArticle? found, Pairing pairing)
    {
        var lines = found is null ? ["UNREAD"] : InStatements(gold.Statements, found.Statements, pairing).Concat(InDocument(gold, found));
        return lines.Select(line => $"{name}: {line}");
    }

    private static IEnumerable<string> InStatements(IReadOnlyList<GoldStatement> gold, IReadOnlyList<ExtractedStatement> found, Pairing pairing)
    {
        for (var g = 0; g < gold.Count; g++)
        {
            var statement = gold[g];
            if (statement.Kind == "other") continue;
            var lines = pairing.FoundFor(g) is { } f ? Between(statement, found[f], TargetsOf(found[f], gold, found, pairing))
                : statement.Borderline ? [] : [$"missed {statement.Id} {statement.Kind} {statement.Source[0]}"];
            foreach (var line in lines) yield return $"{line} | {Short(statement.Text)}";
        }
        for (var f = 0; f < found.Count; f++)
            if (!pairing.Means.ContainsKey(f)) yield return $"extra  {found[f].Kind} {found[f].Source.Name} | {Short(found[f].Text)}";
    }

    private static IEnumerable<string> Between(GoldStatement gold, ExtractedStatement found, List<string> targets)
    {
        if (!SourceNames.Same(gold.Source, found.Source.Name)) yield return $"source {gold.Id} is {gold.Source[0]}, found {found.Source.Name}";
        if (found.Kind != gold.Kind) yield return $"kind   {gold.Id} is {gold.Kind}, found {found.Kind}";
        if (found.SaidOn != gold.SaidOn) yield return $"day    {gold.Id} is {gold.SaidOn ?? "none"}, found {found.SaidOn ?? "none"}";
        if (!targets.ToHashSet().SetEquals(gold.Rebuts ?? [])) yield return $"rebuts {gold.Id} is [{string.Join(' ', gold.Rebuts ?? [])}], found [{string.Join(' ', targets)}]";
    }

    /// <summary>What the found statement answers, by the gold's ids; "?" is a statement that the gold does not have.</summary>
    private static List<string> TargetsOf(ExtractedStatement statement, IReadOnlyList<GoldStatement> gold, IReadOnlyList<ExtractedStatement> found, Pairing pairing)
    {
        var places = Enumerable.Range(0, found.Count).Where(f => statement.Rebuts.Contains(found[f].Id));
        return [.. places.Select(f => pairing.Means.TryGetValue(f, out var g) ? gold[g].Id : "?").Distinct()];
    }

    private static IEnumerable<string> InDocument(GoldArticle gold, ExtractedArticle found)
    {
        if (BodyScore.Of(gold, found) is { F1: < .995 } body) yield return $"body   {body.Given - body.Right} words too many, {body.Wanted - body.Right} missing of {body.Wanted}";
        foreach (var (field, want, got) in new[] { ("title", gold.Title, found.Title), ("publisher", gold.Publisher, found.Publisher), ("published", gold.Published, found.Published), ("byline", gold.Byline, found.Byline) })
            if (want is not null && Wording.Normalize(want) != Wording.Normalize(got)) yield return $"{field} is {want}, found {got ?? "none"}";
        foreach (var review in gold.Reviews ?? [])
            if (!found.Reviews.Any(r => Wording.Normalize(r.Rating) == Wording.Normalize(review.Rating))) yield return $"review {review.Rating} not found";
    }

    private static string Short(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
