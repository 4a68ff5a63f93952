using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Api;

/// <summary>Who asks: a stranger, or a program with a key. Cookies of the desk count for nothing here, so no page can ask in an editor's name.</summary>
internal sealed class ApiVisitor(FactCheckDb db, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    public ApiKeyholder? Key { get; private set; }

    /// <summary>Whether what is not published may be told.</summary>
    public bool ReadsDesk => Key?.Scopes.HasFlag(KeyScopes.ReadDesk) == true;

    /// <summary>Looks at the key that a request carries.</summary>
    /// <returns>What to answer instead, where the key opens nothing, or not this.</returns>
    public async Task<ProblemHttpResult?> EnterAsync(HttpContext http)
    {
        var asked = http.Request.Headers.Authorization.ToString();
        if (asked.Length > 0)
        {
            if (!asked.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || await FindAsync(asked[Scheme.Length..].Trim(), http.RequestAborted) is not { } key)
                return Challenge(http, "This key is not known, or it has been revoked. Send “Authorization: Bearer” and the key, or leave the header out to read what is public.");
            Key = key;
        }
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>() is not { Scope: var needed })
            return null;
        if (Key is null)
            return Challenge(http, $"This address needs a key with the scope {needed.Spelt()}. Ask the newsroom for one, and send it as “Authorization: Bearer” and the key.");
        return Key.Scopes.HasFlag(needed) ? null : Problems.Of(StatusCodes.Status403Forbidden, $"This key may not do that: it lacks the scope {needed.Spelt()}. Ask the newsroom for a key that has it.");
    }

    private async Task<ApiKeyholder?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (!key.StartsWith(ApiKey.Beginning, StringComparison.Ordinal))
            return null;
        var hash = ApiKey.HashOf(key);
        var found = await db.ApiKeys.AsNoTracking().Where(k => k.Hash == hash && k.RevokedAt == null)
            .Select(k => new { Holder = new ApiKeyholder(k.Id, k.Name, k.Scopes, k.MadeById), k.UsedAt }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        // To the minute: a row is not written for every request.
        var now = clock.GetUtcNow();
        if (found.UsedAt is null || now - found.UsedAt > TimeSpan.FromMinutes(1))
            await db.ApiKeys.Where(k => k.Id == found.Holder.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.UsedAt, now), cancellationToken);
        return found.Holder;
    }

    private static ProblemHttpResult Challenge(HttpContext http, string detail)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"FactCheck\"";
        return Problems.Of(StatusCodes.Status401Unauthorized, detail);
    }
}

/// <summary>A key that opened, without its secret.</summary>
internal sealed record ApiKeyholder(Guid Id, string Name, KeyScopes Scopes, Guid MadeById);

/// <summary>What a key must be allowed to do before an endpoint answers.</summary>
internal sealed record NeedsScope(KeyScopes Scope);
