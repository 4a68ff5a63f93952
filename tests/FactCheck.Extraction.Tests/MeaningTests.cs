using FactCheck.Extraction.Matching;
using FactCheck.Extraction.Matching.Meanings;

namespace FactCheck.Extraction.Tests;

public sealed class MeaningTests
{
    /// <summary>The likeness is what the published model says of the two, run by its own library.</summary>
    [Theory]
    [InlineData("Ukraine shot down the plane MH17", "The Dutch investigators found that a Russian Buk missile downed flight MH17", 0.816)]
    [InlineData("US troops help the Islamic State in al-Bukamal", "The Pentagon says that the claim that Americans aid ISIS is inaccurate", 0.652)]
    [InlineData("US troops help the Islamic State in al-Bukamal", "The bakery raised its prices by ten percent", 0.105)]
    public void Texts_are_as_alike_as_the_published_model_finds_them(string one, string other, double likeness) =>
        Assert.Equal(likeness, Meaning.Likeness(Meaning.Of(one), Meaning.Of(other))!.Value, 0.015);

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("وزارة الدفاع تنفي")]
    [InlineData("Министерство обороны")]
    public void What_the_encoder_cannot_read_has_no_meaning_and_is_like_nothing(string text)
    {
        Assert.Empty(Meaning.Of(text));
        Assert.Null(Meaning.Likeness(Meaning.Of(text), Meaning.Of("The ferry sank.")));
    }

    [Theory]
    [InlineData("The ferry sank \ud83d")]
    [InlineData("\udc00The \0ferry \uffff sank\ufffe")]
    public void A_text_with_half_a_character_or_none_has_a_meaning_all_the_same(string text) =>
        Assert.Equal(512, Meaning.Of(text).Length);

    [Fact]
    public void A_text_of_any_length_has_one_meaning_of_its_beginning()
    {
        var beginning = string.Join(' ', Enumerable.Repeat("The ferry sank off Oslavik.", 60));
        Assert.Equal(512, Meaning.Of(beginning).Length);
        Assert.Equal(Meaning.Of(beginning), Meaning.Of(beginning + new string('x', 10_000)));
    }

    [Fact]
    public void Words_are_cut_into_the_likeliest_pieces_and_what_is_none_is_unknown_once()
    {
        var pieces = new WordPieces([("", 0), ("▁", -9), ("▁un", -4), ("▁unlock", -8), ("lock", -5), ("ed", -3), ("l", -7)]);
        Assert.Equal([3, 5], pieces.Of("unlocked"));
        Assert.Equal([2, 6, 0], pieces.Of("  unl喂喂"));
    }

    [Fact]
    public void Of_claims_that_share_the_same_words_the_one_that_means_the_same_comes_first()
    {
        var text = new StemmedText([("doctor", 0, StemField.Said), ("tarnholm", 1, StemField.Said)]);
        RankedClaim Claim(string said) => new(text, null) { Meaning = Meaning.Of(said) };
        var ranking = new ClaimRanking(text, null, [Claim("Tarnholm doctors run the best hospital"), Claim("Physicians at Tarnholm went unpaid for six months")], _ => 5)
        {
            Meaning = Meaning.Of("The doctors of Tarnholm got no wages for half a year"),
        };
        Assert.Equal(1, ranking.Order()[0].Claim);
    }

    [Fact]
    public void Words_of_answering_say_little_of_which_claim_is_meant()
    {
        Assert.True(AnsweringWords.Share("evid") < 0.5);
        Assert.Equal(1, AnsweringWords.Share("ferri"));
    }
}
