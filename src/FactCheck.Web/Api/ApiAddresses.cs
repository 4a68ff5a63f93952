using FactCheck.Web.Hosting;

namespace FactCheck.Web.Api;

/// <summary>Whole addresses of what answers speak of.</summary>
internal sealed class ApiAddresses(SiteSettings settings, IHttpContextAccessor current)
{
    /// <summary>The site as its readers know it.</summary>
    public string Site { get; } = settings.PublicUrl?.GetLeftPart(UriPartial.Authority)
        ?? (current.HttpContext is { Request: var request } ? $"{request.Scheme}://{request.Host}" : "");

    /// <summary>One thing of this API ("claims", an id).</summary>
    public string Of(string noun, Guid id) => $"{Site}{ApiFrame.Root}/{noun}/{id}";

    /// <summary>The page of a verdict; null for a claim that has none.</summary>
    public string? VerdictPage(string? slug) => slug is null ? null : $"{Site}/verdicts/{slug}";
}
