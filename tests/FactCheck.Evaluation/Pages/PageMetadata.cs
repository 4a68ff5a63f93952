using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Pages;

/// <summary>Title, author and date, each over the pages that have one; exact but for case and spaces.</summary>
internal static class PageMetadata
{
    public static Tally Titles(IEnumerable<ReadPage> pages) => pages.Select(p => Field(p.Gold.Title, p.Article?.Printed.Title)).Total();

    public static Tally Authors(IEnumerable<ReadPage> pages) => pages.Select(p => Field(string.Join("; ", p.Gold.Author ?? []), p.Article?.Printed.Byline)).Total();

    public static Tally Dates(IEnumerable<ReadPage> pages) => pages.Select(p => Field(Day(p.Gold.Date), p.Article?.Printed.Published)).Total();

    private static Tally Field(string? want, string? got)
    {
        if (string.IsNullOrEmpty(want)) return default;
        return new Tally(Fold(got) == Fold(want) ? 1 : 0, string.IsNullOrEmpty(got) ? 0 : 1, 1);
    }

    /// <summary>Some pages give the time of day too.</summary>
    private static string? Day(string? date) => date is { Length: > 10 } ? date[..10] : date;

    private static string Fold(string? text) => Wording.Collapse(text).ToLowerInvariant().Replace("ß", "ss");
}
