using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Html;
using static FactCheck.Benchmarks.Serving.ByHand.Markup;

namespace FactCheck.Benchmarks.Serving.ByHand;

/// <summary>What stands on a verdict page between its frame: appearances, exchange, evidence, others' verdicts, history and facts.</summary>
internal static class VerdictSections
{
    public static void WriteAppearances(StringWriter page, CheckedClaim claim)
    {
        var first = claim.Appearances[0];
        page.Write($"""
            <blockquote class="words context text"{Lang(first.Quote, first.Language)} dir="auto">{E(first.Before)}<mark>{E(first.Quote)}</mark>{E(first.After)}</blockquote><p class="small">First seen:
            """);
        page.Write(' ');
        WritePlace(page, first);
        string?[] plainly = ["", "it", "he", "she", "they", claim.Claimant.Name, $"the {claim.Claimant.Name}"];
        page.Write($". {E(plainly.Contains(first.NamedAs, StringComparer.OrdinalIgnoreCase) ? $"{first.Speech}." : $"{first.Speech}, of “{first.NamedAs}”.")}</p>");
        if (first.Via.Length > 0)
        {
            page.Write("""<p class="small soft" id="travelled">How it travelled</p><ol class="chain" aria-labelledby="travelled">""");
            foreach (var hop in first.Via.Reverse().Prepend(claim.Claimant.Title).Append(first.Place))
                page.Write($"""<li dir="auto">{E(hop)}</li>""");
            page.Write("</ol>");
        }
        if (claim.Appearances.Count == 1)
            return;
        page.Write("""<p class="small soft" id="also">Also in</p><ul class="small" aria-labelledby="also">""");
        foreach (var seen in claim.Appearances.Skip(1))
        {
            page.Write("<li>");
            WritePlace(page, seen);
            page.Write("</li>");
        }
        if (claim.AppearanceCount > claim.Appearances.Count)
            page.Write($"<li>and {claim.AppearanceCount - claim.Appearances.Count} more</li>");
        page.Write("</ul>");
    }

    private static void WritePlace(StringWriter page, Seen seen)
    {
        page.Write(seen.OutletSlug is not null ? $"""<a href="/outlets/{seen.OutletSlug}">{E(seen.Place)}</a>"""
            : seen is { Link: not null, Title: null } ? $"""<a href="{E(seen.Link)}">{E(seen.Place)}</a>""" : E(seen.Place));
        if (seen.Title is not null)
        {
            page.Write(", ");
            WriteTitle(page, seen.Title, seen.Link);
        }
        page.Write($", {seen.Published?.Day() ?? "undated"}");
    }

    private static void WriteTitle(StringWriter page, string title, string? address) => page.Write(Seen.IsWebAddress(address)
        ? $"""<a class="words" href="{E(address!)}"{Lang(title)} dir="auto">“{E(title)}”</a>"""
        : $"""<span class="words"{Lang(title)} dir="auto">“{E(title)}”</span>""");

    public static void WriteExchange(StringWriter page, ShownVerdict shown)
    {
        page.Write("""<ol class="exchange">""");
        foreach (var said in shown.Exchange.Shown)
        {
            page.Write($"""<li id="s{said.Number}"><a class="no {(said.IsClaim ? "claims" : "")}" href="#s{said.Number}"><span class="aloud">statement </span>{said.Number}</a><p><b>""");
            WriteContent(page, said.Speaker.LeadLink);
            page.Write(said.IsClaim ? "</b> claims" : "</b> ");
            for (var i = 0; i < said.Answers.Count; i++)
            {
                var (number, href) = shown.Exchange.PlaceOf(said.Answers[i].StatementId);
                WriteContent(page, LinkVerb.Of(said.Answers[i].Kind, new HtmlString($"""<a href="{href}"><span class="aloud">statement </span>{number}</a>""")));
                page.Write(i < said.Answers.Count - 1 ? "," : "");
            }
            page.Write("""</p><p class="when">""");
            WriteDay(page, said.On, said.Inferred, "No date given");
            page.Write(said.Seen?.Form == SpeechForm.Direct
                ? $"""</p><blockquote class="words own"{Lang(said.Text, said.Seen.Language)} dir="auto">“{E(said.Text.Trim('“', '”', '"'))}”</blockquote>"""
                : $"""</p><blockquote class="words"{Lang(said.Text, said.Seen?.Language)} dir="auto">{E(said.Text)}</blockquote>""");
            page.Write($"""<p class="prov">{E(said.Seen?.Provenance ?? "No article with it is kept")}</p></li>""");
        }
        page.Write("</ol>");
        var claimant = shown.Claim.Claimant;
        foreach (var partner in shown.Partners)
            page.Write($"""<p class="small"><a href="/sources/{claimant.Slug}/and/{partner.Slug}">All that passed between {E(claimant.InSentence)} and {E(partner.InSentence)}</a></p>""");
    }

