using FactCheck.Web.Hosting;
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

    /// <summary>What counts in a sentence.</summary>
    public static IHtmlContent Bold(this string words) => new HtmlContentBuilder().AppendHtml("<b>").Append(words).AppendHtml("</b>");

    /// <summary>A day, for people and for machines.</summary>
    public static IHtmlContent InTime(this DateOnly day) =>
        new HtmlContentBuilder().AppendHtml("<time datetime=\"").Append(day.Iso()).AppendHtml("\">").Append(day.Day()).AppendHtml("</time>");

    /// <summary>The day of a moment.</summary>
    public static IHtmlContent InTime(this DateTimeOffset moment) => moment.ToDay().InTime();
}
