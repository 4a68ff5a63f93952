using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace FactCheck.Ingest.Reviews;

/// <summary>
/// The items of a JSON file, one after another, without ever holding the whole: the elements of an array, of a DataFeed
/// or of an answer of the Fact Check Tools API; anything else is one item.
/// </summary>
internal sealed class JsonItems
{
    /// <summary>No single item is larger than this.</summary>
    public const int LargestItem = 16 * 1024 * 1024;

    /// <summary>As hand-made files need it: comments and a comma too many are no reason to refuse a review.</summary>
    public static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The lists that the files of this trade keep their items in.</summary>
    private static readonly string[] Lists = ["dataFeedElement", "claims", "itemListElement"];

    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64, AllowMultipleValues = true });
    private Dictionary<string, JsonElement>? _object;
    private bool _inList;
    private bool _hadList;

    /// <exception cref="JsonException">The file is broken from here on; what came before is sound.</exception>
    public static async IAsyncEnumerable<JsonElement> ReadAsync(PipeReader input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = new JsonItems();
        var found = new List<JsonElement>();
        for (var ended = false; !ended;)
        {
            var read = await input.ReadAsync(cancellationToken);
            ended = read.IsCompleted;
            JsonException? broken = null;
            var taken = read.Buffer.Start;
            try
            {
                items.Take(read.Buffer, ended, found, ref taken);
            }
            catch (JsonException failure)
            {
                broken = failure;
            }
            var left = read.Buffer.Slice(taken).Length;
            input.AdvanceTo(taken, read.Buffer.End);
            foreach (var item in found)
                yield return item;
            found.Clear();
            if (broken is not null)
                throw broken;
            if (left > LargestItem)
                throw new JsonException($"One item is larger than {LargestItem / 1048576} MB");
        }
    }

    private void Take(ReadOnlySequence<byte> buffer, bool isLast, List<JsonElement> found, ref SequencePosition taken)
    {
        var json = new Utf8JsonReader(buffer, isLast, _state);
        while (Step(ref json, found))
        {
            taken = json.Position;
            _state = json.CurrentState;
        }
    }

    // One property, one item, or one bracket; false where the rest has not come yet.
    private bool Step(ref Utf8JsonReader json, List<JsonElement> found)
    {
        if (_inList)
            return Item(ref json, found);
        if (!json.Read())
            return false;
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray:
                _inList = true;
                return true;
            case JsonTokenType.StartObject:
                (_object, _hadList) = ([], false);
                return true;
            case JsonTokenType.EndObject:
                // What stands around a list (its context, the token of the next page) is no item.
                if (!_hadList)
                    found.Add(JsonSerializer.SerializeToElement(_object));
                _object = null;
                return true;
            case JsonTokenType.PropertyName:
                return Property(ref json);
            default:
                return true;
        }
    }

    private bool Property(ref Utf8JsonReader json)
    {
        var name = json.GetString()!;
        if (Lists.Contains(name))
        {
            var ahead = json;
            if (!ahead.Read())
                return false;
            if (ahead.TokenType == JsonTokenType.StartArray)
            {
                json = ahead;
                _inList = _hadList = true;
                return true;
            }
        }
        if (!JsonElement.TryParseValue(ref json, out var value))
            return false;
        _object![name] = value.Value;
        return true;
    }

    private bool Item(ref Utf8JsonReader json, List<JsonElement> found)
    {
        var ahead = json;
        if (!ahead.Read())
            return false;
        if (ahead.TokenType == JsonTokenType.EndArray)
        {
            json = ahead;
            _inList = false;
            return true;
        }
        json = ahead;
        if (!JsonElement.TryParseValue(ref json, out var item))
            return false;
        found.Add(item.Value);
        return true;
    }
}
