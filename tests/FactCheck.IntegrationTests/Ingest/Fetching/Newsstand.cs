using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FactCheck.IntegrationTests.Ingest.Fetching;

/// <summary>A site of somebody else's, on this machine: each path answers as a test has told it to.</summary>
public sealed class Newsstand : IAsyncLifetime
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, RequestDelegate> _pages = [];

    public Newsstand()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(context => _pages.TryGetValue(context.Request.Path.Value!, out var page) ? page(context) : Missing(context));
    }

    public string Address => _app.Urls.First();

    public string Put(string path, byte[] bytes, string? type = "text/html")
    {
        _pages[path] = context =>
        {
            context.Response.ContentType = type;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        };
        return Address + path;
    }

    public string Put(string path, RequestDelegate page)
    {
        _pages[path] = page;
        return Address + path;
    }

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
