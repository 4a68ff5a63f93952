using System.Collections.Frozen;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>
/// Tells a forum's thread from an article with reader comments, which are built alike: by what the page says of itself,
/// the software that made it and its address.
/// </summary>
internal static class ThreadSigns
{
    private static readonly FrozenDictionary<string, string> Signs = WordList.Sections("thread-signs");
    private static readonly string[] Data = In("data");
    private static readonly string[] Generators = In("generator");
    private static readonly string[] PageNames = In("page names");
    private static readonly string[] Addresses = In("address");

    public static bool Mark(IHtmlDocument page, IReadOnlyList<JsonElement> data, string? address)
    {
        if (data.Any(d => Array.Exists(Data, t => StructuredData.IsA(d, t)))) return true;
        if (data.Any(d => StructuredData.IsA(d, "NewsArticle"))) return false;
        if (Array.Exists(Data, t => page.QuerySelector($"[itemtype$='{t}']") is not null)) return true;
        var generator = page.QuerySelector("meta[name=generator]")?.GetAttribute("content") ?? "";
        if (Array.Exists(Generators, g => generator.StartsWith(g, StringComparison.OrdinalIgnoreCase))) return true;
        if (address is not null && Array.Exists(Addresses, a => address.Contains(a, StringComparison.OrdinalIgnoreCase))) return true;
        var names = $"{page.DocumentElement.Id} {page.DocumentElement.ClassName} {page.Body?.Id} {page.Body?.ClassName}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Any(n => PageNames.Contains(n, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] In(string section) => [.. Signs.Where(s => s.Value == section).Select(s => s.Key)];
}
