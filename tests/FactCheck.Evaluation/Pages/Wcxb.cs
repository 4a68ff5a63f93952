using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;

namespace FactCheck.Evaluation.Pages;

/// <summary>Web pages of the Web Content Extraction Benchmark, development half: articles and forums.</summary>
internal static class Wcxb
{
    private const string Name = "Web pages (WCXB, dev)";

    public static Section Measure()
    {
        if (Places.InShared("data/wcxb-dev.tar", out var missing) is not { } archive) return Section.Skipped(Name, missing);
        var pages = Read(Archive.Read(archive));
        var articles = pages.Where(p => p.Gold.Type == "article").ToList();
        var forums = pages.Where(p => p.Gold.Type == "forum").ToList();
        BodyWords articleWords = BodyWords.Average(articles), forumWords = BodyWords.Average(forums);
        Tally titles = PageMetadata.Titles(articles), authors = PageMetadata.Authors(articles), dates = PageMetadata.Dates(articles);
        return new Section(Name, $"{pages.Count} pages with their body text, title, author and date.",
        [
            new("Articles, body words, F1", articleWords.F1, $"{articles.Count} pages", ".945", ".97", "SmartReader .929"),
            new("Articles, body words, precision", articleWords.Precision, $"{articles.Count} pages", ".950", ".97", "SmartReader .930"),
            new("Forums, body words, F1", forumWords.F1, $"{forums.Count} pages", ".70", ".80", "SmartReader .438"),
            new("Articles, title", titles.Recall, $"{titles.Wanted} pages", ".85", ".92", "SmartReader .668"),
            new("Articles, author", authors.Recall, $"{authors.Wanted} pages", ".75", ".85", "SmartReader .557"),
            new("Articles, date", dates.Recall, $"{dates.Wanted} pages", ".80", ".90", "SmartReader .457"),
        ]);
    }

    private static List<ReadPage> Read(SortedDictionary<string, byte[]> files) =>
        files.Keys.Where(f => f.EndsWith(".json.gz", StringComparison.Ordinal)).AsParallel().AsOrdered().Select(name =>
        {
            var page = name.Replace(".json.gz", ".html.gz");
            return new ReadPage(Gold.Parse<PageGold>(Archive.Unpack(files[name])), ReadArticle.Of(Archive.Unpack(files[page]), page));
        }).ToList();
}
