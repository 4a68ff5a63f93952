using System.Text.Json;
using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Reviews;

/// <summary>The things of one document by their @id: markup often only points at the author, and describes it elsewhere.</summary>
internal sealed class Things(IReadOnlyList<JsonElement> roots)
{
    private const int DeepestThing = 24;

    private Dictionary<string, JsonElement>? _byId;

    /// <summary>The things under a property, with what is only pointed at looked up. A bare text stays a text.</summary>
    public IEnumerable<JsonElement> Of(JsonElement item, string property)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(property, out var value)) return [];
        return (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value]).Select(Meant).Where(v => v.ValueKind is JsonValueKind.Object or JsonValueKind.String);
    }

    public JsonElement? FirstOf(JsonElement item, string property)
    {
        foreach (var thing in Of(item, property))
            if (thing.ValueKind == JsonValueKind.Object) return thing;
        return null;
    }

    private JsonElement Meant(JsonElement thing)
    {
        if (thing.ValueKind != JsonValueKind.Object || StructuredData.Text(thing, "@id") is not { } id || thing.EnumerateObject().Skip(2).Any()) return thing;
        if (_byId is null)
        {
            _byId = [];
            foreach (var root in roots) Collect(root, 0);
        }
        return _byId.GetValueOrDefault(id, thing);
    }

    private void Collect(JsonElement item, int depth)
    {
        if (depth > DeepestThing) return;
        if (item.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in item.EnumerateArray()) Collect(inner, depth + 1);
        }
        else if (item.ValueKind == JsonValueKind.Object)
        {
            if (StructuredData.Text(item, "@id") is { } id && item.EnumerateObject().Skip(2).Any()) _byId!.TryAdd(id, item);
            foreach (var property in item.EnumerateObject()) Collect(property.Value, depth + 1);
        }
    }
}
