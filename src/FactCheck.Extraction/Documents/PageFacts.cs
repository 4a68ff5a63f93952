using System.Text.Json;
using AngleSharp.Html.Dom;

namespace FactCheck.Extraction.Documents;

/// <summary>What a page says about itself in its markup: title, byline, outlet, dates, language, address.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? Modified { get; init; }

    public string? Language { get; init; }

    public string? Address { get; init; }

    public static PageFacts Of(IHtmlDocument page, IReadOnlyList<JsonElement> data)
    {
        var article = data.FirstOrDefault(d => StructuredData.IsA(d, "Article") || StructuredData.IsA(d, "Posting") || StructuredData.IsA(d, "ClaimReview"));
        var review = data.FirstOrDefault(d => StructuredData.IsA(d, "ClaimReview"));
        var site = data.FirstOrDefault(d => StructuredData.IsA(d, "WebSite"));
        var outlet = StructuredData.Text(article, "publisher") ?? Meta(page, "og:site_name") ?? StructuredData.Text(site, "name") ?? StructuredData.Text(review, "author");
        return new PageFacts
        {
            Outlet = outlet,
            Title = WithoutSite(StructuredData.Text(article, "headline") ?? Meta(page, "og:title") ?? Words.Clean(page.Title), outlet),
            Byline = Person(StructuredData.IsA(article, "ClaimReview") ? null : StructuredData.Text(article, "author"), outlet)
                ?? Person(Meta(page, "article:author") ?? Meta(page, "author"), outlet) ?? Person(VisibleAuthor(page), outlet),
            Published = Day(StructuredData.Text(article, "datePublished")) ?? Day(Meta(page, "article:published_time")) ?? Day(Meta(page, "datePublished"))
                ?? Day(Meta(page, "dcterms.date") ?? Meta(page, "dc.date") ?? Meta(page, "date") ?? Meta(page, "pubdate")) ?? VisibleDay(page),
            Modified = Day(StructuredData.Text(article, "dateModified")) ?? Day(Meta(page, "article:modified_time")) ?? Day(Meta(page, "dateModified")),
            Language = StructuredData.Text(article, "inLanguage") ?? Tag(page.DocumentElement?.GetAttribute("lang")),
            Address = Words.Clean(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url")) is { Length: > 0 } address ? address : null,
        };
    }

    private static string? Meta(IHtmlDocument page, string name)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content], [itemprop][content], [itemprop][datetime]"))
            if (name.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase) &&
                Words.Clean(meta.GetAttribute("content") ?? meta.GetAttribute("datetime")) is { Length: > 0 } value)
                return value;
        return null;
    }

    private static string? VisibleAuthor(IHtmlDocument page) =>
        page.QuerySelector("[rel=author], [itemprop=author], .author .fn, .author-name, .byline a, .post-author__name, [class*=author__name], [class*=author-name]") is { } author ? Words.Clean(author.TextContent) : null;

    private static DateOnly? VisibleDay(IHtmlDocument page)
    {
        foreach (var time in page.QuerySelectorAll("time[datetime], [property='dc:date'][content]"))
            if (Day(time.GetAttribute("datetime") ?? time.GetAttribute("content")) is { } day)
                return day;
        return null;
    }

    private static DateOnly? Day(string? text) => Dates.Parse(text);

    /// <summary>A byline names people; many templates put the outlet or an address there.</summary>
    private static string? Person(string? author, string? outlet) =>
        author is null or { Length: 0 or > 120 } || author.Contains("://") || author.Equals(outlet, StringComparison.OrdinalIgnoreCase) ? null : author;

    private static string? WithoutSite(string? title, string? outlet)
    {
        if (title is not { Length: > 0 }) return null;
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " – ", " - ", " — ", " :: "])
            if (outlet is not null && title.EndsWith(mark + outlet, StringComparison.OrdinalIgnoreCase))
                return title[..^(mark.Length + outlet.Length)];
        return title;
    }

    private static string? Tag(string? lang) => lang is { Length: >= 2 and < 12 } ? lang.Split('-', '_')[0].ToLowerInvariant() : null;
}
