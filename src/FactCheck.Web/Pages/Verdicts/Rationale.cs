using System.Globalization;
using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>
/// An editor's Markdown as HTML. Raw HTML stays text; links lead to web addresses or into the page; pictures become links,
/// because the page loads nothing from elsewhere; headings go below the page's own; "[2]" leads to the second piece of evidence.
/// </summary>
public static class Rationale
{
    private const int LevelsAbove = 2;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static IHtmlContent Render(string markdown, int evidenceCount)
    {
        var references = string.Concat(Enumerable.Range(1, evidenceCount).Select(n => string.Create(CultureInfo.InvariantCulture, $"\n[{n}]: #e{n}")));
        var document = Markdown.Parse($"{markdown}\n{references}", Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + LevelsAbove);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.IsImage = false;
            if (link.Url is ['#', 'e', .. var number] && link.FirstChild is LiteralInline label && label.Content.ToString() == number)
                label.Content = new StringSlice($"[{number}]");
            else if (!Seen.IsWebAddress(link.Url))
                link.Url = null;
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !Seen.IsWebAddress(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return new HtmlString(document.ToHtml(Pipeline));
    }
}
