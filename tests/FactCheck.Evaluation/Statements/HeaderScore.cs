using FactCheck.Cli.Extracting;
using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Statements;

/// <summary>Title, byline, outlet and date, where the article has them.</summary>
internal static class HeaderScore
{
    public static Tally Of(GoldArticle gold, ExtractedArticle? found) => new[]
    {
        Field([gold.Title], found?.Title),
        Field([gold.Publisher, .. gold.PublisherAlso ?? []], found?.Publisher),
        Field([gold.Published], found?.Published),
        Byline(gold.Byline, found?.Byline),
    }.Total();

    private static Tally Field(IReadOnlyList<string?> right, string? found)
    {
        if (string.IsNullOrEmpty(right[0])) return default;
        var got = Wording.Normalize(found);
        return new Tally(right.Any(r => Wording.Normalize(r) == got) ? 1 : 0, 1, 1);
    }

    /// <summary>"By Jane Doe in Lima" and "Jane Doe" are one author.</summary>
    private static Tally Byline(string? right, string? found)
    {
        if (string.IsNullOrEmpty(right)) return default;
        string want = Wording.Normalize(right), got = Wording.Normalize(found);
        return new Tally(got.Length > 0 && (want.Contains(got) || got.Contains(want)) ? 1 : 0, 1, 1);
    }
}
