using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Matching;

namespace FactCheck.Extraction.Tests;

public class RepetitionTests
{
    private static readonly string Text = Words(1, 300);

    public static TheoryData<string, string, RepetitionKind?> Later => new()
    {
        { "the same text", Text, RepetitionKind.Same },
        { "every twelfth word mistyped", string.Join(' ', Text.Split(' ').Select((w, i) => i % 12 == 0 ? w + "x" : w)), RepetitionKind.Same },
        { "a third of it", Words(100, 200), RepetitionKind.Excerpt },
        { "all of it, with comments", Text + " " + Words(1000, 1900), RepetitionKind.Extended },
        { "another beginning", Words(1000, 1060) + " " + Words(61, 300), RepetitionKind.NewLead },
        { "a passage rewritten", Words(1, 120) + " " + Words(1000, 1070) + " " + Words(181, 300), RepetitionKind.Updated },
        { "one quotation of it in a report of its own", Words(1000, 1200) + " " + Words(100, 180), null },
        { "too little to tell", Words(1, 30), null },
        { "nothing", "", null },
        { "the same words in another order", string.Join(' ', Text.Split(' ').Reverse()), null },
    };

    [Theory]
    [MemberData(nameof(Later))]
    public void A_later_text_is_told_by_what_it_keeps(string what, string later, RepetitionKind? expected)
    {
        var found = Repetition.Between(Of(Text), Of(later));
        Assert.True(expected == found?.Kind, $"{what}: {found}");
    }

    [Fact]
    public void The_shares_say_how_much_of_each_is_in_the_other()
    {
        var found = Repetition.Between(Of(Text), Of(Words(101, 200)))!;
        Assert.Equal((1, 1 / 3.0), (found.OfLater, found.OfEarlier), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 0.01);
    }

    [Fact]
    public void An_excerpt_of_sixty_words_shares_marks_with_an_article_of_a_thousand()
    {
        var article = Shingles.Sketch(Of(Words(1, 1000)));
        Assert.InRange(article.Length, 40, 90);
        Assert.NotEmpty(Shingles.Sketch(Of(Words(400, 460))).Intersect(article));
    }

    [Fact]
    public void A_short_text_keeps_enough_marks_and_a_book_no_more_than_it_needs()
    {
        Assert.Equal(32, Shingles.Sketch(Of(Words(1, 80))).Length);
        Assert.Equal(16, Shingles.Sketch(Of(Words(1, 20))).Length);
        Assert.Equal(4096, Shingles.Sketch(Of(Words(1, 100_000))).Length);
    }

    /// <summary>Words that no others are like, in the order of their numbers.</summary>
    private static string Words(int from, int to) => string.Join(' ', Enumerable.Range(from, to - from + 1).Select(n => $"w{n}"));

    private static long[] Of(string text) => Shingles.Of(new Document { Text = text, Zones = [new Zone(ZoneKind.Body, new Span(0, text.Length))] });
}
