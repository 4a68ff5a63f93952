using System.Collections.Concurrent;
using System.Net;
using FactCheck.Ingest.Fetching;
using Microsoft.Extensions.Caching.Memory;

namespace FactCheck.Web.Hosting;

/// <summary>Whether something still stands at a web address.</summary>
public enum LinkHealth
{
    Answers,
    /// <summary>Whoever has the address says that there is nothing, or nobody has it.</summary>
    Gone,
    /// <summary>No telling: it does not answer, or not to us.</summary>
    Unclear,
}

/// <summary>What was found at an address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Health">Whether something stands there.</param>
/// <param name="Words">The same in words, after the address.</param>
public sealed record LinkReport(string Address, LinkHealth Health, string Words);

/// <summary>Asks web addresses whether they still answer. What was found is known for a day; only addresses on the public internet are asked.</summary>
/// <param name="mayReach">Which addresses may be asked.</param>
public sealed class LinkCheck(Func<IPAddress, bool> mayReach) : IDisposable
{
    /// <summary>As many addresses are asked at one press.</summary>
    private const int Most = 40;

    private const int AtOnce = 6;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    private readonly HttpClient _http = new(PublicAddresses.Handler(mayReach))
    {
        Timeout = TimeSpan.FromSeconds(5),
        DefaultRequestHeaders = { { "User-Agent", "FactCheck link check" }, { "Accept", "*/*" } },
    };

    /// <summary>What was found during the last day, without asking anybody.</summary>
    public IReadOnlyList<LinkReport> Known(IEnumerable<string> addresses) => [.. addresses.Select(a => _known.Get<LinkReport>(a)).OfType<LinkReport>()];

    /// <summary>Asks those of which nothing is known yet.</summary>
    public async Task<IReadOnlyList<LinkReport>> AskAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, LinkReport>(StringComparer.Ordinal);
        var unknown = addresses.Distinct().Take(Most).Where(a => !_known.TryGetValue(a, out _));
        await Parallel.ForEachAsync(unknown, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (address, cancel) =>
            _known.Set(address, await AskAsync(address, cancel), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Day }));
        return Known(addresses);
    }

    public void Dispose()
    {
        _http.Dispose();
        _known.Dispose();
    }

    private async Task<LinkReport> AskAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            var status = await StatusAsync(HttpMethod.Head, address, cancellationToken);
            // Some know no HEAD, and say all sorts of things to it.
            if ((int)status >= 400)
                status = await StatusAsync(HttpMethod.Get, address, cancellationToken);
            return status switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => new(address, LinkHealth.Gone, $"is gone: it answers {(int)status}."),
                >= HttpStatusCode.BadRequest => new(address, LinkHealth.Unclear, $"answers {(int)status}, to us at least: open it and see."),
                _ => new(address, LinkHealth.Answers, "answers."),
            };
        }
        catch (HttpRequestException failure) when (failure.InnerException is NotPublicException || failure.GetBaseException() is NotPublicException)
        {
            return new(address, LinkHealth.Unclear, "is not on the public internet, so it was not asked.");
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.NameResolutionError || failure.GetBaseException() is System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound })
        {
            return new(address, LinkHealth.Gone, "is gone: its site does not exist any more.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            return new(address, LinkHealth.Unclear, "does not answer as a web page does: open it and see.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(address, LinkHealth.Unclear, $"did not answer within {_http.Timeout.TotalSeconds:0} seconds.");
        }
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.StatusCode;
    }
}
