using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using FactCheck.Data;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Api;

/// <summary>
/// What happens around every answer under <see cref="ApiFrame.Root"/>: limits before it; after it an ETag over its bytes,
/// 304 where the caller has them, compression, and words for every error. Answers are short (a page has 100 items at most),
/// so they are held until they are whole.
/// </summary>
internal static class ApiAnswers
{
    // Less is not worth the trouble.
    private const int WorthCompressing = 1024;

    public static void UseApiAnswers(this WebApplication app) => app.Use((http, next) => http.Request.Path switch
    {
        _ when HttpMethods.IsOptions(http.Request.Method) => next(http),
        var path when path.StartsWithSegments(ApiFrame.Root) => AnswerAsync(http, next),
        // Files are long: they go out as they are made, but are refused in the same words.
        var path when path.StartsWithSegments(ApiFrame.Files) => AskAsync(http, next),
        _ => next(http),
    });

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var (response, body) = (http.Response, http.Response.Body);
        await using var answer = new MemoryStream();
        response.Body = answer;
        try
        {
            await AskAsync(http, next);
            await response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            response.Body = body;
        }
        // Who asks with a key may be told more than others.
        response.Headers.Append(HeaderNames.Vary, "Accept-Encoding, Authorization");
        response.Headers.CacheControl = http.Request.Headers.ContainsKey(HeaderNames.Authorization) ? "private, no-cache" : "no-cache";
        await SendAsync(http, answer);
    }

    /// <summary>Has a request answered into its response, by words where it is refused.</summary>
    public static async Task AskAsync(HttpContext http, RequestDelegate next)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        IResult? problem = null;
        try
        {
            problem = await EnterAsync(http, next);
        }
        catch (RuleException rule)
        {
            problem = Problems.Of(isRead ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity, rule);
        }
        catch (BadHttpRequestException bad)
        {
            problem = Problems.Of(bad);
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiAnswers)).LogError(failure, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            problem = Problems.Of(StatusCodes.Status500InternalServerError);
        }
        if (problem is null && http.Response.StatusCode >= 400 && http.Response.ContentType is null)
            problem = Problems.Of(http.Response.StatusCode);
        if (problem is null)
            return;
        if (http.Response.Body is MemoryStream begun)
            begun.SetLength(0);
        await problem.ExecuteAsync(http);
    }

    private static async Task<IResult?> EnterAsync(HttpContext http, RequestDelegate next)
    {
        var visitor = http.RequestServices.GetRequiredService<ApiVisitor>();
        var refused = await visitor.EnterAsync(http);
        // A wrong key counts too, against the address: nobody tries them out.
        if ((http.RequestServices.GetRequiredService<ApiLimits>().Refuse(http, visitor.Key) ?? refused) is { } problem)
            return problem;
        if (visitor.Key is { } key && HttpMethods.IsPost(http.Request.Method) && http.Request.Headers.ContainsKey(Idempotency.Header))
            return await Idempotency.OnceAsync(http, key, () => next(http));
        await next(http);
        return null;
    }

    private static async Task SendAsync(HttpContext http, MemoryStream answer)
    {
        var (request, response) = (http.Request, http.Response);
        if (response.StatusCode == StatusCodes.Status200OK && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            // Weak: the same content has other bytes when it is compressed.
            var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(answer.GetBuffer().AsSpan(0, (int)answer.Length)).AsSpan(0, 12))}\"", isWeak: true);
            response.Headers.ETag = tag.ToString();
            if (request.GetTypedHeaders().IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                response.ContentLength = null;
                return;
            }
        }
        answer.Position = 0;
        var bytes = answer.Length >= WorthCompressing ? Compressed(request, response, answer) : answer;
        if (response.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
            response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await bytes.CopyToAsync(response.Body, http.RequestAborted);
    }

    private static MemoryStream Compressed(HttpRequest request, HttpResponse response, MemoryStream answer)
    {
        var wanted = request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is not 0).Select(e => e.Value.ToString()).ToList();
        var encoding = wanted.Contains("br") ? "br" : wanted.Contains("gzip") ? "gzip" : null;
        if (encoding is null)
            return answer;
        var packed = new MemoryStream();
        using (Stream packer = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            answer.CopyTo(packer);
        response.Headers.ContentEncoding = encoding;
        packed.Position = 0;
        return packed;
    }
}
