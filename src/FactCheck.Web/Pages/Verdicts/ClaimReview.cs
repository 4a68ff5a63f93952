using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FactCheck.Data.Sources;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>What search engines and other fact-checkers read of a verdict page (schema.org/ClaimReview). It says what the page says.</summary>
public sealed record ClaimReview(
    string Url, string ClaimReviewed, ReviewRating ReviewRating, ReviewedClaim ItemReviewed, Agent Author,
    string DatePublished, string? DateModified, string InLanguage, List<Work>? Citation, List<CorrectionComment>? Correction)
    : Thing("ClaimReview")
{
    // Letters of all scripts stand as they are; <, > and & never do, so the block cannot be ended from within.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [JsonPropertyName("@context"), JsonPropertyOrder(-2)]
    public string Context => "https://schema.org";

    public static ClaimReview Of(CheckedClaim claim, string url, string site)
    {
        var publications = Publication.Of(claim.Steps);
        var corrections = publications.Where(p => p.State == VerdictState.Corrected).ToList();
        return new ClaimReview(
            url, claim.Wording, RatingOf(claim, publications[^1].Words.Note), ItemOf(claim), new Agent("Organization", "FactCheck", site),
            publications[0].At.ToDay().Iso(),
            publications.Count > 1 ? publications[^1].At.ToDay().Iso() : null,
            "en",
            NullIfEmpty(claim.Ruling.Evidence.Select(e => new Work("CreativeWork", null, e.Citation, Seen.IsWebAddress(e.Address) ? e.Address : null, null, null))),
            NullIfEmpty(corrections.Select(c => new CorrectionComment(c.Words.Note ?? "", c.At.ToDay().Iso()))));
    }

    /// <summary>The JSON, fit to stand in a script element.</summary>
    public IHtmlContent ToHtml() => new HtmlString(JsonSerializer.Serialize(this, Json));

    private static ReviewRating RatingOf(CheckedClaim claim, string? note)
    {
        var ruling = claim.Ruling;
        if (claim.IsWithdrawn)
            return new ReviewRating("Withdrawn", note, null, null, null);
        // A rating outside the numbers ("Unverifiable") has none, and neither has a scale of a single step.
        return ruling is { Value: { } value, Worst: { } worst, Best: { } best } && worst < best
            ? new ReviewRating(ruling.Word, ruling.Summary, value, worst, best)
            : new ReviewRating(ruling.Word, ruling.Summary, null, null, null);
    }

    private static ReviewedClaim ItemOf(CheckedClaim claim)
    {
        var works = claim.Appearances
            .Where(a => a.Title is not null || a.Link is not null)
            .Select(a => new Work("NewsArticle", a.Title, null, a.Link, a.Published?.Iso(), a.Outlet is null ? null : new Agent("Organization", a.Outlet, null)))
            .ToList();
        return new ReviewedClaim(
            // "Some experts" are nobody whom a search engine could show.
            claim.Claimant.Type == SourceType.Unnamed ? null : new Agent(claim.Claimant.Type == SourceType.Person ? "Person" : "Organization", claim.Claimant.Name, null),
            claim.SaidOn?.Iso(), works.FirstOrDefault(), NullIfEmpty(works));
    }

    private static List<T>? NullIfEmpty<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}

public abstract record Thing([property: JsonPropertyName("@type"), JsonPropertyOrder(-1)] string Type);

/// <summary>The numbers are all there or all absent: worst ≥ 1, worst &lt; best, higher is truer.</summary>
public sealed record ReviewRating(string AlternateName, string? RatingExplanation, int? RatingValue, int? WorstRating, int? BestRating) : Thing("Rating");

public sealed record ReviewedClaim(Agent? Author, string? DatePublished, Work? FirstAppearance, List<Work>? Appearance) : Thing("Claim");

public sealed record Agent(string Kind, string Name, string? Url) : Thing(Kind)
{
    [JsonIgnore]
    public string Kind { get; } = Kind;
}

/// <summary>An article, by its headline, or a piece of evidence, by its name. It may have no address, so it is never a bare string.</summary>
public sealed record Work(string Kind, string? Headline, string? Name, string? Url, string? DatePublished, Agent? Publisher) : Thing(Kind)
{
    [JsonIgnore]
    public string Kind { get; } = Kind;
}

public sealed record CorrectionComment(string Text, string DatePublished) : Thing("CorrectionComment");
