using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Web.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FactCheck.Web.Pages.Api;

/// <summary>What the API offers, drawn from its own description, with a form to try each address that is read.</summary>
public sealed class IndexModel(IServiceProvider services, EndpointDataSource endpoints) : PageModel
{
    private static readonly JsonSerializerOptions Spread = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The operation to try, by its id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Try { get; set; }

    public string About { get; private set; } = "";

    public IReadOnlyList<IGrouping<string, Offer>> Offers { get; private set; } = [];

    /// <summary>What the tried operation answered.</summary>
    public TriedAnswer? Answer { get; private set; }

    public async Task OnGetAsync()
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync(HttpContext.RequestAborted);
        About = document.Info.Description ?? "";
        Offers = [.. document.Paths
            .SelectMany(p => (p.Value.Operations ?? []).Select(o => new Offer(
                o.Value.OperationId ?? "", o.Key.Method, p.Key, o.Value.Tags?.FirstOrDefault()?.Name ?? "", o.Value.Summary ?? "", o.Value.Description,
                [.. (o.Value.Parameters ?? []).Select(a => new Asked(a.Name ?? "", a.Description ?? "", a.Required, ChoicesOf(a.Schema)))])))
            .GroupBy(o => o.Tag)];
        if (Offers.SelectMany(g => g).FirstOrDefault(o => o.Id == Try && o.Method == HttpMethods.Get) is { } tried)
            Answer = await AskAsync(tried);
    }

    /// <summary>What was typed for a parameter.</summary>
    public string? Typed(Offer offer, Asked asked) => offer.Id == Try ? Request.Query[asked.Name].FirstOrDefault() : null;

    // Asks the endpoint itself, as a stranger would: nothing goes over the network, and this page shows nothing that a stranger may not see.
    private async Task<TriedAnswer> AskAsync(Offer offer)
    {
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>().First(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == offer.Id);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        await using var body = new MemoryStream();
        var given = offer.Parameters.Select(p => (p.Name, Value: Request.Query[p.Name].ToString().Trim())).Where(p => p.Value.Length > 0).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        var path = offer.Path;
        var ask = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = HttpContext.RequestAborted };
        foreach (var name in given.Keys.Where(n => path.Contains($"{{{n}}}", StringComparison.Ordinal)).ToList())
        {
            ask.Request.RouteValues[name] = given[name];
            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(given[name]));
            given.Remove(name);
        }
        var query = QueryString.Create(given!);
        (ask.Request.Method, ask.Request.Scheme, ask.Request.Host, ask.Request.Path, ask.Request.QueryString) = (HttpMethods.Get, Request.Scheme, Request.Host, path, query);
        ask.Connection.RemoteIpAddress = HttpContext.Connection.RemoteIpAddress;
        ask.Response.Body = body;
        ask.SetEndpoint(endpoint);
        await ApiAnswers.AskAsync(ask, endpoint.RequestDelegate!);
        await ask.Response.BodyWriter.FlushAsync(HttpContext.RequestAborted);
        body.Position = 0;
        using var json = await JsonDocument.ParseAsync(body, default, HttpContext.RequestAborted);
        return new TriedAnswer(path + query, ask.Response.StatusCode, JsonSerializer.Serialize(json, Spread));
    }

    private static List<string> ChoicesOf(IOpenApiSchema? schema) => [.. (schema?.Enum ?? []).Where(v => v is not null).Select(v => v.ToString())];

    /// <summary>Something that the API does.</summary>
    public sealed record Offer(string Id, string Method, string Path, string Tag, string Summary, string? Description, List<Asked> Parameters);

    /// <summary>What it can be told.</summary>
    public sealed record Asked(string Name, string Description, bool Required, List<string> Choices);

    public sealed record TriedAnswer(string Address, int Status, string Body);
}
