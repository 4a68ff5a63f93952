using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace FactCheck.Extraction.Documents;

/// <summary>The objects of a page's JSON-LD, out of arrays and @graph, also when the markup is slightly broken.</summary>
internal static class StructuredData
{
    private const int MostObjects = 200;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static IReadOnlyList<JsonElement> Of(IHtmlDocument page)
    {
        var objects = new List<JsonElement>();
        foreach (var root in RootsOf(page)) Collect(root, objects);
        return objects;
    }

    /// <summary>Each block of JSON-LD as it stands.</summary>
    public static IEnumerable<JsonElement> RootsOf(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type]"))
            if (script.GetAttribute("type")!.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && Parse(script.TextContent) is { } root)
                yield return root;
    }

    /// <summary>The first text under a name; "author" may be a text, an object with a name, or several of either.</summary>
    public static string? Text(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value)) return null;
        return TextOf(value);
    }

    /// <summary>Every name under a property; an author is often only pointed at, and described elsewhere on the page.</summary>
    public static IEnumerable<string> Names(JsonElement item, string property, IReadOnlyList<JsonElement> all)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(property, out var value)) yield break;
        var values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
        foreach (var one in values)
            if (TextOf(one) is { } name) yield return name;
            else if (Text(one, "@id") is { } id && all.FirstOrDefault(o => Text(o, "@id") == id && Text(o, "name") is not null) is { ValueKind: JsonValueKind.Object } described) yield return Text(described, "name")!;
    }

    public static bool IsA(JsonElement item, string ending) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("@type", out var type) && type.ValueKind switch
        {
            JsonValueKind.String => Safe(type)?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ?? false,
            JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && (Safe(t)?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ?? false)),
            _ => false,
        };

    /// <summary>The text that a value is, or its name.</summary>
    public static string? TextOf(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var text = Words.Clean(Safe(value));
                return text.Length > 0 ? text : null;
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Object:
                return Text(value, "name");
            case JsonValueKind.Array:
                var all = string.Join(", ", value.EnumerateArray().Select(TextOf).Where(t => t is not null));
                return all.Length > 0 ? all : null;
            default:
                return null;
        }
    }

    /// <summary>An escape such as \ud800 alone is valid JSON and no text.</summary>
    private static string? Safe(JsonElement text)
    {
        try { return text.GetString(); }
        catch (InvalidOperationException) { return null; }
    }

    private static JsonElement? Parse(string json)
    {
        foreach (var attempt in (ReadOnlySpan<string>)[json, Mended(json)])
        {
            try { return JsonDocument.Parse(attempt, Lenient).RootElement; }
            catch (JsonException) { }
        }
        return null;
    }

    /// <summary>Raw line breaks and tabs inside texts, CDATA and comment wrappers, \' and a closing semicolon: what templates get wrong.</summary>
    private static string Mended(string json)
    {
        var start = json.AsSpan().IndexOfAny('{', '[');
        var end = json.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start) return "";
        var mended = new StringBuilder(end - start + 1);
        var inside = false;
        for (var i = start; i <= end; i++)
        {
            var c = json[i];
            if (inside && c == '\\' && i < end)
            {
                if (json[i + 1] == '\'') mended.Append(json[++i]);
                else mended.Append(c).Append(json[++i]);
                continue;
            }
            if (c == '"') inside = !inside;
            mended.Append(inside && char.IsControl(c) ? ' ' : c);
        }
        return mended.ToString();
    }

    private static void Collect(JsonElement root, List<JsonElement> objects)
    {
        var waiting = new Stack<JsonElement>([root]);
        while (waiting.TryPop(out var item) && objects.Count < MostObjects)
        {
            if (item.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in item.EnumerateArray().Reverse()) waiting.Push(inner);
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                objects.Add(item);
                if (item.TryGetProperty("mainEntity", out var main)) waiting.Push(main);
                if (item.TryGetProperty("@graph", out var graph)) waiting.Push(graph);
            }
        }
    }
}
