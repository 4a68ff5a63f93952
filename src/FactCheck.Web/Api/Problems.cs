using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Every refusal as problem details (RFC 9457): what is wrong in a sentence, and what to do next.</summary>
internal static partial class Problems
{
    /// <param name="detail">What is wrong, and the next step.</param>
    public static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);

    public static ProblemHttpResult NoSuchAddress() => NotFound($"There is nothing at this address. {ApiFrame.Root}/openapi.json lists all that there is, and /api explains it.");

    public static ProblemHttpResult Of(int status, string detail, params (string Name, object Value)[] more) =>
        TypedResults.Problem(Details(status, detail, more));

    /// <summary>What the records refuse, in their own words.</summary>
    public static ProblemHttpResult Of(int status, RuleException rule) =>
        rule.About is { } about ? Of(status, rule.Message, ("parameter", char.ToLowerInvariant(about[0]) + about[1..])) : Of(status, rule.Message);

    /// <summary>What the framework could not bind.</summary>
    public static ProblemHttpResult Of(BadHttpRequestException bad)
    {
        if (bad.StatusCode != StatusCodes.Status400BadRequest)
            return Of(bad.StatusCode);
        if (Unbound().Match(bad.Message) is { Success: true } unbound)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(unbound.Groups["name"].Value);
            return Of(bad.StatusCode, $"“{unbound.Groups["value"].Value}” cannot be read as “{name}”. /api says what it may be.", ("parameter", name));
        }
        return Of(bad.StatusCode, bad.InnerException is JsonException { Path: { } path } json ? $"The body cannot be read at {path}. {json.Message.Split(" Path:")[0]}" : $"The request cannot be understood. {bad.Message} /api lists what each address takes.");
    }

    /// <summary>For answers that came without a word of their own.</summary>
    public static ProblemHttpResult Of(int status) => Of(status, status switch
    {
        400 => "The request cannot be understood. /api lists what each address takes.",
        404 => NoSuchAddress().ProblemDetails.Detail!,
        405 => "This address does not take this method. The Allow header names those that it takes.",
        406 => "This address cannot answer in the type that was asked for. Ask for application/json.",
        413 => "What was sent is larger than this address takes. Send less at a time.",
        415 => "This address takes JSON. Send it with Content-Type: application/json.",
        500 => "Something went wrong on our side, and it has been noted. Try again; if it stays, tell us when it happened.",
        503 => "We cannot answer at this moment. Try again in a minute.",
        _ => "The request was not answered. /api explains what each address takes.",
    });

    private static ProblemDetails Details(int status, string detail, (string Name, object Value)[] more)
    {
        // The title and the type are filled in from the status, by the framework.
        var problem = new ProblemDetails { Status = status, Detail = detail };
        foreach (var (name, value) in more)
            problem.Extensions[name] = value;
        return problem;
    }

    [GeneratedRegex("parameter \".* (?<name>\\w+)\" from \"(?<value>.*)\"", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 100)]
    private static partial Regex Unbound();
}
