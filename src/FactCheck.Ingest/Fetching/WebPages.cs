using System.Net;
using System.Net.Sockets;

namespace FactCheck.Ingest.Fetching;

/// <summary>Fetches what stands at an address of the public web, within limits of time and size.</summary>
/// <param name="mayReach">Which addresses it may connect to: <see cref="PublicAddresses.Include"/>, unless a newsroom has an intranet.</param>
public sealed class WebPages(Func<IPAddress, bool> mayReach) : IDisposable
{
    /// <summary>From the first word to the last byte.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(HandlerFor(mayReach))
    {
        DefaultRequestHeaders = { { "User-Agent", "FactCheck/1.0" }, { "Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5" } },
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>What somebody typed as an address; https where nothing is said.</summary>
    /// <exception cref="FetchException">It is none that can be fetched.</exception>
    public static Uri AddressOf(string text)
    {
        text = text.Trim();
        if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0 || text.Any(char.IsWhiteSpace))
            throw new FetchException($"“{text}” is no web address. Copy it from the browser’s address bar");
        return address.Scheme is "http" or "https"
            ? address
            : throw new FetchException($"Only addresses that begin with https:// or http:// can be fetched, and this one begins with {address.Scheme}://. Save the article and bring it in as a file");
    }

    /// <exception cref="FetchException">It could not be fetched; the message says why, and what to do.</exception>
    public async Task<Fetched> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!answer.IsSuccessStatusCode)
                throw new FetchException(Refusal(answer));
            var type = answer.Content.Headers.ContentType;
            if (type?.MediaType?.Split('/')[0] is "image" or "audio" or "video" or "font")
                throw new FetchException($"There is no text at that address, but {type.MediaType}. Give the address of the article itself");
            var bytes = await ReadAsync(answer, patience.Token);
            return new Fetched(answer.RequestMessage?.RequestUri ?? address, bytes, type?.CharSet?.Trim('"', '\''));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FetchException($"{address.Host} did not answer within {Patience.TotalSeconds:0} seconds. Try again, or save the article and bring it in as a file");
        }
        catch (HttpRequestException failure) when (failure.InnerException is NotPublicException)
        {
            throw new FetchException($"{((NotPublicException)failure.InnerException).Host} lies inside a private network, and only the public web is fetched. Save the article and bring it in as a file", failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            throw new FetchException(Failure(address, failure), failure);
        }
    }

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler HandlerFor(Func<IPAddress, bool> mayReach)
    {
        var handler = PublicAddresses.Handler(mayReach);
        handler.AutomaticDecompression = DecompressionMethods.All;
        return handler;
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        // Announced sizes may be wrong, and what was compressed grows: what counts is what comes.
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > Intake.MaxBytes)
                throw new FetchException($"What stands there is larger than {Intake.MaxBytes / 1048576} MB, which is more than an article may have");
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private static string Refusal(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        401 or 402 or 403 or 451 => $"The site does not let us read that page ({(int)answer.StatusCode}). Open it in your browser, save it, and bring it in as a file",
        404 or 410 => $"The site says that there is no such page ({(int)answer.StatusCode}). Check the address, or look for an archived copy",
        429 or 503 => $"The site asks us to come later ({(int)answer.StatusCode}). Try again in a few minutes",
        >= 300 and < 400 => "The site sends us from address to address without end, or to one that is not fetched. Open it in your browser, and copy the address that it ends at",
        var status => $"The site answered with an error ({status}). Try again later, or save the article and bring it in as a file",
    };

    private static string Failure(Uri address, Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } =>
            $"There is no site called {address.Host}. Check how it is spelt",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            $"{address.Host} has no valid certificate, so what it says cannot be trusted. Open it in your browser, save it, and bring it in as a file",
        _ => $"{address.Host} cannot be reached, or broke off in the middle. Try again, or save the article and bring it in as a file",
    };
}

/// <summary>What stood at an address.</summary>
/// <param name="Address">Where it was in the end, after redirections.</param>
/// <param name="Bytes">As they came, decompressed.</param>
/// <param name="Charset">The encoding that the server announced, if it did.</param>
public sealed record Fetched(Uri Address, byte[] Bytes, string? Charset)
{
    /// <param name="name">What lists call it; its address if nothing better is known.</param>
    public Input ToInput(string? name = null) => new(string.IsNullOrWhiteSpace(name) ? Address.AbsoluteUri : name.Trim(), Bytes, Charset, Address.AbsoluteUri);
}
