using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Extraction.Documents;

/// <summary>Parses pages as browsers do, but fetches and runs nothing.</summary>
internal static class Markup
{
    /// <summary>Without what a browser does when an attribute is set: it would look up each style sheet's address, to load none.</summary>
    private static readonly IConfiguration Configuration = AngleSharp.Configuration.Default.Without<IAttributeObserver>();

    /// <exception cref="UnreadableArticleException">Parsing would take too long; the message says why.</exception>
    public static IHtmlDocument Parse(string html) => new HtmlParser(default, BrowsingContext.New(Configuration)).ParseDocument(MarkupGuard.Check(html));
}
