using System.Globalization;
using System.Text.Json;

namespace FactCheck.Data.ClaimReviews;

/// <summary>All reviews in one file, written as they are read: a DataFeed of schema.org, or one review a line.</summary>
public static class ReviewDownload
{
    private const int BeforeSending = 64 * 1024;

    private static readonly ReadOnlyMemory<byte> NewLine = "\n"u8.ToArray();

    /// <param name="output">Gets the file; stays open.</param>
    /// <param name="reviews">Taken one by one.</param>
    /// <param name="address">Where the feed stands.</param>
    /// <param name="now">When it was made.</param>
    /// <param name="cancellationToken">Stops writing in the middle.</param>
    public static async Task WriteFeedAsync(Stream output, IAsyncEnumerable<ClaimReview> reviews, string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ClaimReview.Json.Encoder });
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "DataFeed");
        json.WriteString("name", "FactCheck: published verdicts");
        json.WriteString("url", address);
        json.WriteString("dateModified", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteStartArray("dataFeedElement");
        await foreach (var review in reviews.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataFeedItem");
            json.WriteString("dateCreated", review.DatePublished);
            json.WriteString("dateModified", review.DateModified ?? review.DatePublished);
            json.WriteStartArray("item");
            // Serializing into the writer would flush it, and a web server's stream is never written to while a thread waits.
            json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(review with { Context = null }, ClaimReview.Json), skipInputValidation: true);
            json.WriteEndArray();
            json.WriteEndObject();
            if (json.BytesPending > BeforeSending)
                await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <inheritdoc cref="WriteFeedAsync"/>
    public static async Task WriteLinesAsync(Stream output, IAsyncEnumerable<ClaimReview> reviews, CancellationToken cancellationToken)
    {
        await foreach (var review in reviews.WithCancellation(cancellationToken))
        {
            await JsonSerializer.SerializeAsync(output, review, ClaimReview.Json, cancellationToken);
            await output.WriteAsync(NewLine, cancellationToken);
        }
        await output.FlushAsync(cancellationToken);
    }
}
