using System.Text.Json;
using AngleSharp.Dom;
using FactCheck.Extraction.Documents.Layout;

namespace FactCheck.Extraction.Documents.Facts;

/// <summary>The day an article was published: by the page's data, its metadata, its address, its time elements, or the words around the headline.</summary>
internal static class PublicationDay
{
    private const int LinesAbove = 6;
    private const int LinesBelow = 14;
    private const int LongestLine = 120;

    private static readonly string[] InData = ["datePublished", "dateCreated", "uploadDate"];
    private static readonly string[] OfChanges = ["updat", "modif", "aktualisiert", "geändert", "mis à jour", "actualiz", "atualiz", "aggiorna", "bijgewerkt", "uppdaterad", "stand:"];

    public static DateOnly? Of(IReadOnlyList<JsonElement> data, JsonElement article, Metadata metadata, string? address, IDocument page, IReadOnlyList<Line> lines, bool dayFirst)
    {
        foreach (var day in Candidates(data, article, metadata, address, page, lines, dayFirst))
            if (day is not null) return day;
        return null;
    }

    private static IEnumerable<DateOnly?> Candidates(IReadOnlyList<JsonElement> data, JsonElement article, Metadata metadata, string? address, IDocument page, IReadOnlyList<Line> lines, bool dayFirst)
    {
        foreach (var name in InData) yield return Dates.Parse(StructuredData.Text(article, name), dayFirst);
        foreach (var item in data)
            if (!StructuredData.IsA(item, "Comment") && !StructuredData.IsA(item, "Review")) yield return Dates.Parse(StructuredData.Text(item, "datePublished"), dayFirst);
        foreach (var value in metadata.All("published")) yield return Dates.Parse(value, dayFirst);
        yield return address is null ? null : Dates.FirstIn(address);
        yield return InTimeElements(page, dayFirst);
        yield return Beside(lines, dayFirst);
    }

    private static DateOnly? InTimeElements(IDocument page, bool dayFirst)
    {
        DateOnly? first = null;
        foreach (var time in page.QuerySelectorAll("time, [property='dc:date'][content], abbr.published[title]").Take(40))
        {
            if (time.Closest(".comment, .comments, #comments, aside, nav") is not null) continue;
            var day = Dates.Parse(time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.GetAttribute("title") ?? time.TextContent, dayFirst);
            if (day is null) continue;
            if (!SpeaksOfChange(time.ClassName ?? "") && !SpeaksOfChange(time.GetAttribute("itemprop") ?? "")) return day;
            first ??= day;
        }
        return first;
    }

    /// <summary>A line of a byline, or a short line near the headline; one that speaks of a change only if no other does.</summary>
    private static DateOnly? Beside(IReadOnlyList<Line> lines, bool dayFirst)
    {
        var headline = 0;
        while (headline < lines.Count && lines[headline].Block.Kind != ZoneKind.Headline) headline++;
        if (headline == lines.Count) headline = 0;
        var near = lines.Skip(Math.Max(0, headline - LinesAbove)).Take(LinesAbove + LinesBelow);
        var dated = lines.Where(l => l.Part.IsByline).Concat(near).Concat(lines.Where(l => l.Part.InArticle && !l.IsProse))
            .Where(l => !l.Part.IsComments && l.Length <= LongestLine && l.Block.Text.AsSpan().ContainsAnyInRange('0', '9')).Select(l => (l.Block.Text, Day: Dates.FirstIn(l.Block.Text, dayFirst))).Where(l => l.Day is not null).ToList();
        return dated.Find(l => !SpeaksOfChange(l.Text)).Day ?? dated.FirstOrDefault().Day;
    }

    private static bool SpeaksOfChange(string text) => Array.Exists(OfChanges, c => text.Contains(c, StringComparison.OrdinalIgnoreCase));
}
