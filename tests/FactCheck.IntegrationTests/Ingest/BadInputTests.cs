using System.Text;
using FactCheck.Data.Articles;
using FactCheck.Ingest;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Ingest;

/// <summary>Whatever comes in ends as an article or in quarantine, with a reason and its bytes, and never stops the others.</summary>
public sealed class BadInputTests(Reading reading) : IClassFixture<Reading>
{
    public static TheoryData<string, ArrivalState?, string> Inputs => new()
    {
        { "empty", ArrivalState.Quarantined, "empty" },
        { "40 MB", ArrivalState.Quarantined, "MB" },
        { "binary", ArrivalState.Quarantined, "text" },
        { "Latin-1 without a word about it", ArrivalState.Read, "" },
        { "UTF-16 with a mark", ArrivalState.Read, "" },
        { "wrong charset", ArrivalState.Read, "" },
        { "U+0000 and lone surrogates", ArrivalState.Read, "" },
        { "100,000 nested divs", null, "" },
        { "50,000 unclosed formatting elements", null, "" },
        { "markup only", ArrivalState.Quarantined, "text" },
        { "quotes only", null, "" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Ends_as_an_article_or_in_quarantine(string kind, ArrivalState? expected, string reason)
    {
        var bytes = Make(kind);
        var outcomes = await reading.ReadAsync(new Input($"{kind}.html", bytes, kind == "wrong charset" ? "no-such-charset" : null), Articles.Dam($"after {kind}.txt", kind.Replace(' ', '-')));

        Assert.Equal(2, outcomes.Count);
        Assert.True(outcomes[0].State is ArrivalState.Read or ArrivalState.Quarantined, $"{outcomes[0]}");
        if (expected is not null)
            Assert.Equal(expected, outcomes[0].State);
        if (outcomes[0].State == ArrivalState.Quarantined)
        {
            Assert.Contains(reason, outcomes[0].Reason, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("fault in this program", outcomes[0].Reason!);
            await using var db = reading.NewDb();
            Assert.Equal(bytes, await db.Arrivals.Where(a => a.Name == outcomes[0].Name).Select(a => a.Original.Bytes).SingleAsync());
        }
        Assert.Equal(ArrivalState.Read, outcomes[1].State);
    }

    private static byte[] Make(string kind) => kind switch
    {
        "empty" => [],
        "40 MB" => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("The ministry said that nothing had happened. ", 40 * 1024 * 1024 / 45))),
        "binary" => [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 37 % 251))],
        "Latin-1 without a word about it" => Encoding.Latin1.GetBytes("<html><body><p>The Café Owners’ union of Besançon said on Monday that prices had doubled since the élan of spring.</p></body></html>"),
        "UTF-16 with a mark" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("The harbour master said on Monday that two ships had run aground near the mole.")],
        "wrong charset" => "The harbour master said on Monday that three ships had run aground near the mole."u8.ToArray(),
        "U+0000 and lone surrogates" => [.. "The harbour "u8, 0, .. "master said on "u8, 0xED, 0xA0, 0x80, .. "Monday that four ships had run aground near the mole."u8],
        "100,000 nested divs" => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "The harbour master said on Monday that five ships had run aground."),
        "50,000 unclosed formatting elements" => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<p><b><i><font><a href=x>word ", 12_500)) + "The harbour master said that six ships had run aground."),
        "markup only" => Encoding.ASCII.GetBytes("<html><head><title></title></head><body>" + string.Concat(Enumerable.Repeat("<div><img src=x><br></div>", 500)) + "</body></html>"),
        "quotes only" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("“”\"\"''«»„“", 2000))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
