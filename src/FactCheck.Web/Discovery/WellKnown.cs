using System.Globalization;
using FactCheck.Web.Hosting;
using FactCheck.Web.Hosting.Caching;

namespace FactCheck.Web.Discovery;

/// <summary>What visitors that are no people look for at addresses of their own.</summary>
internal static class WellKnown
{
    public static void MapWellKnown(this IEndpointRouteBuilder site)
    {
        site.MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], Robots).AllowAnonymous().KeptForReaders();
        site.MapMethods("/opensearch.xml", [HttpMethods.Get, HttpMethods.Head], OpenSearch).AllowAnonymous().KeptForReaders();
        // Its day of expiry goes with the day: it is not kept.
        site.MapMethods("/.well-known/security.txt", [HttpMethods.Get, HttpMethods.Head], Security).AllowAnonymous();
    }

    // Everything that readers see may be found; the desk asks everybody to sign in anyway.
    private static IResult Robots(HttpRequest request, SiteSettings settings) => Results.Text($"""
        User-agent: *
        Disallow: /desk
        Disallow: /account
        Disallow: /error

        Sitemap: {settings.SiteOf(request)}/sitemap.xml

        """);

    // RFC 9116. Without anybody to write to there is no such file.
    private static IResult Security(HttpRequest request, SiteSettings settings, TimeProvider clock) => settings.SecurityContact is not { } contact
        ? Results.NotFound()
        : Results.Text(string.Create(CultureInfo.InvariantCulture, $"""
            Contact: {contact.OriginalString}
            Expires: {clock.GetUtcNow().UtcDateTime.Date.AddDays(180):yyyy-MM-dd'T'HH:mm:ss'Z'}
            Preferred-Languages: en
            Canonical: {settings.SiteOf(request)}/.well-known/security.txt

            """));

    private static IResult OpenSearch(HttpRequest request, SiteSettings settings) => Results.Text(
        $$"""
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>FactCheck</ShortName>
          <Description>Claims that were checked, and the verdicts on them.</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Image width="16" height="16" type="image/svg+xml">{{settings.SiteOf(request)}}/mark.svg</Image>
          <Url type="text/html" template="{{settings.SiteOf(request)}}/verdicts?q={searchTerms}"/>
        </OpenSearchDescription>

        """,
        "application/opensearchdescription+xml; charset=utf-8");
}
