using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FactCheck.Extraction.Documents.Facts;
using FactCheck.Extraction.Documents.Layout;

namespace FactCheck.Extraction.Documents;

/// <summary>What a page says about itself: title, byline, outlet, dates, language, address.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? Modified { get; init; }

    public string? Language { get; init; }

    public string? Address { get; init; }

    public static PageFacts Of(IHtmlDocument page, IReadOnlyList<JsonElement> data, IReadOnlyList<Line> lines)
    {
        var metadata = new Metadata(page);
        var article = data.FirstOrDefault(d => StructuredData.IsA(d, "Article") || StructuredData.IsA(d, "Posting") || StructuredData.IsA(d, "ClaimReview"));
        var language = StructuredData.Text(article, "inLanguage") ?? Tag(page.DocumentElement?.GetAttribute("lang") ?? metadata.Of("og:locale"));
        var outlet = Outlets(data, article, metadata).FirstOrDefault(o => o is not null) ?? Titles.SiteIn(page.Title, lines);
        var address = AddressOf(page);
        return new PageFacts
        {
            Outlet = outlet,
            Title = Titles.Choose(lines, [.. Named(page, article, metadata)], new TitleParts(outlet, address)),
            Byline = Authors.Of(page, data, article, metadata, lines, outlet),
            Published = PublicationDay.Of(data, article, metadata, address, page, lines, dayFirst: language is not null && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase)),
            Modified = Dates.Parse(StructuredData.Text(article, "dateModified")) ?? metadata.All("modified").Select(m => Dates.Parse(m)).FirstOrDefault(d => d is not null),
            Language = language,
            Address = address,
        };
    }

    public static string? AddressOf(IHtmlDocument page) =>
        Words.Clean(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content")) is { Length: > 0 } address ? address : null;

    private static IEnumerable<string?> Outlets(IReadOnlyList<JsonElement> data, JsonElement article, Metadata metadata)
    {
        yield return StructuredData.Text(article, "publisher");
        yield return metadata.Of("og:site_name");
        yield return StructuredData.Text(data.FirstOrDefault(d => StructuredData.IsA(d, "WebSite")), "name");
        yield return StructuredData.Text(data.FirstOrDefault(d => StructuredData.IsA(d, "ClaimReview")), "author");
    }

    private static IEnumerable<string> Named(IHtmlDocument page, JsonElement article, Metadata metadata) =>
        new[] { StructuredData.Text(article, "headline") }.Concat(metadata.All("title")).Append(page.Title).Select(Titles.Clean).OfType<string>();

    private static string? Tag(string? lang) => lang is { Length: >= 2 and < 12 } ? lang.Split('-', '_')[0].ToLowerInvariant() : null;
}
