using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Ingest.Fetching;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Api;

/// <summary>Tells webhooks what waits for them, signed as the Standard Webhooks specification says. Any number of processes may do it at once.</summary>
internal sealed class WebhookSender(
    IDbContextFactory<FactCheckDb> database, ApiAddresses addresses, Func<IPAddress, bool> mayReach, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json, TimeProvider clock, ILogger<WebhookSender> log) : BackgroundService
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>How long a receiver may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long nobody else takes what was taken: a process that dies meanwhile has its deliveries sent by another.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http = new(HandlerFor(mayReach)) { Timeout = Patience, DefaultRequestHeaders = { { "User-Agent", "FactCheck webhooks" } } };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Idle;
            try
            {
                if (await SendDueAsync(stoppingToken) > 0)
                    continue;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Webhooks cannot be told; trying again in {Seconds} s", AfterFailure.TotalSeconds);
                pause = AfterFailure;
            }
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends some of what is due.</summary>
    /// <returns>How many deliveries were tried.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var taken = await db.Database.SqlQuery<Guid>($"""
            update deliveries set due_at = {now + Hold}
            where id in (
                select d.id from deliveries d join webhooks w on w.id = d.webhook_id
                where d.state = 'Waiting' and d.due_at <= {now} and w.stopped_at is null
                order by d.due_at limit {AtOnce} for update of d skip locked)
            returning id as "Value"
            """).ToListAsync(cancellationToken);
        await Task.WhenAll(taken.Select(id => SendAsync(id, cancellationToken)));
        return taken.Count;
    }

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    /// <summary>"v1," and the signature, in Base64: HMAC-SHA256 over id, time and body.</summary>
    public static string Sign(byte[] secret, string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));

    private async Task SendAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var delivery = await db.Deliveries.Include(d => d.Webhook).SingleAsync(d => d.Id == id, cancellationToken);
        var verdict = await VerdictRow.From(db, db.Verdicts.AsNoTracking().Where(v => v.Id == delivery.VerdictId)).SingleAsync(cancellationToken);
        var message = new WebhookJson($"verdict.{verdict.State.ToString().ToLowerInvariant()}", verdict.At, verdict.Told(addresses));
        var attempt = await TryAsync(delivery, JsonSerializer.Serialize(message, json.Value.SerializerOptions), cancellationToken);
        delivery.Tried(attempt, attempt.Status == (int)HttpStatusCode.Gone);
        await db.SaveChangesAsync(cancellationToken);
        if (delivery.Webhook.StoppedBecause is { } because)
            log.LogWarning("The webhook {Address} is stopped: {Because}", delivery.Webhook.Address, because);
    }

    private async Task<DeliveryAttempt> TryAsync(Delivery delivery, string body, CancellationToken cancellationToken)
    {
        var (begun, id, timestamp) = (Stopwatch.GetTimestamp(), $"msg_{delivery.Id:N}", clock.GetUtcNow().ToUnixTimeSeconds());
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Webhook.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            Headers = { { "webhook-id", id }, { "webhook-timestamp", $"{timestamp}" }, { "webhook-signature", Sign(delivery.Webhook.Secret, id, timestamp, body) } },
        };
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = (int)answer.StatusCode;
            return Done(status, status is >= 300 and < 400 ? $"It answered {status}: webhooks are not sent on to another address." : $"It answered {status}.");
        }
        catch (HttpRequestException failure) when (failure.InnerException is NotPublicException)
        {
            return Done(null, "It lies inside a private network, and only the public web is told.");
        }
        catch (HttpRequestException failure)
        {
            return Done(null, failure.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "There is no site of that name.",
                HttpRequestError.SecureConnectionError => "Its certificate is not valid.",
                _ => "It cannot be reached.",
            });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Done(null, $"It did not answer within {Patience.TotalSeconds:0} seconds.");
        }

        DeliveryAttempt Done(int? status, string words) => new(status, words, Stopwatch.GetElapsedTime(begun), clock.GetUtcNow());
    }

    private static SocketsHttpHandler HandlerFor(Func<IPAddress, bool> mayReach)
    {
        var handler = PublicAddresses.Handler(mayReach);
        handler.AllowAutoRedirect = false;
        return handler;
    }
}

/// <summary>What a webhook is sent.</summary>
/// <param name="Type">"verdict.published", "verdict.corrected" or "verdict.withdrawn".</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Data">The verdict, as /api/v1/verdicts tells it.</param>
internal sealed record WebhookJson(string Type, DateTimeOffset Timestamp, VerdictJson Data);

internal static class Webhooks
{
    public static void AddWebhooks(this IServiceCollection services, SiteSettings settings)
    {
        Func<IPAddress, bool> mayReach = settings.PrivateAddresses ? _ => true : PublicAddresses.Include;
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<WebhookSender>(s, mayReach, new ApiAddresses(settings, s.GetRequiredService<IHttpContextAccessor>())));
        services.AddHostedService(s => s.GetRequiredService<WebhookSender>());
    }
}
