using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Hosting.Caching;

/// <summary>
/// An answer that many readers get: its bytes as they are, and as gzip and Brotli once somebody asks for those. It is kept
/// uncompressed and compressed afterwards, so nobody gets bytes of an encoding that was not asked for.
/// </summary>
internal sealed class KeptPage
{
    // Each page is compressed once and sent many times.
    private const int BrotliQuality = 7;
    private const int BrotliWindow = 22;

    private readonly byte[] _body;
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly bool _isText;
    private byte[]? _gzip;
    private byte[]? _brotli;

    public KeptPage(byte[] body, IHeaderDictionary headers)
    {
        _body = body;
        _isText = IsText(headers.ContentType.ToString());
        // Weak: the same page, whichever way it is compressed.
        Tag = $"W/\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 12))}\"";
        headers.ETag = Tag;
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = "no-cache";
        if (_isText)
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        headers.ContentLength = null;
        _headers = [.. headers];
    }

    public string Tag { get; }

    /// <summary>Bytes of memory it may come to take.</summary>
    public int Size => (_isText ? 2 * _body.Length : _body.Length) + 1024;

    /// <summary>When it was made, in milliseconds of the machine's clock.</summary>
    public long Made { get; } = Environment.TickCount64;

    /// <summary>When it was last sent, in milliseconds of the machine's clock.</summary>
    public long LastSent { get; private set; } = Environment.TickCount64;

    /// <summary>Answers with it: in an encoding that was asked for, or by saying that the reader has it already.</summary>
    public void Send(HttpContext context)
    {
        LastSent = Environment.TickCount64;
        var (request, response) = (context.Request, context.Response);
        foreach (var (name, value) in _headers)
            response.Headers[name] = value;
        if (IsKnown(request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentType = default;
            return;
        }
        var body = _body;
        if (_isText && ContentCoding.Best(request.Headers.AcceptEncoding) is { } coding)
        {
            body = coding == ContentCoding.Brotli ? _brotli ??= Brotli(_body) : _gzip ??= Gzip(_body);
            response.Headers.ContentEncoding = coding;
        }
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
            response.BodyWriter.Write(body);
    }

    private bool IsKnown(StringValues known)
    {
        foreach (var list in known)
        {
            if (list is not null && (list == Tag || list == "*" || (list.Contains(Tag[2..], StringComparison.Ordinal))))
                return true;
        }
        return false;
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal);

    private static byte[] Brotli(byte[] body)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, compressed, out var length, BrotliQuality, BrotliWindow) ? compressed[..length] : throw new InvalidOperationException("Brotli found no room.");
    }

    private static byte[] Gzip(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(body);
        return compressed.ToArray();
    }
}
