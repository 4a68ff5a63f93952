using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Words;

namespace FactCheck.Evaluation.Pages;

/// <summary>Half of trafilatura's test pages: segments that must be in the body, that must not, and readers' comments.</summary>
internal static class Segments
{
    private const string Name = "Web pages (trafilatura, half)";

    public static Section Measure()
    {
        if (Places.InShared("data/trafilatura-half.tar", out var missing) is not { } archive) return Section.Skipped(Name, missing);
        var pages = Read(Archive.Read(archive));
        var counts = pages.AsParallel().Select(Count).ToList();
        Tally segments = counts.Select(c => c.Segments).Total(), comments = counts.Select(c => c.Comments).Total();
        Tally titles = PageMetadata.Titles(pages), authors = PageMetadata.Authors(pages), dates = PageMetadata.Dates(pages);
        return new Section(Name, $"{pages.Count} pages in many languages, with segments that must and must not be in the body.",
        [
            new("Segments, F1", segments.F1, $"{segments.Wanted} segments", ".92", ".94", "SmartReader .889"),
            new("Segments, precision", segments.Precision, $"{segments.Given} found"),
            new("Segments, recall", segments.Recall, $"{segments.Wanted} segments"),
            new("Readers' comments leaking into the body", comments.Recall, $"{comments.Right} of {comments.Wanted} segments", Peers: "all `<p>` .606, SmartReader .029") { LessIsBetter = true },
            new("Date", dates.Recall, $"{dates.Wanted} pages", ".80", ".90", "SmartReader .512"),
            new("Title", titles.Recall, $"{titles.Wanted} pages"),
            new("Author", authors.Recall, $"{authors.Wanted} pages"),
        ]);
    }

    private static (Tally Segments, Tally Comments) Count(ReadPage page)
    {
        var text = Wording.Collapse(page.Article?.Printed.Text);
        int Found(IReadOnlyList<string>? segments) => text.Length == 0 ? 0 : (segments ?? []).Count(s => text.Contains(Wording.Collapse(s)));

        var right = Found(page.Gold.With);
        var comments = (page.Gold.Comments ?? []).Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
        return (new Tally(right, right + Found(page.Gold.Without), page.Gold.With?.Count ?? 0), new Tally(Found(comments), 0, comments.Count));
    }

    private static List<ReadPage> Read(SortedDictionary<string, byte[]> files)
    {
        var folder = files.Keys.First().Split('/')[0];
        return Gold.Parse<Dictionary<string, PageGold>>(Archive.Unpack(files[$"{folder}/gold.json.gz"])).AsParallel().AsOrdered().Select(page =>
        {
            var name = $"{folder}/{page.Key}.html.gz";
            return new ReadPage(page.Value, files.TryGetValue(name, out var bytes) ? ReadArticle.Of(Archive.Unpack(bytes), name) : null);
        }).ToList();
    }
}
