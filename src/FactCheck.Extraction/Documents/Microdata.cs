using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FactCheck.Extraction.Documents;

/// <summary>ClaimReview written as microdata, in the shape of JSON-LD so that one reader serves both.</summary>
internal static class Microdata
{
    private const int DeepestItem = 4;

    public static IReadOnlyList<JsonElement> ClaimReviews(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("[itemscope][itemtype$='ClaimReview']").Take(20).Select(item => JsonSerializer.SerializeToElement(Read(item, 0)))];

    private static JsonObject Read(IElement item, int depth)
    {
        var read = new JsonObject { ["@type"] = Words.Clean(item.GetAttribute("itemtype")?.Split('/')[^1]) };
        foreach (var property in item.QuerySelectorAll("[itemprop]").Take(200))
        {
            if (Owner(property) != item || property.GetAttribute("itemprop") is not { Length: > 0 } name || read.ContainsKey(name)) continue;
            if (!property.HasAttribute("itemscope")) read[name] = Words.Clean(property.GetAttribute("content") ?? property.GetAttribute("datetime") ?? property.TextContent);
            else if (depth < DeepestItem) read[name] = Read(property, depth + 1);
        }
        return read;
    }

    private static IElement? Owner(IElement property)
    {
        var parent = property.ParentElement;
        while (parent is not null && !parent.HasAttribute("itemscope")) parent = parent.ParentElement;
        return parent;
    }
}
