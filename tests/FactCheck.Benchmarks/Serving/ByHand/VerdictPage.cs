using System.Globalization;
using System.Text;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;
using static FactCheck.Benchmarks.Serving.ByHand.Markup;
using static FactCheck.Benchmarks.Serving.ByHand.VerdictSections;

namespace FactCheck.Benchmarks.Serving.ByHand;

/// <summary>
/// The page of a verdict that stands, in English, written line by line into one string: what somebody would write for whom
/// nothing counts but speed. Its days, names, Markdown and markup are the site's, because a page has to have them.
/// </summary>
/// <param name="site">Scheme and host under which readers know it.</param>
/// <param name="styleSheet">Its path.</param>
/// <param name="drawing">The symbol of the verdict's plate, as markup.</param>
internal sealed class VerdictPage(string site, string styleSheet, string drawing)
{
    public string Write(ShownVerdict shown)
    {
        var (claim, ruling, history) = (shown.Claim, shown.Claim.Ruling, shown.History);
        var address = $"{site}/verdicts/{claim.Slug}";
        var title = E($"{ruling.Word}: “{claim.Wording}”");
        var why = E($"Why {ruling.Word}");
        var (summary, slug, day) = (E(ruling.Summary), claim.Slug, history[^1].At.ToDay());
        using var page = new StringWriter(new StringBuilder(16_384), CultureInfo.InvariantCulture);
        page.Write($"""
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><meta name="color-scheme" content="light dark" />
            <title>{title} · FactCheck</title>
            <link rel="icon" href="/mark.svg" type="image/svg+xml" /><link rel="stylesheet" href="{styleSheet}" />
            <link rel="canonical" href="{address}" /><link rel="alternate" hreflang="en" href="{address}" /><link rel="alternate" hreflang="ar" href="{site}/ar/verdicts/{slug}" />
            <meta name="description" content="{summary}" />
            <meta property="og:image" content="{site}/cards/{slug}.png" /><meta property="og:image:width" content="1200" /><meta property="og:image:height" content="630" />
            <meta name="twitter:card" content="summary_large_image" />
            <link rel="alternate" type="application/json+oembed" href="{site}/oembed?url={Uri.EscapeDataString(address)}&amp;format=json" title="{title}" />
            <link rel="alternate" type="application/atom+xml" href="{site}/feeds/verdicts.atom" title="Newest verdicts" />
            <meta property="og:type" content="article" /><meta property="og:site_name" content="FactCheck" />
            <meta property="og:title" content="{title}" /><meta property="og:description" content="{summary}" /><meta property="og:url" content="{address}" />
            <script type="application/ld+json">{VerdictMarkup.Of(claim, site).ToJson()}</script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="mast"><div class="wide">
            <a class="name" href="/"><svg viewBox="0 0 36 24" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm1 1h21v20H13Z" /></svg>FactCheck</a>
            <nav aria-label="Site"><ul>
            <li><a href="/verdicts" aria-current="true">Verdicts</a></li><li><a href="/incidents">Incidents</a></li><li><a href="/topics">Topics</a></li>
            <li><a href="/corrections">Corrections</a></li><li><a href="/about/rating-scales">How we rate</a></li>
            <li class="short"><a href="/verdicts#search">Search</a></li><li class="short jump"><a href="#menu">Menu</a></li>
            </ul></nav>
            </div></header>
            <main id="main" class="wide"><div class="columns"><article>
            <header><p class="kind"><span class="tag">Claim</span>
            """);
        if (claim.Incident is not null)
            page.Write($"""<a href="/incidents/{claim.IncidentSlug}" dir="auto">{E(claim.Incident)}</a>""");
        page.Write($"""</p><h1 class="claim-words"{Lang(claim.Wording)} dir="auto">{E(claim.Wording)}</h1><p class="by"><b>Said by """);
        WriteContent(page, claim.Claimant.LinkInSentence);
        page.Write($"</b>{(claim.Claimant.Standing.Length > 0 ? ", " : "")}{E(claim.Claimant.Standing)}, ");
        WriteDay(page, claim.SaidOn, claim.SaidOnInferred, "no date given");
        page.Write($"""
            </p>
            <div class="ruling"><span class="badge {ruling.Plate} large"><svg class="icon" aria-hidden="true"><use href="#i-{ruling.Plate}"/></svg>{E(ruling.Word)}</span><p dir="auto">{summary}</p></div>
            <p class="small soft">{E(history[^1].Checkers)}<br />Published {InTime(day)}.
            """);
        if (history[0].State == VerdictState.Corrected)
            page.Write($"""<a href="#history">Corrected {history[0].At.ToDay().Day()}</a>""");
        page.Write("""</p></header><section class="part" id="appeared" aria-labelledby="appeared-head"><h2 id="appeared-head">Where it appeared</h2>""");
        WriteAppearances(page, claim);
        page.Write("""</section><section class="part" id="exchange" aria-labelledby="exchange-head"><h2 id="exchange-head">The exchange, in time order</h2>""");
        WriteExchange(page, shown);
        page.Write($"""</section><section class="part" id="why" aria-labelledby="why-head"><h2 id="why-head">{why}</h2><div class="text">""");
        if (string.IsNullOrWhiteSpace(ruling.Rationale))
        {
            page.Write($"""<p dir="auto">{summary}</p>""");
        }
        else
        {
            page.Write("""<div class="stack">""");
            WriteContent(page, Markdown.ToHtml(ruling.Rationale, ruling.Evidence.Count));
            page.Write("</div>");
        }
        page.Write("<p><b>What this verdict covers:</b> ");
        page.Write(string.IsNullOrWhiteSpace(ruling.Covers) ? "the whole claim." : $"""<span{Lang(ruling.Covers)} dir="auto">{E(ruling.Covers)}</span>""");
        page.Write("</p></div></section>");
        WriteEvidence(page, ruling.Evidence);
        WriteOutside(page, claim.Outside);
        page.Write("""<section class="part" id="history" aria-labelledby="history-head"><h2 id="history-head">Corrections and history</h2><dl class="history">""");
        foreach (var change in history)
            WriteChange(page, change);
        page.Write("</dl></section>");
        WriteShare(page, claim, history, address);
        page.Write($"""
            </article><aside class="side stay" aria-label="This page">
            <nav class="part contents" aria-labelledby="contents"><p class="small soft" id="contents">On this page</p><ul>
            <li><a href="#appeared">Where it appeared</a></li><li><a href="#exchange">The exchange ({shown.Exchange.All.Count})</a></li><li><a href="#why">{why}</a></li>
            """);
        if (ruling.Evidence.Count > 0)
            page.Write($"""<li><a href="#evidence">Evidence ({ruling.Evidence.Count})</a></li>""");
        if (claim.Outside.Count > 0)
            page.Write($"""<li><a href="#others">Other fact-checkers ({claim.Outside.Count})</a></li>""");
        page.Write($"""
            <li><a href="#history">Corrections and history ({history.Count})</a></li></ul></nav>
            <section class="part" aria-labelledby="about"><h2 id="about">About this check</h2><dl class="facts"><div><dt>Claimant</dt><dd>
            """);
        WriteContent(page, claim.Claimant.TitleLink);
        page.Write("</dd></div>");
        WriteFacts(page, claim, day);
        page.Write($"""
            </dl><ul class="actions"><li><a href="/verdicts/{slug}/report" rel="nofollow">Report an error</a></li><li><a href="#cite">Cite this page</a></li><li><a href="#share">Share or embed</a></li></ul>
            </section></aside></div></main>
            <footer class="foot"><div class="wide"><nav id="menu" aria-label="All pages"><ul>
            <li><a href="/verdicts">Verdicts</a></li><li><a href="/incidents">Incidents</a></li><li><a href="/topics">Topics</a></li><li><a href="/corrections">Corrections</a></li>
            <li><a href="/check">Is this claim checked?</a></li><li><a href="/about/rating-scales">How we rate</a></li><li><a href="/about/methodology">How we work</a></li>
            <li><a href="/about/corrections-policy">When we err</a></li><li><a href="/about/us">About us</a></li><li><a href="/feeds">Feeds</a></li>
            <li><a href="/api">Data and API</a></li><li><a href="/desk">Editors’ desk</a></li>
            <li><a href="/ar/verdicts/{slug}" lang="ar" hreflang="ar" dir="rtl">العربية</a></li></ul></nav>
            <p>Statements are shown in the words of the articles they appeared in, spelling included. Serif type is what a source said; this type is us.</p></div></footer>
            <svg class="aloud" aria-hidden="true">{drawing}</svg>
            </body></html>
            """);
        return page.ToString();
    }

