using System.Text.Json;

namespace FactCheck.IntegrationTests.Web.Api;

/// <summary>Holds JSON against the part of JSON Schema that our document uses; a field that no schema names is wrong too.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    public IEnumerable<string> Check(JsonElement schema, JsonElement value, string at = "")
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Check(Resolve(reference.GetString()!), value, at);
        if (schema.TryGetProperty("oneOf", out var oneOf))
            return oneOf.EnumerateArray().Count(s => !Check(s, value, at).Any()) == 1 ? [] : [$"{at}: {value.GetRawText()} is none of those that it may be"];
        return CheckPlain(schema, value, at).ToList();
    }

    private IEnumerable<string> CheckPlain(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("type", out var types) && !Types(types).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(types).Contains("number")))
            yield return $"{at}: {TypeOf(value)} instead of {types.GetRawText()}";
        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(w => w.GetRawText() != value.GetRawText()))
            yield return $"{at}: {value.GetRawText()} is not one of {words.GetRawText()}";
        if (schema.TryGetProperty("format", out var format) && value.ValueKind == JsonValueKind.String && !Fits(format.GetString()!, value))
            yield return $"{at}: “{value.GetString()}” is no {format.GetString()}";
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var wrong in value.EnumerateArray().SelectMany((v, i) => Check(items, v, $"{at}[{i}]")))
                yield return wrong;
        }
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
            yield break;
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var missing in required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)))
                yield return $"{at}: {missing} is missing";
        }
        // Problems may say more than the standard's fields.
        var isProblem = properties.TryGetProperty("detail", out _);
        foreach (var field in value.EnumerateObject())
        {
            if (properties.TryGetProperty(field.Name, out var property))
            {
                foreach (var wrong in Check(property, field.Value, $"{at}.{field.Name}"))
                    yield return wrong;
            }
            else if (!isProblem)
                yield return $"{at}.{field.Name} is not in the schema";
        }
    }

    private JsonElement Resolve(string reference) => reference.Split('/').Skip(1).Aggregate(document, (part, name) => part.GetProperty(name));

    private static List<string> Types(JsonElement types) => types.ValueKind == JsonValueKind.Array ? [.. types.EnumerateArray().Select(t => t.GetString()!)] : [types.GetString()!];

    private static bool Fits(string format, JsonElement value) => format switch
    {
        "uuid" => value.TryGetGuid(out _),
        "date" => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        "date-time" => value.TryGetDateTimeOffset(out _),
        _ => true,
    };

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
