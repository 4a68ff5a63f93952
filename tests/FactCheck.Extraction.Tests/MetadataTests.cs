using System.Text;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Documents.Facts;

namespace FactCheck.Extraction.Tests;

public class MetadataTests
{
    [Theory]
    [InlineData("2018-03-12T08:02:00Z", 2018, 3, 12)]
    [InlineData("20180312", 2018, 3, 12)]
    [InlineData("Mon, 12 Mar 2018 08:02:00 GMT", 2018, 3, 12)]
    [InlineData("Published March 12th, 2018 at 8 am", 2018, 3, 12)]
    [InlineData("12. März 2018, 08:02 Uhr", 2018, 3, 12)]
    [InlineData("le 1er août 2018", 2018, 8, 1)]
    [InlineData("12 de marzo de 2018", 2018, 3, 12)]
    [InlineData("Stand: 12.03.2018", 2018, 3, 12)]
    [InlineData("12.03.18", 2018, 3, 12)]
    [InlineData("25/12/2018", 2018, 12, 25)]
    [InlineData("12/25/2018", 2018, 12, 25)]
    [InlineData("2018年3月12日", 2018, 3, 12)]
    [InlineData("https://news.example/2018/03/12/a-story", 2018, 3, 12)]
    [InlineData("https://news.example/books/2018/mar/12/a-story", 2018, 3, 12)]
    public void A_day_is_read_as_it_is_written(string text, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Dates.Parse(text));

    [Theory]
    [InlineData("version 1.2.20181")]
    [InlineData("31 February 2018")]
    [InlineData("12 new offices in May, 2018 jobs")]
    [InlineData("12:03:2018")]
    public void What_is_no_day_is_not_read_as_one(string text) => Assert.Null(Dates.Parse(text));

    [Fact]
    public void The_page_s_language_tells_which_figure_is_the_day()
    {
        Assert.Equal(new DateOnly(2018, 3, 4), Dates.Parse("3/4/2018"));
        Assert.Equal(new DateOnly(2018, 4, 3), Dates.Parse("3/4/2018", dayFirst: true));
    }

    [Theory]
    [InlineData("By Anna Petrova", "Anna Petrova")]
    [InlineData("Written by: Anna Petrova | Energy desk", "Anna Petrova")]
    [InlineData("Von Anna Petrova", "Anna Petrova")]
    [InlineData("Anna Petrova, March 12, 2018", "Anna Petrova")]
    [InlineData("View all posts by Anna Petrova →", "Anna Petrova")]
    [InlineData("https://social.example/anna", null)]
    [InlineData("anna@news.example", null)]
    [InlineData("admin", null)]
    [InlineData("Written by", null)]
    public void A_byline_is_left_with_the_name(string byline, string? name) => Assert.Equal(name, Bylines.Clean(byline));

    [Fact]
    public void Names_are_told_from_roles_and_dates_beside_them()
    {
        Assert.Equal("Anna Petrova", Bylines.In(["Jun 2", "Written by", "Anna Petrova", "Energy reporter"]));
        Assert.Equal("Anna Petrova, Jon Vale", Bylines.In(["By", "Anna Petrova", "and", "Jon Vale", "7 min read"]));
    }

    [Theory]
    [InlineData("", "Words: Anna Petrova. Pictures: Jon Vale")]
    [InlineData("", "Compiled by Anna Petrova")]
    [InlineData("", "Anna Petrova in Port Averil")]
    [InlineData("", "From our energy correspondent, Anna Petrova")]
    [InlineData("", "For a year nobody asked where the oil went, and nobody had to say. Now the port does.\n\nInterview: Anna Petrova")]
    [InlineData("Posted by Anna Petrova on Monday 12 March 2018\n\n", "")]
    [InlineData("", "", "– Anna Petrova")]
    [InlineData("", "", "(Reporting by Anna Petrova in Port Averil; editing by Jon Vale)")]
    public void Who_signs_a_plain_text_article_is_found_above_and_below_it(string above, string below, string end = "")
    {
        const string Prose = "The harbour authority of Port Averil said on Sunday that the pumps had been checked twice this year and that no oil had left the basin.";
        var page = $"The Averil Courier\n\nHome | Port | Sport | Letters\n\n{above}Harbour says its pumps were checked twice\n\n{below}\n\n12 March 2018\n\n{Prose}\n\n{Prose}\n\n{end}";
        var document = ArticleReader.Read(new RawArticle(Encoding.UTF8.GetBytes(page))).Document;
        Assert.Equal(("Harbour says its pumps were checked twice", "Anna Petrova", "The Averil Courier", new DateOnly(2018, 3, 12)), (document.Title, document.Byline, document.Outlet, document.Published));
    }

    [Fact]
    public void A_site_s_name_above_its_menu_is_no_headline()
    {
        var page = "Letters from the Salt Road\n\nArchive | Maps | Who we are | Contact\n\nTankers burnt at the pass\n\n16 July 2019\n\nThe drivers’ union said on Monday that nine tankers had burnt at the pass and that none of them had been insured.";
        var document = ArticleReader.Read(new RawArticle(Encoding.UTF8.GetBytes(page))).Document;
        Assert.Equal(("Tankers burnt at the pass", "Letters from the Salt Road"), (document.Title, document.Outlet));
    }
}
