using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using FactCheck.Evaluation.Statements;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Corpus;

/// <summary>Whether gold agrees with its article: every quoted word stands there, every reference leads somewhere. So gold cannot rot.</summary>
internal static class GoldCheck
{
    private static readonly HashSet<string> Kinds = ["claim", "rebuttal", "other"];

    public static IEnumerable<string> Faults(GoldArticle gold, byte[] bytes, string file)
    {
        var article = Squeeze(file.EndsWith(".txt", StringComparison.Ordinal) ? Encoding.UTF8.GetString(bytes) : PageText(bytes));
        var source = Squeeze(Encoding.UTF8.GetString(bytes));
        foreach (var fact in new[] { gold.Title, gold.Publisher, gold.Byline }.OfType<string>().Select(Squeeze))
            if (!article.Contains(fact, StringComparison.OrdinalIgnoreCase) && !source.Contains(fact, StringComparison.OrdinalIgnoreCase)) yield return $"nowhere in the article: {fact}";

        var body = gold.Body ?? [];
        foreach (var paragraph in body.Concat(gold.Optional ?? []).Where(p => !article.Contains(Squeeze(p)))) yield return $"not in the article: {paragraph}";
        foreach (var unwanted in gold.MustNot ?? [])
        {
            if (!article.Contains(Squeeze(unwanted))) yield return $"must_not is not in the article: {unwanted}";
            if (body.Any(p => Wording.Normalize(p).Contains(Wording.Normalize(unwanted)))) yield return $"must_not is in the body: {unwanted}";
        }
        foreach (var paragraph in body.Where(p => p != Wording.Collapse(p))) yield return $"white space to collapse: {paragraph}";

        var ids = gold.Statements.Select(s => s.Id).ToHashSet();
        if (ids.Count < gold.Statements.Count) yield return "an id stands twice";
        foreach (var statement in gold.Statements)
        {
            foreach (var piece in (statement.Also ?? []).Prepend(statement.Text).Where(piece => !body.Any(p => p.Contains(piece)))) yield return $"{statement.Id} is not in the body: {piece}";
            foreach (var target in References(statement).Where(t => !ids.Contains(t) || t == statement.Id)) yield return $"{statement.Id} refers to {target}";
            if (!Kinds.Contains(statement.Kind)) yield return $"{statement.Id} is of kind {statement.Kind}";
            if (statement.Kind == "rebuttal" != statement.Rebuts is { Count: > 0 }) yield return $"{statement.Id}: a rebuttal answers something, and nothing else does";
            if (statement.Source is not { Count: > 0 }) yield return $"{statement.Id} has no source";
            if (statement.SaidOn is { } day && !IsDay(day)) yield return $"{statement.Id} was said on {day}";
        }
        if (string.IsNullOrEmpty(gold.Title)) yield return "no title";
        if (gold.Published is { } published && !IsDay(published)) yield return $"published on {published}";
    }

    private static IEnumerable<string> References(GoldStatement s) => (s.Rebuts ?? []).Concat(s.SameAs ?? []).Concat(s.Repeats ?? []).Concat(s.Confirms ?? []);

    private static bool IsDay(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string PageText(byte[] bytes) => new HtmlParser().ParseDocument(new MemoryStream(bytes)).DocumentElement.TextContent;

    /// <summary>Lines may be broken anywhere, and between two elements there may be no space at all.</summary>
    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
