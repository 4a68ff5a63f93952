using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using FactCheck.Extraction;
using FactCheck.Extraction.Reviews;

namespace FactCheck.Ingest.Reviews;

/// <summary>The reviews in a file, whichever of the usual kinds it is: JSON, JSON lines, an HTML page, a feed; or any of them gzipped.</summary>
public static class ReviewFile
{
    private const int Glance = 64 * 1024;

    /// <summary>The endings of files that are taken out of a folder.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".json", ".jsonl", ".ndjson", ".jsonld", ".html", ".htm", ".xml", ".rss", ".atom"];

    /// <summary>Reads reviews as they come; a file of a million needs no more memory than one of ten.</summary>
    /// <param name="input">Read once, from where it stands.</param>
    /// <param name="name">The file's name: by ".jsonl" and ".ndjson" lines are told from one JSON value.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async IAsyncEnumerable<FoundReview> ReadAsync(Stream input, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true, bufferSize: Glance));
        var glance = await GlanceAsync(pipe, cancellationToken);
        if (glance is [0x1F, 0x8B, ..])
        {
            pipe = PipeReader.Create(new GZipStream(pipe.AsStream(), CompressionMode.Decompress), new StreamPipeReaderOptions(bufferSize: Glance));
            glance = await GlanceAsync(pipe, cancellationToken);
            name = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        }
        var start = Encoding.UTF8.GetString(glance).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var reviews = start switch
        {
            "" => Say("The file is empty"),
            ['<', ..] when FeedReviews.Recognise(start) => FeedReviews.ReadAsync(pipe.AsStream(), cancellationToken),
            ['<', ..] => PageAsync(pipe, cancellationToken),
            ['{' or '[', ..] when IsLines(start, name) => LinesAsync(pipe, cancellationToken),
            ['{' or '[', ..] => ValuesAsync(pipe, cancellationToken),
            _ => Say("It is neither JSON nor a page nor a feed"),
        };
        await using var found = reviews.GetAsyncEnumerator(cancellationToken);
        string? broken = null;
        while (broken is null)
        {
            try
            {
                if (!await found.MoveNextAsync())
                    break;
            }
            catch (InvalidDataException failure)
            {
                broken = $"It cannot be unpacked any further: {failure.Message}";
            }
            yield return broken is null ? found.Current : new FoundReview("the file", null, broken);
        }
        await pipe.CompleteAsync();
    }

    private static async Task<byte[]> GlanceAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        var read = await pipe.ReadAtLeastAsync(Glance, cancellationToken);
        var glance = read.Buffer.Slice(0, Math.Min(Glance, read.Buffer.Length)).ToArray();
        // A byte order mark is no JSON.
        pipe.AdvanceTo(glance is [0xEF, 0xBB, 0xBF, ..] ? read.Buffer.GetPosition(3) : read.Buffer.Start);
        return glance;
    }

    // A first line that is a whole value, and another after it.
    private static bool IsLines(string start, string name)
    {
        if (name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase))
            return true;
        var end = start.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || start[end..].Trim().Length == 0)
            return false;
        try
        {
            using var first = JsonDocument.Parse(start[..end], JsonItems.Lenient);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async IAsyncEnumerable<FoundReview> ValuesAsync(PipeReader pipe, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await using var items = JsonItems.ReadAsync(pipe, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            string? broken = null;
            try
            {
                if (!await items.MoveNextAsync())
                    break;
            }
            catch (JsonException failure)
            {
                broken = Because(failure);
            }
            if (broken is not null)
            {
                yield return new FoundReview($"after item {number}", null, broken);
                break;
            }
            foreach (var found in FoundReview.In($"item {++number}", ReviewMarkup.In(items.Current)))
                yield return found;
        }
    }

    private static async IAsyncEnumerable<FoundReview> LinesAsync(PipeReader pipe, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        for (var ended = false; !ended;)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var (rest, found) = (read.Buffer, new List<FoundReview>());
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                Line(rest.Slice(0, end), ++number, found);
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            ended = read.IsCompleted || rest.Length > JsonItems.LargestItem;
            if (ended)
                Line(rest, ++number, found);
            pipe.AdvanceTo(rest.Start, rest.End);
            foreach (var review in found)
                yield return review;
        }
    }

    private static void Line(ReadOnlySequence<byte> line, int number, List<FoundReview> found)
    {
        var place = $"line {number}";
        if (line.Length > JsonItems.LargestItem)
        {
            found.Add(new FoundReview(place, null, $"The line is longer than {JsonItems.LargestItem / 1048576} MB; nothing after it was read"));
            return;
        }
        if (line.IsEmpty || Encoding.UTF8.GetString(line).Trim().Length == 0)
            return;
        try
        {
            using var json = JsonDocument.Parse(line, JsonItems.Lenient);
            found.AddRange(FoundReview.In(place, ReviewMarkup.In(json.RootElement)));
        }
        catch (JsonException broken)
        {
            found.Add(new FoundReview(place, null, Because(broken)));
        }
    }

    private static async IAsyncEnumerable<FoundReview> PageAsync(PipeReader pipe, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var read = await pipe.ReadAtLeastAsync(ArticleReader.MaxBytes + 1, cancellationToken);
        var bytes = read.Buffer.ToArray();
        pipe.AdvanceTo(read.Buffer.End);
        IReadOnlyList<FoundReview> found;
        try
        {
            found = [.. FoundReview.In("the page", ReviewMarkup.InPage(bytes))];
        }
        catch (UnreadableArticleException unreadable)
        {
            found = [new FoundReview("the page", null, unreadable.Message)];
        }
        foreach (var review in found)
            yield return review;
    }

    private static async IAsyncEnumerable<FoundReview> Say(string fault)
    {
        await Task.CompletedTask;
        yield return new FoundReview("the file", null, fault);
    }

    internal static string Because(JsonException broken) => $"The JSON is broken: {broken.Message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.')}";
}
