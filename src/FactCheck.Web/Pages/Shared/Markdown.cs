using System.Globalization;
using FactCheck.Web.Hosting;
using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Shared;

/// <summary>
/// Editors' Markdown as HTML. Raw HTML stays text; links lead to the web or within the site, and nowhere else; pictures become
/// links, because a page loads nothing from others; headings go below the page's own; "[2]" leads to the second piece of evidence.
/// </summary>
public static class Markdown
{
    private const int HeadingsAbove = 2;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    /// <param name="markdown">What an editor wrote.</param>
    /// <param name="evidence">How many pieces of evidence stand on the page.</param>
    /// <param name="headingsAbove">How many levels the page itself has above the text's highest.</param>
    public static IHtmlContent ToHtml(string markdown, int evidence = 0, int headingsAbove = HeadingsAbove)
    {
        var references = string.Concat(Enumerable.Range(1, evidence).Select(n => string.Create(CultureInfo.InvariantCulture, $"\n[{n}]: #e{n}")));
        var document = Markdig.Markdown.Parse($"{markdown}\n{references}", Pipeline);
        // Whether somebody begins with "#" or with "##": no level of the page is left out.
        var headings = document.Descendants<HeadingBlock>().ToList();
        var first = headings.Select(h => h.Level).DefaultIfEmpty(1).Min();
        foreach (var heading in headings)
            heading.Level = Math.Min(6, heading.Level - first + 1 + headingsAbove);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !LeadsToTheWeb(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return new HtmlString(document.ToHtml(Pipeline));
    }

    /// <summary>The first paragraph, in words alone.</summary>
    public static string Beginning(string markdown) =>
        Markdig.Markdown.Parse(markdown, Pipeline).OfType<ParagraphBlock>().FirstOrDefault() is { } first
            ? string.Concat(first.Inline!.Descendants().Select(i => i switch
            {
                LiteralInline words => words.Content.ToString(),
                CodeInline code => code.Content,
                AutolinkInline link => link.Url,
                LineBreakInline => " ",
                _ => "",
            }))
            : "";

    /// <summary>The web addresses to which a text leads.</summary>
    public static IEnumerable<string> AddressesIn(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        return document.Descendants<LinkInline>().Select(l => l.Url)
            .Concat(document.Descendants<AutolinkInline>().Where(l => !l.IsEmail).Select(l => l.Url))
            .Where(LeadsToTheWeb).OfType<string>();
    }

    private static void Tame(LinkInline link)
    {
        link.IsImage = false;
        if (link.Url is ['#', 'e', .. var number] && link.FirstChild is LiteralInline label && label.Content.ToString() == number)
            label.Content = new StringSlice($"[{number}]");
        else if (link.Url is ['/', not '/' and not '\\', ..])
            link.Url = Language.Current.Prefix + link.Url;
        else if (link.Url is not ['#', ..] && !LeadsToTheWeb(link.Url))
            // Its words stay, without the link.
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    private static bool LeadsToTheWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
