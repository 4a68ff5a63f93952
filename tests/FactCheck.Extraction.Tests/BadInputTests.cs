using System.Text;

namespace FactCheck.Extraction.Tests;

/// <summary>Inputs that are no article, or hardly one: each ends as a reading or as a sentence that says what is wrong.</summary>
public class BadInputTests
{
    private const string Words = "The mayor said the bridge was closed on Monday because of the flood and would open again. ";

    [Fact]
    public void An_empty_input_is_refused() => Refused(UnreadableReason.Empty, []);

    [Fact]
    public void White_space_alone_is_no_article() => Refused(UnreadableReason.NoArticleText, "  \n\n\t\u00A0 \n");

    [Fact]
    public void More_than_the_limit_is_refused_with_its_size()
    {
        var message = Refused(UnreadableReason.TooLarge, new byte[40 * 1024 * 1024]);
        Assert.Contains("40.0 MB", message, StringComparison.Ordinal);
        Assert.Contains("10 MB", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13 })]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1, 0, 0, 9 })]
    public void Binary_files_are_refused(byte[] bytes) => Refused(UnreadableReason.NotText, bytes);

    [Fact]
    public void A_hundred_thousand_nested_elements_are_refused() =>
        Assert.Contains("100,000", Refused(UnreadableReason.TooDeep, string.Concat(Enumerable.Repeat("<div>", 100_000)) + Words), StringComparison.Ordinal);

    [Theory]
    [InlineData("<b>")]
    [InlineData("<i>")]
    [InlineData("<a href=x>")]
    [InlineData("<font size=2>")]
    [InlineData("<p><b>")]
    [InlineData("<b><p></b>")]
    [InlineData("<a><table>")]
    public void Formatting_that_is_never_closed_is_read_or_refused(string tag)
    {
        var unclosed = "<p>" + Words + string.Concat(Enumerable.Range(0, 50_000).Select(i => tag.Replace(">", $" id=n{i}>", StringComparison.Ordinal) + "x ")) + "</p><p>" + Words + "</p>";
        ReadOrRefused(Encoding.UTF8.GetBytes("<html><body>" + unclosed));
    }

    [Fact]
    public void A_tag_with_a_hundred_thousand_attributes_is_refused() =>
        Refused(UnreadableReason.TooSlow, "<html><div " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">" + Words);

    [Fact]
    public void A_million_empty_tags_are_refused() => Refused(UnreadableReason.TooSlow, "<html>" + string.Concat(Enumerable.Repeat("<b></b>", 1_000_000)) + Words);

    [Fact]
    public void Text_that_falls_out_of_tables_is_read_or_refused() => ReadOrRefused(Encoding.UTF8.GetBytes("<html><table>" + string.Concat(Enumerable.Repeat("<tr>x<b>y</b>", 20_000))));

    [Fact]
    public void A_page_of_markup_alone_is_no_article() =>
        Refused(UnreadableReason.NoArticleText, "<html><head><title>x</title></head><body>" + string.Concat(Enumerable.Repeat("<div class=a><img src=b><br></div>", 5_000)) + "</body></html>");

    [Fact]
    public void A_book_is_refused_with_its_length() => Assert.Contains("at most 500,000", Refused(UnreadableReason.TooSlow, string.Concat(Enumerable.Repeat(Words, 20_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("“a ")]
    [InlineData("“Yes.” ")]
    [InlineData("said ")]
    [InlineData("he said that ")]
    [InlineData("X said, ")]
    [InlineData("according to ")]
    [InlineData("the claim that ")]
    [InlineData("A, ")]
    [InlineData("and ")]
    [InlineData("Mr. ")]
    [InlineData("a:\n")]
    [InlineData("Al Bo\n\nyou are wrong.\n\n")]
    [InlineData("  1. Al says:\n")]
    public void A_text_of_one_thing_over_and_over_is_read_or_refused(string piece) =>
        ReadOrRefused(Encoding.UTF8.GetBytes(Words + string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length))));

    [Fact]
    public void Zeros_and_lone_surrogates_vanish_from_the_text()
    {
        var reading = ArticleReader.Read(new RawArticle(Encoding.Unicode.GetBytes("\uFEFF" + Words + "\0\uD800 and \uDC00 end. " + Words)));
        Laws.Check(reading);
        Assert.DoesNotContain(reading.Document.Text, char.IsSurrogate);
    }

    [Fact]
    public void Numeric_references_to_surrogates_do_no_harm() => Laws.Check(ArticleReader.Read(new RawArticle(Encoding.UTF8.GetBytes($"<html><title>&#xD800;</title><p>{Words} &#xDC00; &#0; {Words}</p>"))));

    [Theory]
    [InlineData("windows-1252", null)]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", null)]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("windows-1251", "windows-1251")]
    [InlineData("windows-1252", "no-such-charset")]
    public void Wrong_and_missing_encodings_still_give_the_words(string written, string? announced)
    {
        var text = written == "windows-1251" ? "Мэр сказал, что мост закрыт. " + Words : "The café’s owner said the bridge was “closed” on Monday because of the flood. ";
        var bytes = (System.Text.CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written)).GetBytes(text);
        Assert.Equal(text.Trim(), ArticleReader.Read(new RawArticle(bytes, null, announced)).Document.Text);
    }

    private static string Refused(UnreadableReason reason, string text) => Refused(reason, Encoding.UTF8.GetBytes(text));

    private static string Refused(UnreadableReason reason, byte[] bytes)
    {
        var error = Assert.Throws<UnreadableArticleException>(() => ArticleReader.Read(new RawArticle(bytes)));
        Assert.Equal(reason, error.Reason);
        return error.Message;
    }

    private static void ReadOrRefused(byte[] bytes)
    {
        try { Laws.Check(ArticleReader.Read(new RawArticle(bytes))); }
        catch (UnreadableArticleException error) { Assert.NotEmpty(error.Message); }
    }
}
