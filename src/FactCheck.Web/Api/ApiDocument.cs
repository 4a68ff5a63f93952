using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Data.Machines;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FactCheck.Web.Api;

/// <summary>What the framework cannot know of the API by itself: who we are, and what things are called outside.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    private const string Key = "key";

    private static readonly (string Name, string Words)[] Tags =
    [
        ("Claims", "What somebody asserted, and what became of it."),
        ("Rebuttals", "What answers a claim, or one of its answers in turn, as editors confirmed it."),
        ("Links", "That one statement answers another, and how."),
        ("Sources", "Whoever said something."),
        ("Verdicts", "What this house ruled: each publication, correction and withdrawal."),
        ("Articles", "Where statements were seen: about the articles, never their text."),
        ("Search", "Finding claims by words, and the claims that a text repeats."),
    ];

    private static readonly JsonNode Examples = ReadExamples();

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
            document.Tags = new HashSet<OpenApiTag>(Tags.Select(t => new OpenApiTag { Name = t.Name, Description = t.Words }));
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that the newsroom made, for writing and for reading what is not published. Reading what is public needs none." },
            };
            document.Servers = [new OpenApiServer { Url = context.ApplicationServices.GetRequiredService<SiteSettings>().PublicUrl?.GetLeftPart(UriPartial.Authority) ?? "/" }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonPropertyInfo is null && Examples[context.JsonTypeInfo.Type.Name.Replace("Json", "", StringComparison.Ordinal)] is { } example)
                schema.Examples = [example.DeepClone()];
            // Where a word may be missing, the field says so; said by the list of words as well, null would fit twice and so not at all.
            if (schema.Enum is { Count: > 0 } words)
                (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. words.Where(w => w is not null && w.GetValueKind() == JsonValueKind.String)]);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            foreach (var (status, response) in operation.Responses ?? [])
            {
                if (MeaningOf(status) is { } meaning)
                    response.Description = meaning;
            }
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsScope>().FirstOrDefault() is { Scope: var scope })
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [scope.Spelt()] }];
                if (context.Description.HttpMethod == HttpMethods.Post)
                    operation.Parameters = [.. operation.Parameters ?? [], IdempotencyKey()];
            }
            foreach (var (described, parameter) in context.Description.ParameterDescriptions.SelectMany(d => (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.Name == d.Name), (d, p) => (d, p)))
            {
                if (Chosen(described.ParameterDescriptor?.ParameterType) is { } words)
                    parameter.Schema = await context.GetOrCreateSchemaAsync(words, null, cancellationToken);
                if (parameter is { Name: "limit", Schema: OpenApiSchema limit })
                    (limit.Minimum, limit.Maximum, limit.Default) = ("1", $"{Paging.Most}", 20);
            }
        });
    });

    private static Type? Chosen(Type? type) =>
        (Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type) is { IsGenericType: true } choice && choice.GetGenericTypeDefinition() == typeof(Choice<>) ? choice.GetGenericArguments()[0] : null;

    private static OpenApiParameter IdempotencyKey() => new()
    {
        Name = Idempotency.Header,
        In = ParameterLocation.Header,
        Description = "A name of yours for this request, a random UUID for instance. Sent again with it within a day, the request is not done twice: the first answer comes again.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = GivenAnswer.LongestKey },
    };

    private static JsonNode ReadExamples()
    {
        using var file = typeof(ApiDocument).Assembly.GetManifestResourceStream("FactCheck.Web.Api.examples.json")!;
        return JsonNode.Parse(file)!;
    }

    private static string? MeaningOf(string status) => status switch
    {
        "400" => "A parameter cannot be understood; the problem says which and what it may be.",
        "200" => "What was asked for.",
        "201" => "Proposed: it stands in the editors' queue.",
        "202" => "Queued: Location says where to ask what becomes of it.",
        "401" => "No key, or one that is not known or revoked.",
        "403" => "The key lacks the scope.",
        "409" => "The same request, by its idempotency key, is being worked on.",
        "413" => "More than this address takes.",
        "415" => "Not JSON.",
        "422" => "Understood, but not possible; the problem says what would be.",
        "404" => "There is none that readers can see.",
        "429" => "Too many requests; Retry-After says how many seconds to wait.",
        _ => null,
    };
}
