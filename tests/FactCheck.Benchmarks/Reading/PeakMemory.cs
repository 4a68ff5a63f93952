using System.Diagnostics;
using FactCheck.Extraction;

namespace FactCheck.Benchmarks.Reading;

/// <summary>How much memory a process needs at most that reads many pages in a row and does nothing else.</summary>
internal static class PeakMemory
{
    private const int Reads = 10_000;
    private const long Most = 300;

    public static int Run(string? path)
    {
        var pages = Pages.Find(path);
        for (var read = 0; read < Reads; read++)
        {
            try { ArticleReader.Read(new RawArticle(pages[read % pages.Count])); }
            catch (UnreadableArticleException) { /* Refusing takes memory too. */ }
            if (read is 0 or 99 or 999) Print(read + 1);
        }
        Console.WriteLine(pages.Description);
        return Print(Reads) <= Most ? 0 : 1;
    }

    private static long Print(int reads)
    {
        using var self = Process.GetCurrentProcess();
        var peak = self.PeakWorkingSet64 >> 20;
        Console.WriteLine($"peak after {reads,6} pages  {peak,4} MB resident (must be at most {Most}), {self.PrivateMemorySize64 >> 20} MB private now, {GC.GetTotalMemory(forceFullCollection: false) >> 20} MB on the heap");
        return peak;
    }
}
