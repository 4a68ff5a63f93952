using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Shared;

/// <summary>Editors' Markdown as HTML. Raw HTML in it is shown as text; links lead to the web or within the page, and nowhere else.</summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    public static IHtmlContent ToHtml(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!LeadsToTheWeb(link.Url))
                link.Url = "";
        }
        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static bool LeadsToTheWeb(string? address) =>
        address is ['#', ..]
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp));
}
