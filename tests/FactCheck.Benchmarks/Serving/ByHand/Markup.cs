using System.Text.Encodings.Web;
using System.Text.Unicode;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Benchmarks.Serving.ByHand;

/// <summary>Values as markup, for a page in English.</summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void WriteDay(StringWriter page, DateOnly? day, bool inferred, string without) => page.Write(day is { } known
        ? $"""{InTime(known)}{(inferred ? """<span class="tag dash">date inferred</span>""" : "")}"""
        : without);

    public static string InTime(DateOnly day) => $"""<time datetime="{day.Iso()}">{day.Day()}</time>""";

    public static void WriteContent(StringWriter page, IHtmlContent content) => content.WriteTo(page, Encoder);

    public static string E(string text) => Encoder.Encode(text);

    public static string Lang(string text, string? known = null)
    {
        var language = known ?? (text.AsSpan().ContainsAnyInRange('\u0600', '\u06FF') ? "ar" : "en");
        return language == "en" ? "" : $" lang=\"{E(language)}\"";
    }
}