    private void WriteShare(StringWriter page, CheckedClaim claim, List<Publication> history, string address)
    {
        var (slug, word, first) = (claim.Slug, claim.Ruling.Word, history[^1].At.ToDay().Day());
        var (link, text) = (Uri.EscapeDataString(address), Uri.EscapeDataString($"{word}: “{claim.Wording}”"));
        var changed = history.Count == 1 ? "" : $", changed {history[0].At.ToDay().Day()}";
        page.Write($"""
            <section class="part actions" id="cite" aria-labelledby="cite-head"><h2 id="cite-head">Cite, share, embed</h2><div class="stack">
            <p class="text panel" dir="auto">“{E(claim.Wording)}” Verdict: {E(word)}. FactCheck, {first}{changed}. {E(address)}</p>
            <ul class="row" id="share">
            <li><a class="button" href="mailto:?subject={text}&amp;body={link}" rel="nofollow noreferrer">E-mail</a></li>
            <li><a class="button" href="https://wa.me/?text={text}%20{link}" rel="nofollow noreferrer">WhatsApp</a></li>
            <li><a class="button" href="https://t.me/share/url?url={link}&amp;text={text}" rel="nofollow noreferrer">Telegram</a></li>
            <li><a class="button" href="https://www.facebook.com/sharer/sharer.php?u={link}" rel="nofollow noreferrer">Facebook</a></li>
            <li><a class="button" href="https://x.com/intent/post?url={link}&amp;text={text}" rel="nofollow noreferrer">X</a></li>
            <li><a class="button" href="/cards/{slug}.png">Picture</a></li></ul>
            <p class="field"><label for="embed">To show it on your page</label>
            <textarea id="embed" readonly rows="2" dir="ltr">&lt;iframe src="{site}/embed/{slug}" title="FactCheck: {E(word)}" width="100%" height="320">&lt;/iframe></textarea></p></div></section>
            """);
    }
}
