using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FactCheck.Data.Machines;

namespace FactCheck.Web.Api;

/// <summary>
/// What machines read and send: /api/v1. One file a noun; each says its addresses in a Map method that is called here.
/// What all of them share (words for every error, ETags, limits) happens around them: <see cref="ApiAnswers"/>.
/// </summary>
internal static class ApiFrame
{
    public const string Root = "/api/v1";

    /// <summary>Where whole lists are taken home as files.</summary>
    public const string Files = "/data";

    /// <summary>Any page of the web may read what everybody may read. No cookie counts here, and keys do not belong in browsers: their header is not let through.</summary>
    private const string ReadFromAnywhere = "api";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = json.SerializerOptions.RespectRequiredConstructorParameters = true;
            // Letters of all scripts stand as they are.
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        // What cannot be bound comes up as an exception, which says what it was; ApiAnswers puts it into words.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddCors(cors => cors.AddPolicy(ReadFromAnywhere, policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "HEAD", "POST")
            .WithHeaders("Content-Type", "If-None-Match")
            .WithExposedHeaders("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        services.AddSingleton<ApiLimits>();
        services.AddHttpContextAccessor();
        services.AddScoped<ApiAddresses>();
        services.AddScoped<ApiVisitor>();
        services.AddApiDocument();
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).AllowAnonymous().RequireCors(ReadFromAnywhere);
        api.MapClaims();
        api.MapRebuttals();
        api.MapLinks();
        api.MapSources();
        api.MapVerdicts();
        api.MapArticles();
        api.MapArrivals();
        api.MapSimilar();
        api.MapSearch();
        api.MapOpenApi("/openapi.json");
    }

    /// <summary>An address that is only read.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, string name, Delegate handler) =>
        routes.MapMethods(pattern, ["GET", "HEAD"], handler).WithName(name).ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>A list, with filters that may be misunderstood.</summary>
    public static RouteHandlerBuilder MapList(this IEndpointRouteBuilder routes, string pattern, string name, Delegate handler) =>
        routes.MapRead(pattern, name, handler).ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>An address that takes something from a program with a key.</summary>
    public static RouteHandlerBuilder MapWrite(this IEndpointRouteBuilder routes, string pattern, string name, KeyScopes scope, Delegate handler) =>
        routes.MapPost(pattern, handler).WithName(name).Needs(scope)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>Answers only a key that has this scope.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, KeyScopes scope) =>
        endpoint.WithMetadata(new NeedsScope(scope)).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
}
