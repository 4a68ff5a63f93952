using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>Words with those that were searched for marked.</summary>
public static class Marked
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="text">What is to be marked stands between U+0001 and U+0002, as PostgreSQL was asked to write it.</param>
    public static IHtmlContent Html(string text) =>
        new HtmlString(Encoder.Encode(text).Replace("&#x1;", "<mark>").Replace("&#x2;", "</mark>"));

    /// <summary>The same without marks.</summary>
    public static string Plain(string text) => text.Replace("\u0001", "").Replace("\u0002", "");
}
