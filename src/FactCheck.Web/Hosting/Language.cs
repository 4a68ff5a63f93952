using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace FactCheck.Web.Hosting;

/// <summary>A language in which readers see the site. Statements keep their own, and so does what editors wrote.</summary>
/// <param name="Code">For the lang attribute.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Direction">For the dir attribute.</param>
/// <param name="Prefix">What stands in front of its addresses.</param>
/// <param name="Culture">How it writes days. Digits are Western in both, as in the articles quoted beside them.</param>
public sealed record Language(string Code, string Name, string Direction, string Prefix, CultureInfo Culture)
{
    private static readonly string[] ArabicMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر", ""];

    public static Language English { get; } = new("en", "English", "ltr", "", CultureInfo.InvariantCulture);

    public static Language Arabic { get; } = new("ar", "العربية", "rtl", "/ar", OfArabic());

    public static IReadOnlyList<Language> All { get; } = [English, Arabic];

    private static readonly FrozenDictionary<string, Language> ByCulture = All.ToFrozenDictionary(l => l.Culture.Name);

    /// <summary>The one of this request. Only the culture of texts tells it: numbers and days that machines read are written alike in all.</summary>
    public static Language Current => ByCulture.GetValueOrDefault(CultureInfo.CurrentUICulture.Name, English);

    /// <summary>The lang attribute of what editors wrote, which is English; null where the page says so already.</summary>
    public static string? OfOurs => Current == English ? null : English.Code;

    public bool IsRightToLeft => Direction == "rtl";

    // The months are ours and not the machine's, so that every machine shows the same, also one without ICU.
    private static CultureInfo OfArabic()
    {
        var culture = (CultureInfo)new CultureInfo("ar").Clone();
        culture.NumberFormat = CultureInfo.InvariantCulture.NumberFormat;
        culture.DateTimeFormat = (DateTimeFormatInfo)CultureInfo.InvariantCulture.DateTimeFormat.Clone();
        culture.DateTimeFormat.MonthNames = culture.DateTimeFormat.MonthGenitiveNames = ArabicMonths;
        return CultureInfo.ReadOnly(culture);
    }
}

/// <summary>Which address is in which language, and which words.</summary>
internal static class Languages
{
    // What readers' pages do not stand under.
    private static readonly string[] EnglishOnly = ["/desk", "/account", "/api", "/health"];

    /// <summary>Writes letters of all scripts as they are: as entities, Arabic would take six times the bytes.</summary>
    public static void AddLanguages(this IServiceCollection services) =>
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

    /// <summary>
    /// "/ar/verdicts" is "/verdicts" in Arabic: the prefix moves into the path base, so every address that a page makes
    /// ("~/…", asp-page) stays in the language. Editors' pages and machines' doors have no prefix.
    /// </summary>
    public static void UseLanguages(this WebApplication app) => app.Use(async (context, next) =>
    {
        CultureInfo.CurrentUICulture = Language.English.Culture;
        foreach (var language in Language.All.Where(l => l.Prefix.Length > 0))
        {
            if (!context.Request.Path.StartsWithSegments(language.Prefix, out var rest) || !rest.IsInAllLanguages())
                continue;
            CultureInfo.CurrentUICulture = language.Culture;
            context.Request.PathBase += language.Prefix;
            context.Request.Path = rest.HasValue ? rest : "/";
        }
        await next(context);
    });

    /// <summary>Whether an address, without the prefix of a language, is there in each of them.</summary>
    public static bool IsInAllLanguages(this PathString path) => !EnglishOnly.Any(p => path.StartsWithSegments(p));

    /// <summary>Where the site itself is, without the prefix of a language.</summary>
    public static PathString Root(this HttpRequest request) =>
        request.PathBase.Value is { } value && Language.Current.Prefix is { Length: > 0 } prefix && value.EndsWith(prefix, StringComparison.Ordinal)
            ? value[..^prefix.Length]
            : request.PathBase;

    /// <summary>The path of what is shown, in a language, with what was asked of it.</summary>
    public static string PathIn(this HttpRequest request, Language language) => $"{request.Root()}{language.Prefix}{request.Path}{request.QueryString}";

    /// <summary>The front page in a language, for those who are at no page that there is in two.</summary>
    public static string HomeIn(this HttpRequest request, Language language) => $"{request.Root()}{language.Prefix}/";

    /// <summary>The address by which a page is known, in a language: what was asked of it is no part of that.</summary>
    public static string AddressIn(this HttpRequest request, Language language, SiteSettings settings) =>
        $"{settings.SiteOf(request)}{request.Root()}{language.Prefix}{request.Path}";

    /// <summary>The lang attribute of a text that keeps its own language; null where that is the page's.</summary>
    /// <param name="text">Whose letters tell Arabic; everything else is taken for English.</param>
    /// <param name="known">The language of the article it stands in, if that is known.</param>
    public static string? Lang(this string text, string? known = null)
    {
        var language = known ?? (text.AsSpan().ContainsAnyInRange('\u0600', '\u06FF') ? Language.Arabic.Code : Language.English.Code);
        return language == Language.Current.Code ? null : language;
    }
}
