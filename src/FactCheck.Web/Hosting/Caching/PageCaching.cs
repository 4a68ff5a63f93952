using Microsoft.Extensions.Primitives;

namespace FactCheck.Web.Hosting.Caching;

/// <summary>Answers readers from memory, before anything else is done for them, and keeps what they are answered.</summary>
internal static class PageCaching
{
    private const int LongestAddress = 512;
    private const int LargestBody = 1024 * 1024;

    /// <summary>An endpoint whose answers are the same for everybody, until a change that <see cref="Data.Postgres.ReaderChanges"/> tells of.</summary>
    public static TBuilder KeptForReaders<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Kept.Yes);

    public static void AddPageCache(this IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton<PageCache>();
        if (settings.PageCacheBytes > 0)
            services.AddHostedService<ChangeListener>();
    }

    /// <summary>Goes before everything else: a page that is there costs no more than finding it.</summary>
    public static void UseKeptPages(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<PageCache>();
        // With an address of its own the site is the same by whatever name it is called.
        var namesHost = app.Services.GetRequiredService<SiteSettings>().PublicUrl is null;
        app.Use(next => context => Answer(context, next));

        Task Answer(HttpContext context, RequestDelegate next)
        {
            if (!MayBeKept(context.Request))
                return next(context);
            var key = KeyOf(context.Request, namesHost);
            if (cache.Find(key) is { } page)
            {
                page.Send(context);
                return Task.CompletedTask;
            }
            context.Features.Set(new Asked(key));
            return next(context);
        }
    }

    /// <summary>Goes after routing, when it is known what is asked for.</summary>
    public static void UsePageKeeping(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<PageCache>();
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<Kept>() is null)
            {
                await next(context);
                return;
            }
            if (context.Features.Get<Asked>() is not { } asked || !cache.IsOpen)
            {
                context.Response.Headers.CacheControl = IsOurs(context.Request.Headers.Cookie) ? "private, no-cache" : "no-cache";
                await next(context);
                return;
            }
            var (page, made) = await cache.MakeAsync(asked.Key, () => MakeAsync(context, next));
            if (page is not null)
                page.Send(context);
            else if (!made)
                await next(context);
        });
    }

    private static bool MayBeKept(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Path.Value!.Length + request.QueryString.Value!.Length <= LongestAddress
        && request.Headers.Authorization.Count == 0
        && !IsOurs(request.Headers.Cookie);

    // Readers get no cookie from us: whoever has one is signed in, or about to be.
    private static bool IsOurs(StringValues cookies)
    {
        foreach (var cookie in cookies)
        {
            if (cookie is not null && (cookie.Contains("factcheck", StringComparison.Ordinal) || cookie.Contains(".AspNetCore.", StringComparison.Ordinal) || cookie.Contains("Identity.", StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private static PageKey KeyOf(HttpRequest request, bool namesHost) => new(
        namesHost ? $"{request.Scheme}://{request.Host.Value}{request.PathBase.Value}" : request.PathBase.Value!, request.Path.Value!, request.QueryString.Value!);

    private static async Task<KeptPage?> MakeAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        var (method, aborted, sent) = (request.Method, context.RequestAborted, response.Body);
        using var body = new MemoryStream();
        // Others may wait for this page: it is made whole, also where only its head is asked for or whoever asked has gone.
        request.Method = HttpMethods.Get;
        context.RequestAborted = CancellationToken.None;
        response.Body = body;
        try
        {
            await next(context);
            await response.BodyWriter.FlushAsync();
        }
        finally
        {
            (request.Method, context.RequestAborted, response.Body) = (method, aborted, sent);
        }
        if (IsForEverybody(response) && body.Length <= LargestBody)
            return new KeptPage(body.ToArray(), response.Headers);
        if (body.Length > 0 && !HttpMethods.IsHead(method))
        {
            body.Position = 0;
            await body.CopyToAsync(sent, aborted);
        }
        return null;
    }

    private static bool IsForEverybody(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK
        && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
        && StringValues.IsNullOrEmpty(response.Headers.ContentEncoding)
        && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal)
        && !response.HttpContext.HasScriptNonce();

    private sealed record Asked(PageKey Key);
}

/// <summary>Stands on endpoints whose answers are kept.</summary>
internal sealed class Kept
{
    private Kept() { }

    public static Kept Yes { get; } = new();
}
