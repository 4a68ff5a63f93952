using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Evaluation.Inputs;

/// <summary>How gold is written: snake case, and a list of one often without its brackets.</summary>
internal static class Gold
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new OneOrMany() },
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static T Parse<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("The gold is empty.");

    private sealed class OneOrMany : JsonConverter<IReadOnlyList<string>>
    {
        public override bool HandleNull => true;

        public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => [],
            JsonTokenType.String => [reader.GetString()!],
            _ => JsonSerializer.Deserialize<string[]>(ref reader) ?? [],
        };

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
