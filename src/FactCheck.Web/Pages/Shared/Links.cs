using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Shared;

/// <summary>Markup that stands inside sentences.</summary>
public static class Links
{
    /// <summary>A link to a readers' page, in the language of this one.</summary>
    /// <param name="path">Of the site, without a language ("/sources/port-ministry-3f21ac").</param>
    /// <param name="text">What is read.</param>
    public static IHtmlContent To(string path, string text) =>
        new HtmlContentBuilder().AppendHtml("<a href=\"").Append(Language.Current.Prefix + path).AppendHtml("\">").Append(text).AppendHtml("</a>");

    /// <summary>Another's headline, which is another's words.</summary>
    /// <param name="title">As it was printed.</param>
    /// <param name="address">Where it stands; it is a link only where that is on the web.</param>
    public static IHtmlContent Headline(string title, string? address)
    {
        var (html, element) = (new HtmlContentBuilder(), Seen.IsWebAddress(address) ? "a" : "span");
        html.AppendHtml($"<{element} class=\"words\"");
        if (element == "a")
            html.AppendHtml(" href=\"").Append(address!).AppendHtml("\"");
        if (title.Lang() is { } language)
            html.AppendHtml($" lang=\"{language}\"");
        return html.AppendHtml(" dir=\"auto\">“").Append(title).AppendHtml($"”</{element}>");
    }

    /// <summary>What counts in a sentence.</summary>
    public static IHtmlContent Bold(this string words) => new HtmlContentBuilder().AppendHtml("<b>").Append(words).AppendHtml("</b>");

    /// <summary>A day, for people and for machines.</summary>
    public static IHtmlContent InTime(this DateOnly day) =>
        new HtmlContentBuilder().AppendHtml("<time datetime=\"").Append(day.Iso()).AppendHtml("\">").Append(day.Day()).AppendHtml("</time>");

    /// <summary>The day of a moment.</summary>
    public static IHtmlContent InTime(this DateTimeOffset moment) => moment.ToDay().InTime();
}