    public static void WriteEvidence(StringWriter page, List<Evidence> evidence)
    {
        if (evidence.Count == 0)
            return;
        page.Write("""<section class="part" id="evidence" aria-labelledby="evidence-head"><h2 id="evidence-head">Evidence</h2><ol class="evidence">""");
        for (var i = 0; i < evidence.Count; i++)
        {
            var piece = evidence[i];
            var citation = E(piece.Citation);
            var look = piece.Status switch
            {
                EvidenceStatus.Live or EvidenceStatus.Archived => "tag",
                EvidenceStatus.Deleted => "tag gone",
                _ => "tag dash",
            };
            page.Write($"""<li id="e{i + 1}"><span dir="auto">""");
            page.Write(Seen.IsWebAddress(piece.Address) ? $"""<a href="{E(piece.Address!)}">{citation}</a>""" : citation);
            page.Write(string.IsNullOrWhiteSpace(piece.Note) ? "" : $", {E(piece.Note)}");
            page.Write($"""</span> <span class="{look}">{piece.Status.Word()}</span>""");
            if (Seen.IsWebAddress(piece.ArchiveAddress))
                page.Write($""" <a class="small" href="{E(piece.ArchiveAddress!)}">Archived copy<span class="aloud"> of {citation}</span></a>""");
            page.Write("</li>");
        }
        page.Write("</ol></section>");
    }

    public static void WriteOutside(StringWriter page, List<OutsideWord> outside)
    {
        if (outside.Count == 0)
            return;
        page.Write("""<section class="part" id="others" aria-labelledby="others-head"><h2 id="others-head">Other fact-checkers</h2><div class="text">""");
        foreach (var other in outside)
        {
            page.Write($"<p>{E(other.Publisher ?? "Another fact-checker")}’s word is <b>“{E(other.Rating)}”</b>, on its own scale.");
            if (other.Ours is not null)
                page.Write($"""<span class="soft">That is about our “{E(other.Ours)}”.</span>""");
            if (other.Title is not null)
            {
                page.Write(" In ");
                WriteTitle(page, other.Title, other.Address);
            }
            page.Write("</p>");
            if (!string.IsNullOrWhiteSpace(other.Summary))
                page.Write($"""<blockquote{Lang(other.Summary)} dir="auto">{E(other.Summary)}</blockquote>""");
        }
        page.Write("</div></section>");
    }

    public static void WriteChange(StringWriter page, Publication change)
    {
        page.Write($"<div><dt>{InTime(change.At.ToDay())}</dt><dd>");
        page.Write(change.State == VerdictState.Corrected
            ? $"""<b>Correction.</b> <span dir="auto">{E(change.Words.Note ?? "")}</span>"""
            : $"Published as “{E(change.Words.Rating)}”.");
        page.Write("</dd>");
        if (change.State == VerdictState.Corrected)
        {
            page.Write(change.ChangedRating
                ? $"<dd>The verdict was <del>{E(change.Before!.Rating)}</del> and is now <ins>{E(change.Words.Rating)}</ins>.</dd>"
                : "<dd>The verdict stands.</dd>");
            if (change.ChangedSummary)
                page.Write($"""<dd dir="auto"><del>{E(change.Before!.Summary)}</del> <ins>{E(change.Words.Summary)}</ins></dd>""");
        }
        page.Write($"""<dd class="soft">{E(change.Hands)}</dd></div>""");
    }

    public static void WriteFacts(StringWriter page, CheckedClaim claim, DateOnly published)
    {
        if (claim.Appearances is [var first, ..])
        {
            page.Write($"<div><dt>First seen</dt><dd>{(first.OutletSlug is null ? E(first.Place) : $"""<a href="/outlets/{first.OutletSlug}">{E(first.Place)}</a>""")}, {first.Published?.Day() ?? "undated"}</dd></div>");
            page.Write($"<div><dt>Appearances known</dt><dd>{claim.AppearanceCount}</dd></div>");
        }
        if (claim.Asked.Count > 0)
        {
            page.Write("<div><dt>Asked for comment</dt>");
            foreach (var asked in claim.Asked)
                page.Write($"<dd>{asked.On.Day()}, {(asked.Kind switch { ContactKind.Asked => "asked", ContactKind.Answered => "answered", _ => "no answer" })}</dd>");
            page.Write("</div>");
        }
        if (claim.Topics.Count > 0)
            page.Write($"<div><dt>Topics</dt><dd>{string.Join(", ", claim.Topics.Select(t => $"""<a href="/topics/{t.Slug}"{Lang(t.Name)}>{E(t.Name)}</a>"""))}</dd></div>");
        page.Write($"""<div><dt>Scale</dt><dd><a href="/about/rating-scales">{E(claim.Ruling.Scale)}</a></dd></div><div><dt>Published</dt><dd>{published.Day()}</dd></div>""");
        if (claim.CheckAgainOn is { } again)
            page.Write($"<div><dt>Looked at again by</dt><dd>{again.Day()}</dd></div>");
    }
}
