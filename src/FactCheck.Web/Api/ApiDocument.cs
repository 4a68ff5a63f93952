using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FactCheck.Web.Api;

/// <summary>What the framework cannot know of the API by itself: who we are, and what things are called outside.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    private const string About = """
        Who claimed what, who answered, and what a fact-checker concluded. Reading needs no key; what is not published is not here.

        Lists come in pages: follow `next` until it is null. Send back an `ETag` as `If-None-Match`, and what has not changed is answered by 304 without a body.
        Every refusal is a problem (RFC 9457) whose `detail` says what is wrong and what to do. `RateLimit` says how many requests are left in this minute.
        A field without a value is null and never left out. More fields may come; none goes and none changes its meaning in `v1`.
        """;

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = api => api.HttpMethod != HttpMethods.Head && $"/{api.RelativePath}".StartsWith(ApiFrame.Root, StringComparison.Ordinal);
        // "Claim" to the world is ClaimJson here, where the records have a Claim of their own.
        options.CreateSchemaReferenceId = type =>
            OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id ? id.Replace("Json", "", StringComparison.Ordinal) : null;
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new OpenApiInfo { Title = "FactCheck", Version = "1", Description = About };
            document.Servers = [new OpenApiServer { Url = context.ApplicationServices.GetRequiredService<SiteSettings>().PublicUrl?.GetLeftPart(UriPartial.Authority) ?? "/" }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var (status, response) in operation.Responses ?? [])
            {
                if (MeaningOf(status) is { } meaning)
                    response.Description = meaning;
            }
            return Task.CompletedTask;
        });
    });

    private static string? MeaningOf(string status) => status switch
    {
        "400" => "A parameter cannot be understood; the problem says which and what it may be.",
        "404" => "There is none that readers can see.",
        "429" => "Too many requests; Retry-After says how many seconds to wait.",
        _ => null,
    };
}
