using System.Security.Cryptography;
using System.Text;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>A request with an Idempotency-Key is done once, however often it is sent: later ones get the first one's answer.</summary>
internal static class Idempotency
{
    public const string Header = "Idempotency-Key";

    private const string Replayed = "Idempotent-Replayed";

    /// <summary>Does the work, unless it is done or being done.</summary>
    /// <param name="http">A request with a key for itself.</param>
    /// <param name="holder">Whose it is.</param>
    /// <param name="work">Does the work and writes the answer into the response.</param>
    /// <returns>What to answer instead; null where the response is written.</returns>
    public static async Task<IResult?> OnceAsync(HttpContext http, ApiKeyholder holder, Func<Task> work)
    {
        var name = http.Request.Headers[Header].ToString();
        if (name.Length > GivenAnswer.LongestKey)
            return Problems.Of(StatusCodes.Status400BadRequest, $"An idempotency key has at most {GivenAnswer.LongestKey} characters; a random UUID does.");
        var fingerprint = await FingerprintAsync(http.Request);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = await http.RequestServices.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(http.RequestAborted);
        var (old, lost) = (now - GivenAnswer.Validity, now - GivenAnswer.Patience);
        await db.GivenAnswers.Where(a => a.BegunAt < old || (a.Status == null && a.BegunAt < lost)).ExecuteDeleteAsync(http.RequestAborted);
        var mine = new GivenAnswer(holder.Id, name, fingerprint, now);
        db.GivenAnswers.Add(mine);
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
        }
        catch (DbUpdateException twice) when (twice.IsUniqueViolation())
        {
            var first = await db.GivenAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.KeyId == holder.Id && a.RequestKey == name, http.RequestAborted);
            return await AgainAsync(http, first, fingerprint);
        }
        var done = false;
        try
        {
            await work();
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            done = http.Response.StatusCode < 500;
        }
        finally
        {
            // What failed on our side may be tried again.
            if (!done)
                await db.GivenAnswers.Where(a => a.KeyId == holder.Id && a.RequestKey == name).ExecuteDeleteAsync(CancellationToken.None);
        }
        if (done)
        {
            mine.Answered(http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.Location, ((MemoryStream)http.Response.Body).ToArray());
            await db.SaveChangesAsync(CancellationToken.None);
        }
        return null;
    }

    private static async Task<IResult?> AgainAsync(HttpContext http, GivenAnswer? first, byte[] fingerprint)
    {
        if (first is not null && !first.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "Another request was sent with this idempotency key. Give each request a key of its own, and send the same one only with the same request.");
        if (first?.Status is not { } status)
        {
            http.Response.Headers.RetryAfter = "1";
            return Problems.Of(StatusCodes.Status409Conflict, "The same request is being worked on at this moment. Send it again in a second to get its answer.");
        }
        http.Response.StatusCode = status;
        http.Response.ContentType = first.ContentType;
        http.Response.Headers.Location = first.Location;
        http.Response.Headers[Replayed] = "true";
        await http.Response.Body.WriteAsync(first.Body, http.RequestAborted);
        return null;
    }

    private static async Task<byte[]> FingerprintAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}
