using System.Text;

namespace FactCheck.Extraction.Tests;

public class LawTests
{
    public static TheoryData<string> Articles() =>
        [.. Directory.EnumerateFiles(Places.Cases, "article.*", SearchOption.AllDirectories).Concat(Directory.Exists(Places.Samples) ? Directory.EnumerateFiles(Places.Samples).Where(f => !f.EndsWith(".md")) : []).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_span_cuts_its_words_out_of_the_article(string file)
    {
        if (TryRead(File.ReadAllBytes(file)) is { } reading) Laws.Check(reading);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Reading_twice_gives_equal_values(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (TryRead(bytes) is not { } first) return;
        Assert.Equivalent(first, TryRead(bytes), strict: true);
    }

    /// <summary>Damaged in every way that scrapes are: bytes changed, cut, doubled and moved. Seeded, so that a failure comes back.</summary>
    [Theory]
    [MemberData(nameof(Articles))]
    public void The_laws_hold_for_damaged_articles_too(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var random = new Random(StableSeed(file));
        for (var round = 0; round < 60; round++)
            if (TryRead(Damage(bytes, random)) is { } reading) Laws.Check(reading);
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 12); i > 0 && damaged.Count > 40; i--)
        {
            var at = random.Next(damaged.Count - 20);
            switch (random.Next(6))
            {
                case 0: damaged[at] = (byte)random.Next(256); break;
                case 1: damaged.RemoveRange(at, random.Next(1, 20)); break;
                case 2: damaged.InsertRange(at, damaged.GetRange(random.Next(damaged.Count - 20), 20)); break;
                case 3: damaged.InsertRange(at, Encoding.UTF8.GetBytes(Pick(random, "“", "”", "\"", "\n\n", ":\n", "’", "</div>", "<b>", "🙂", " said ", "\0", "\u2028", " that ", "— "))); break;
                case 4: damaged.RemoveRange(at, damaged.Count - at); break;
                default: damaged.InsertRange(at, [0xED, 0xA0, 0x80]); break;
            }
        }
        return [.. damaged];
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static int StableSeed(string file) => Path.GetFileName(Path.GetDirectoryName(file)!).Sum(c => c) + Path.GetFileName(file).Sum(c => c * 31);

    private static Reading? TryRead(byte[] bytes)
    {
        try { return ArticleReader.Read(new RawArticle(bytes)); }
        catch (UnreadableArticleException) { return null; }
    }
}
