using FactCheck.Data.Sources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Shared;

/// <summary>A source's name as a link to its page. Whoever is not named has none to look for.</summary>
public static class SourceLink
{
    /// <param name="url">The page's.</param>
    /// <param name="speaker">Who.</param>
    /// <param name="inSentence">Whether it stands within a sentence ("the Pentagon").</param>
    public static IHtmlContent SourceName(this IUrlHelper url, Speaker speaker, bool inSentence = false)
    {
        var name = new HtmlContentBuilder().AppendHtml("<bdi>").Append(inSentence ? speaker.InSentence : speaker.Title).AppendHtml("</bdi>");
        return speaker.Slug is { } slug && speaker.Type != SourceType.Unnamed
            ? new HtmlContentBuilder().AppendHtml("<a href=\"").Append(url.Content($"~/sources/{slug}")).AppendHtml("\">").AppendHtml(name).AppendHtml("</a>")
            : name;
    }

    /// <summary>Before a verb: the name and, between commas, the standing.</summary>
    public static IHtmlContent SourceLead(this IUrlHelper url, Speaker speaker) =>
        speaker.Standing.Length > 0 ? T.Html("{0}, {1},", url.SourceName(speaker), speaker.Standing) : url.SourceName(speaker);

    /// <summary>What counts in a sentence.</summary>
    public static IHtmlContent Bold(this string words) => new HtmlContentBuilder().AppendHtml("<b>").Append(words).AppendHtml("</b>");
}
