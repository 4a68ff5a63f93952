namespace FactCheck.Extraction.Tests;

/// <summary>
/// Every folder in Cases/ holds an article and, in expected.txt, how it should be read. A new case needs no code:
/// add the article, run with FACTCHECK_ACCEPT=1, and read what was written before committing it.
/// </summary>
public class CaseTests
{
    public static TheoryData<string> Slugs() => [.. Directory.EnumerateDirectories(Places.Cases).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_case_is_read_as_expected(string slug)
    {
        var folder = Path.Combine(Places.Cases, slug);
        var article = Directory.EnumerateFiles(folder, "article.*").Single();
        var actual = Render(File.ReadAllBytes(article), Path.GetFileName(article));

        var expectedFile = Path.Combine(folder, "expected.txt");
        if (Environment.GetEnvironmentVariable("FACTCHECK_ACCEPT") == "1") File.WriteAllText(expectedFile, actual);
        var expected = File.Exists(expectedFile) ? File.ReadAllText(expectedFile).ReplaceLineEndings("\n") : "";
        if (actual != expected) Assert.Fail($"{slug} is read differently (- expected, + now; FACTCHECK_ACCEPT=1 accepts):\n{Difference(expected, actual)}");
    }

    private static string Render(byte[] bytes, string name)
    {
        try { return Rendering.Of(ArticleReader.Read(new RawArticle(bytes, name))); }
        catch (UnreadableArticleException error) { return $"UNREADABLE {error.Reason}: {error.Message}\n"; }
    }

    /// <summary>The lines that differ, by longest common subsequence; the files are small.</summary>
    private static string Difference(string expected, string actual)
    {
        string[] a = expected.Split('\n'), b = actual.Split('\n');
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var lines = new List<string>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j]) { i++; j++; }
            else if (j < b.Length && (i == a.Length || common[i, j + 1] >= common[i + 1, j])) lines.Add("+ " + b[j++]);
            else lines.Add("- " + a[i++]);
        }
        return string.Join('\n', lines);
    }
}
