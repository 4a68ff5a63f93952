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
}
