using System.Text;
using FactCheck.Extraction;

namespace FactCheck.Benchmarks.Reading;

/// <summary>By how much the time grows when the input doubles, for ordinary inputs and for those that somebody made to hurt.</summary>
internal static class Growth
{
    private const double Most = 2.3;
    private const int Rounds = 11;

    /// <summary>
    /// Below this, what is measured is chance, the collecting of garbage and the size of the processor's caches; time that grows
    /// as the square shows the more, the larger the input is. One of many megabytes that is read so fast hurts nobody.
    /// </summary>
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(250);

    /// <summary>Doubled, this is still read.</summary>
    private const int MostBytes = ArticleReader.MaxBytes / 2 - 1024;

    private static readonly (string Name, string Before, string Repeated)[] Inputs =
    [
        ("article as text", "", "The {0} ministry said on Tuesday that its ships had left port {0}. “Nobody was hurt,” Admiral Jon Reyes{0} told reporters.\n\nVillagers denied the claim. “It is false,” said mayor Ada Lund{0}.\n\n"),
        ("article as page", "<html><body><article>", "<p>The {0} ministry said on Tuesday that its ships had left port {0}. “Nobody was hurt,” Admiral Jon Reyes{0} told reporters.</p><p>Villagers denied the claim. “It is false,” said mayor Ada Lund{0}.</p>"),
        ("reader comments", "The ministry said on Monday that two ships had sunk.\n\nLeave a Reply\n\n", "  {0}. Harbour Cat says:\n\n    That is what they said last year, and it was false then.\n\n"),
        ("comments as markup", "<body><p>The ministry said on Monday that two ships had sunk.</p><div id=comments>", "<div class=comment><b>Cat {0}</b><p>That is what they said last year.</p></div>"),
        ("links", "<body><p>The ministry said on Monday that two ships had sunk.</p>", "<li><a href=/{0}>Story number {0}</a></li>"),
        ("one sentence", "", "the minister said that "),
        ("one word", "", "minister"),
        ("names", "", "Ada Lund{0} and "),
        ("opening quotes", "", "“ said "),
        ("quote marks", "", "“”\"''«»„"),
        ("quotations with colons", "", "The ministry said:\n\n“It is false, {0}”\n\n"),
        ("denials", "", "He denied it. She denied the claim. The ministry rejected both accusations. "),
        ("lines of two words", "", "Read more\n\n"),
        ("lines that are all one", "", "The ministry said that nothing had happened.\n\n"),
        ("nested divs", "<body>", "<div>word "),
        ("nested quotations", "<body>", "<blockquote><p>said “he "),
        ("nested lists", "<body>", "<ul><li>word "),
        ("unclosed formatting", "<body>", "<p><b><i><font><a href=x>word "),
        ("table in table", "<body>", "<table><tr><td>word "),
        ("attributes", "<body><p ", "a{0}=b "),
        ("angle brackets", "<body>", "<<a <b "),
        ("entities", "<body><p>", "&amp;&lt;&#x201c;&nosuch;"),
        ("unfinished comment", "<body><p>The ministry said that two ships had sunk.</p><!--", "- -> "),
        ("unfinished script", "<body><p>The ministry said that two ships had sunk.</p><script>", "if (a</b) {{ }} "),
        ("structured data", "<script type=\"application/ld+json\">", "{{\"a\":["),
        ("many structured data", "<body>", "<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Ships {0}\"}}</script><p>The ministry said that.</p>"),
        ("claim boxes", "<body>", "<div class=\"claim\"><p>Claim: ship {0} sank</p><p>Rating: False</p></div>"),
        ("headings", "<body>", "<h1>Ships {0}</h1><h2>sank</h2>"),
        ("dates", "", "On 3 May 2024, last Tuesday, two days ago and in 1999 the ministry said that. "),
        ("white space", "The ministry said that two ships had sunk.", " \n\t\u00a0 \n"),
        ("zero bytes", "The ministry said that two ships had sunk.", "\0\0\ufffd\u200b"),
    ];

    public static int Run(string? only)
    {
        foreach (var (_, before, repeated) in Inputs) Time(Input(before, repeated, 32 * 1024), 10);
        var worst = 0.0;
        foreach (var (name, before, repeated) in Inputs.Where(i => only is null || i.Name.Contains(only)))
        {
            var bytes = 64 * 1024;
            while (Time(Input(before, repeated, bytes), 3) < Enough && bytes * 2 < MostBytes) bytes *= 2;
            var (small, large) = (Input(before, repeated, bytes), Input(before, repeated, bytes * 2));
            // Taking turns: what else the machine does falls on neighbours alike, and on few of them.
            var rounds = Enumerable.Range(0, Rounds).Select(_ => (Once: Time(small, 1), Twice: Time(large, 1))).ToList();
            var (once, twice) = (rounds.Min(r => r.Once), rounds.Min(r => r.Twice));
            var growth = rounds.Select(r => r.Twice / r.Once).Order().ElementAt(Rounds / 2);
            var counts = once >= Enough;
            if (counts) worst = Math.Max(worst, growth);
            Console.WriteLine($"{name,-24}{bytes / 1024,6} KiB {once.TotalMilliseconds,8:0} ms, doubled {twice.TotalMilliseconds,8:0} ms  × {growth:0.00}{(counts ? growth > Most ? "  TOO MUCH" : "" : "  too fast to tell")}");
        }
        Console.WriteLine($"at most × {worst:0.00}, must be at most {Most}");
        return worst <= Most ? 0 : 1;
    }

    private static RawArticle Input(string before, string repeated, int bytes)
    {
        var text = new StringBuilder(before, bytes + 1024);
        for (var i = 0; text.Length < bytes; i++) text.AppendFormat(null, repeated, i);
        var input = Encoding.UTF8.GetBytes(text.ToString());
        return new RawArticle(input.AsMemory(0, Math.Min(input.Length, ArticleReader.MaxBytes)));
    }

    private static TimeSpan Time(RawArticle input, int rounds) => Enumerable.Range(0, rounds).Min(_ =>
    {
        // The garbage of the one before is not this one's.
        GC.Collect();
        return Clock.Of(() =>
        {
            try { ArticleReader.Read(input); }
            catch (UnreadableArticleException) { /* Refused in time is well too. */ }
        });
    });
}
