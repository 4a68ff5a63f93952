using System.Globalization;
using System.Text;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Statements;

namespace FactCheck.Extraction.Tests;

/// <summary>A reading as plain text that a person can check line by line: what expected.txt holds.</summary>
internal static class Rendering
{
    private const int LongestLine = 96;

    public static string Of(Reading reading)
    {
        var page = new StringBuilder();
        Facts(page, reading.Document);
        page.AppendLine().AppendLine("ZONES");
        foreach (var zone in reading.Document.Zones)
            page.AppendLine($"{zone.Kind,-13} {Short(zone.Span.In(reading.Document.Text))}{(zone.Note is null ? "" : $"   ({zone.Note})")}");
        page.AppendLine().AppendLine("STATEMENTS");
        foreach (var statement in reading.Statements) Statement(page, statement, reading.Document.Text);
        if (reading.Reviews.Count > 0) page.AppendLine().AppendLine("REVIEWS");
        foreach (var review in reading.Reviews)
            page.AppendLine($"{review.Publisher ?? "?"}: {review.Rating} ({review.FoundIn})").AppendLine($"  claim     {review.Claim}").AppendLine($"  claimant  {review.Claimant ?? "?"}").AppendLine($"  reason    {review.Summary ?? "?"}");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Facts(StringBuilder page, Document document)
    {
        void Line(string name, object? value) { if (value is not null) page.AppendLine($"{name,-10} {value}"); }
        Line("title", document.Title);
        Line("byline", document.Byline);
        Line("outlet", document.Outlet);
        Line("published", Day(document.Published));
        Line("modified", Day(document.Modified));
        Line("language", document.Language);
        Line("address", document.Address);
        Line("origin", document.OriginallyAppearedAt);
        Line("comments", document.Comments);
    }

    private static void Statement(StringBuilder page, Statement statement, string text)
    {
        var source = statement.Source;
        page.AppendLine($"{statement.Id} {statement.Kind.ToString().ToUpperInvariant()} {source.Name} ({string.Join(", ", new[] { source.Type.ToString().ToLowerInvariant(), source.Role, source.Affiliation }.Where(p => p is not null))}), {statement.Form.ToString().ToLowerInvariant()}");
        page.AppendLine($"   “{statement.Span.In(text)}”");
        foreach (var also in statement.Also) page.AppendLine($"   also “{also.In(text)}”");
        if (statement.SaidOn is { } day) page.AppendLine($"   on {Day(day)} ({statement.SaidOnPrecision})");
        if (statement.Via.Count > 0) page.AppendLine($"   via {string.Join(", ", statement.Via)}");
        foreach (var answer in statement.Rebuts)
            page.AppendLine($"   {answer.Kind} {answer.Target}, {answer.Score}: {string.Join("; ", answer.Reasons.Select(r => $"{r.Points:+0;-0} {r.Words}"))}");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= LongestLine ? text : text[..(LongestLine - 1)].TrimEnd() + "…";
}
