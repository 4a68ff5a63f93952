using System.Linq.Expressions;
using FactCheck.Data.Statements;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>One appearance of a statement, for readers.</summary>
public sealed record Seen(
    string Prefix, string Quote, string Suffix, string NamedAs, SpeechForm Form, string[] Via,
    string? Outlet, string? Title, string? Address, DateOnly? Published, string? Language, string? OutletSlug)
{
    /// <summary>What each page asks of an appearance.</summary>
    public static readonly Expression<Func<Appearance, Seen>> Of = a => new Seen(
        a.Prefix, a.Quote, a.Suffix, a.NamedAs, a.Form, a.Via,
        a.Article.Outlet, a.Article.Title, a.Article.Address, a.Article.Published, a.Article.Language, a.Article.OutletSlug);

    private const int AlmostAllContext = 180;

    /// <summary>Context that fills its 200 characters has been cut, and says so.</summary>
    public string Before => Prefix.Length > AlmostAllContext ? "…" + Prefix : Prefix;

    public string After => Suffix.Length > AlmostAllContext ? Suffix + "…" : Suffix;

    /// <summary>The outlet, or at least the host, if either is known.</summary>
    public string? Outlet { get; } = Outlet ?? (Uri.TryCreate(Address, UriKind.Absolute, out var address) ? address.Host : null);

    public string Place => Outlet ?? T["outlet not known"];

    /// <summary>Only web addresses become links.</summary>
    public string? Link => IsWebAddress(Address) ? Address : null;

    public string Speech => Form switch
    {
        SpeechForm.Direct => T["Own words"],
        SpeechForm.Indirect => T["Reported speech"],
        _ => T["Reported speech with some own words"],
    };

    /// <summary>Outlet, headline, day. The outlet has a page here, the headline leads to the article; doubt about either is said.</summary>
    public IHtmlContent PublishedIn
    {
        get
        {
            var html = new HtmlContentBuilder();
            if (OutletSlug is not null)
                html.AppendHtml(Links.To($"/outlets/{OutletSlug}", Place));
            else if (Title is null && Link is not null)
                html.AppendHtml("<a href=\"").Append(Link).AppendHtml("\">").Append(Place).AppendHtml("</a>");
            else
                html.Append(Place);
            if (Title is not null)
                html.Append(T[", "]).AppendHtml(Links.Headline(Title, Address));
            return html.Append(T[", "]).Append(Published?.Day() ?? T["undated"]);
        }
    }

    /// <summary>Where the words come from, in a line ("Own words, in SouthFront, relayed by TASS").</summary>
    public string Provenance => (Outlet, Via) switch
    {
        (null, []) => T["{0}, outlet not known", Speech],
        (null, _) => T["{0}, outlet not known, relayed by {1}", Speech, string.Join(T[", "], Via)],
        (_, []) => T["{0}, in {1}", Speech, Outlet],
        _ => T["{0}, in {1}, relayed by {2}", Speech, Outlet, string.Join(T[", "], Via)],
    };

    public static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
