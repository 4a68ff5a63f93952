using System.Text;
using FactCheck.Extraction;

namespace FactCheck.Benchmarks.Reading;

/// <summary>Reading whole pages (body, comments set aside, who said what, who denied it) beside SmartReader, which finds the body alone.</summary>
internal static class SpeedComparison
{
    private const int WarmUp = 3;
    private const int Rounds = 3;

    public static int Run(string? path)
    {
        var pages = Pages.Find(path);
        Console.WriteLine($"{pages.Description}; processor time of one process, both taking turns page by page, best of {Rounds} rounds after {WarmUp} to warm up");
        var (ours, peers, least) = (new TimeSpan[pages.Count], new TimeSpan[pages.Count], TimeSpan.MaxValue);
        Array.Fill(ours, least);
        Array.Fill(peers, least);
        for (var round = 0; round < WarmUp + Rounds; round++)
            for (var page = 0; page < pages.Count; page++)
            {
                var bytes = pages[page];
                // The peer is given text: deciding on the encoding is left to its caller.
                var html = Encoding.UTF8.GetString(bytes);
                var (our, peer) = (Clock.Of(() => Read(bytes)), Clock.Of(() => ReadBody(html)));
                if (round < WarmUp) continue;
                (ours[page], peers[page]) = (Least(ours[page], our), Least(peers[page], peer));
            }

        var (ourTime, peerTime) = (Sum(ours), Sum(peers));
        Console.WriteLine($"FactCheck, the whole reading  {pages.Count / ourTime,6:0} pages/s  {ourTime * 1000 / pages.Count,6:0.0} ms a page, slowest {ours.Max().TotalMilliseconds,6:0} ms");
        Console.WriteLine($"SmartReader, the body alone   {pages.Count / peerTime,6:0} pages/s  {peerTime * 1000 / pages.Count,6:0.0} ms a page, slowest {peers.Max().TotalMilliseconds,6:0} ms");
        Console.WriteLine($"ratio {peerTime / ourTime:0.00}, must be at least 1.0; median over pages {ours.Zip(peers, (o, p) => p / o).Order().ElementAt(pages.Count / 2):0.00}");
        return ourTime <= peerTime ? 0 : 1;
    }

    private static void Read(byte[] bytes)
    {
        try { ArticleReader.Read(new RawArticle(bytes)); }
        catch (UnreadableArticleException) { /* A page without an article is refused: that is an answer too. */ }
    }

    private static void ReadBody(string html) => _ = new SmartReader.Reader("https://example.org/", html).GetArticle().TextContent;

    private static double Sum(TimeSpan[] times) => times.Sum(t => t.TotalSeconds);

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
