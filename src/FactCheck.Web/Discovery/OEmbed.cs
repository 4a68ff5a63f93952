using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FactCheck.Data.Postgres;
using FactCheck.Web.Cards;
using FactCheck.Web.Feeds;
using FactCheck.Web.Hosting;
using FactCheck.Web.Hosting.Caching;

namespace FactCheck.Web.Discovery;

/// <summary>Tells other sites how to show a verdict within their own pages (oembed.com): a frame, with our words in it and no script.</summary>
internal static partial class OEmbed
{
    private const int Widest = 640;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void MapOEmbed(this IEndpointRouteBuilder site) =>
        site.MapMethods("/oembed", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).AllowAnonymous().KeptForReaders();

    private static async Task<IResult> AnswerAsync(HttpRequest request, FactCheckDb db, SiteSettings settings, CancellationToken stop)
    {
        request.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        var (site, query) = (settings.SiteOf(request), request.Query);
        if (query["url"] is not [{ Length: > 0 } url])
            return Refusal(StatusCodes.Status400BadRequest, $"Say which verdict to show: {site}/oembed?url={site}/verdicts/…");
        if (!TryRead(query["maxwidth"].ToString(), out var most) || !TryRead(query["maxheight"].ToString(), out var highest))
            return Refusal(StatusCodes.Status400BadRequest, "maxwidth and maxheight are numbers of pixels.");
        var format = query["format"].ToString();
        if (format is not ("" or "json" or "xml"))
            return Refusal(StatusCodes.Status501NotImplemented, "There is format=json and format=xml.");
        if (SlugIn(url, site) is not { } slug || await Card.FindAsync(db, slug, stop) is not { } card)
            return Refusal(StatusCodes.Status404NotFound, $"There is no verdict at that address. Verdicts are at {site}/verdicts/…");

        var width = Math.Min(most ?? Widest, Widest);
        var answer = Describe(card, site, width, Math.Min(highest ?? int.MaxValue, width < 480 ? 460 : 360));
        return format == "xml" ? Results.Text(Xml(answer), "text/xml; charset=utf-8") : Results.Json(answer, Json);
    }

    private static Answer Describe(Card card, string site, int width, int height)
    {
        var title = card.Title;
        var frame = string.Create(CultureInfo.InvariantCulture, $"""
            <iframe src="{site}/embed/{card.Slug}" width="{width}" height="{height}" title="{HtmlEncoder.Default.Encode(title)}" sandbox="allow-popups allow-top-navigation-by-user-activation" loading="lazy" style="border:1px solid #747b7d;max-width:100%"></iframe>
            """);
        return new Answer("rich", "1.0", title, "FactCheck", site, frame, width, height, $"{site}/cards/{card.Slug}.png", 1200, 630);
    }

    private static string Xml(Answer answer) => new XElement(
        "oembed",
        JsonSerializer.SerializeToElement(answer, Json).EnumerateObject().Select(p => new XElement(p.Name, Feed.Clean(p.Value.ToString())))).ToString();

    // Only this site's own addresses, in whichever language.
    private static string? SlugIn(string url, string site) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && string.Equals(address.GetLeftPart(UriPartial.Authority), new Uri(site).GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            && VerdictPath().Match(address.AbsolutePath) is { Success: true } match ? match.Groups["slug"].Value : null;

    private static bool TryRead(string text, out int? pixels)
    {
        pixels = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text.Length == 0 || number > 0 || (text.Length > 9 && text.All(char.IsAsciiDigit));
    }

    private static IResult Refusal(int status, string words) => Results.Text(words, "text/plain; charset=utf-8", statusCode: status);

    [GeneratedRegex(@"^(/ar)?/verdicts/(?<slug>[a-z0-9-]+)/?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VerdictPath();

    private sealed record Answer(
        string Type, string Version, string Title, string ProviderName, string ProviderUrl,
        string Html, int Width, int Height, string ThumbnailUrl, int ThumbnailWidth, int ThumbnailHeight);
}
