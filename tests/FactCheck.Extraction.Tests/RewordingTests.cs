using FactCheck.Extraction.Matching;

namespace FactCheck.Extraction.Tests;

public class RewordingTests
{
    private static readonly string[] Statements =
    [
        "Coalition aircraft bombed the Ashmoor dam and drowned forty farms",
        "The dam at Ashmoor was bombed by aircraft of the coalition",
        "Coalition aircraft did not bomb the Ashmoor dam",
        "The ministry said that 40 people died at the Corrin bridge",
        "The ministry said that 14 people died at the Corrin bridge",
        "The ministry said that the price of bread had doubled",
        "The vaccine was never tested on people",
    ];

    [Fact]
    public void The_same_in_other_words_is_nearer_than_anything_else()
    {
        var nearest = Statements.Skip(1).MaxBy(s => Compare(Statements[0], s)?.Score ?? 0);
        Assert.Equal(Statements[1], nearest);
        Assert.InRange(Compare(Statements[0], nearest!)!.Score, 0.6, 1);
        Assert.Contains("“ashmoor”", Compare(Statements[0], nearest!)!.Because);
    }

    [Fact]
    public void Another_number_counts_against_it_and_is_named() =>
        Assert.EndsWith("but one says 40 and the other 14", Compare(Statements[3], Statements[4])!.Because);

    [Fact]
    public void What_denies_it_does_not_say_the_same()
    {
        var denial = Compare(Statements[1], Statements[2])!;
        Assert.EndsWith("but only one of them denies it", denial.Because);
        Assert.InRange(denial.Score, 0, 0.5);
    }

    [Fact]
    public void A_common_word_alone_says_little() => Assert.InRange(Compare(Statements[3], Statements[5])!.Score, 0, 0.35);

    [Fact]
    public void Without_a_shared_word_there_is_nothing_to_say() => Assert.Null(Compare(Statements[0], Statements[6]));

    [Fact]
    public void It_does_not_matter_which_comes_first() => Assert.Equal(Compare(Statements[0], Statements[1])!.Score, Compare(Statements[1], Statements[0])!.Score, 9);

    private static Likeness? Compare(string one, string other) =>
        Rewording.Between(one, other, word => Statements.Count(s => Rewording.WordsOf(s).Contains(word)), Statements.Length);
}
