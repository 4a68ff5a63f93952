using System.Globalization;
using System.Text.Json;

namespace FactCheck.Data.ClaimReviews;

/// <summary>A piece of JSON as rules ask about it: what is not there, or is of another kind, is null or empty.</summary>
internal readonly struct Markup(JsonElement json)
{
    public Markup this[string name] => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? new Markup(value) : default;

    public bool IsThere => json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsThing => json.ValueKind == JsonValueKind.Object;

    public string? Text => json.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(json.GetString()) ? json.GetString() : null;

    public decimal? Number => json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) ? number : null;

    /// <summary>An ISO day, or the day of an ISO moment.</summary>
    public DateOnly? Day =>
        Text is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (text.Length == 10 || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) ? day : null;

    public bool IsAddress => Uri.TryCreate(Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Several things, or the one that stands alone.</summary>
    public IEnumerable<Markup> All => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(i => new Markup(i)),
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        _ => [this],
    };

    public bool Is(params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
            if (this["@type"].Text == type)
                return true;
        return false;
    }

    /// <summary>Whether everything in it says something: no null, no empty text or list.</summary>
    public bool IsFull => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Any() && json.EnumerateObject().All(p => new Markup(p.Value).IsFull),
        JsonValueKind.Array => json.GetArrayLength() > 0 && json.EnumerateArray().All(i => new Markup(i).IsFull),
        JsonValueKind.String => Text is not null,
        JsonValueKind.Null => false,
        _ => true,
    };
}
