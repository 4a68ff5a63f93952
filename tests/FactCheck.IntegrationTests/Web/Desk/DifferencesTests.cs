using FactCheck.Web.Pages.Desk.Claims;

namespace FactCheck.IntegrationTests.Web.Desk;

public sealed class DifferencesTests
{
    [Theory]
    [InlineData("the images", "the five images", "the [+five +]images")]
    [InlineData("The coalition called it inaccurate.", "The coalition’s spokesman called it inaccurate.", "The coalition[+’s spokesman+] called it inaccurate.")]
    [InlineData("offered as proof were not what they were said to be.", "offered as proof were fakes.", "offered as proof were [-not what they were said to be-][+fakes+].")]
    [InlineData("The coalition called it and were wrong.", "The coalition’s spokesman called it and were not.", "The coalition[+’s spokesman+] called it and were [-wrong-][+not+].")]
    [InlineData("a b c", "x y z", "[-a b c-][+x y z+]")]
    [InlineData("", "all new", "[+all new+]")]
    [InlineData("all gone", "", "[-all gone-]")]
    [InlineData("same", "same", "same")]
    public void Changed_words_are_found(string before, string after, string expected) =>
        Assert.Equal(expected, string.Concat(Differences.Between(before, after).Select(c => c.Kind switch
        {
            ChangeKind.Removed => $"[-{c.Text}-]",
            ChangeKind.Added => $"[+{c.Text}+]",
            _ => c.Text,
        })));

    [Theory]
    [InlineData(
        "The coalition called it inaccurate, and the images offered as proof were not what they were said to be.",
        "The coalition called it inaccurate, and the five images offered as proof were not what they were said to be.",
        "The coalition’s spokesman called it inaccurate, and the images offered as proof were fakes.",
        "The coalition’s spokesman called it inaccurate, and the five images offered as proof were fakes.", true)]
    [InlineData("one two three", "one 2 three", "one 2 three", "one 2 three", true)]
    [InlineData("one two three", "ONE two three", "one two THREE", "ONE two THREE", true)]
    [InlineData("one two three", "one 2 three", "one zwei three", "one 2 zwei three", false)]
    [InlineData("red car", "blue car", "red truck", "blue truck", false)]
    [InlineData("a b c d e f g", "X d e Y", "a b c d e f g h", "X d e Y h", false)]
    [InlineData("", "mine", "theirs", "mine theirs", false)]
    [InlineData("first. second. third.", "first. third.", "first. second. third. fourth.", "first. third. fourth.", true)]
    public void Two_changes_are_joined_where_they_do_not_touch(string before, string mine, string theirs, string joined, bool fits)
    {
        var (text, fit) = Differences.Join(before, mine, theirs);
        Assert.Equal(fits, fit);
        Assert.Equal(joined, text);
    }

    [Fact]
    public void Whatever_is_compared_comes_out_whole()
    {
        var random = new Random(1);
        for (var run = 0; run < 400; run++)
        {
            var (before, mine, theirs) = (Text(random), Text(random), Text(random));
            var changes = Differences.Between(before, mine);
            Assert.Equal(before, string.Concat(changes.Where(c => c.Kind != ChangeKind.Added).Select(c => c.Text)));
            Assert.Equal(mine, string.Concat(changes.Where(c => c.Kind != ChangeKind.Removed).Select(c => c.Text)));
            Assert.Equal((mine, true), Differences.Join(before, mine, before));
            Assert.Equal((theirs, true), Differences.Join(before, before, theirs));
            Assert.Equal((mine, true), Differences.Join(before, mine, mine));
            Differences.Join(before, mine, theirs);
        }
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.GetItems(["a ", "b ", "c", ". ", "d\n", "’s "], 1)[0]));
}
