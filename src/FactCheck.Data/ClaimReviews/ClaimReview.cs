using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FactCheck.Data.Sources;
using FactCheck.Data.Verdicts;

namespace FactCheck.Data.ClaimReviews;

/// <summary>A published verdict as search engines and other fact-checkers read it (schema.org/ClaimReview). It says what the verdict's page says.</summary>
public sealed record ClaimReview(
    string Url, string ClaimReviewed, ReviewRating ReviewRating, ReviewedClaim ItemReviewed, Agent Author,
    string DatePublished, string? DateModified, string? Expires, string InLanguage, string? ReviewAspect, List<Work>? Citation, List<CorrectionComment>? Correction)
    : Thing("ClaimReview")
{
    /// <summary>The language in which this house writes.</summary>
    private const string OurLanguage = "en";

    /// <summary>Letters of all scripts stand as they are; &lt;, &gt; and &amp; never do, so that a block of it in a page cannot be ended from within.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Null inside a feed, which has one for all.</summary>
    [JsonPropertyName("@context"), JsonPropertyOrder(-2)]
    public string? Context { get; init; } = "https://schema.org";

    /// <param name="verdict">What readers see of it.</param>
    /// <param name="site">Scheme and host under which readers know us.</param>
    public static ClaimReview Of(ReviewedVerdict verdict, string site)
    {
        var (first, last) = (verdict.Steps[0], verdict.Steps[^1]);
        return new ClaimReview(
            $"{site}/verdicts/{verdict.Slug}", verdict.Wording, RatingOf(verdict), ItemOf(verdict), new Agent("Organization", "FactCheck") { Url = site },
            Iso(first.At), verdict.Steps.Count > 1 ? Iso(last.At) : null, verdict.IsWithdrawn ? null : Iso(verdict.CheckAgainOn), OurLanguage, Filled(verdict.Covers),
            NullIfEmpty(verdict.Evidence.Select(CitationOf)),
            NullIfEmpty(verdict.Steps.Where(s => s.State == VerdictState.Corrected).Select(s => new CorrectionComment(s.Note ?? "", Iso(s.At)))));
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static ReviewRating RatingOf(ReviewedVerdict verdict)
    {
        if (verdict.IsWithdrawn)
            return new ReviewRating("Withdrawn", Filled(verdict.Steps[^1].Note), null, null, null);
        // A rating outside the numbers ("Unverifiable") has none, and neither has a scale of a single step.
        return verdict is { Value: { } value, Worst: { } worst, Best: { } best } && worst < best
            ? new ReviewRating(verdict.Rating, verdict.Summary, value, worst, best)
            : new ReviewRating(verdict.Rating, verdict.Summary, null, null, null);
    }

    private static ReviewedClaim ItemOf(ReviewedVerdict verdict)
    {
        var works = verdict.Appearances
            .Where(a => Filled(a.Headline) is not null || WebAddress(a.Url) is not null)
            .Select(a => new Work("NewsArticle")
            {
                Headline = Filled(a.Headline),
                Url = WebAddress(a.Url),
                DatePublished = Iso(a.PublishedOn),
                Publisher = (Filled(a.Outlet) ?? HostOf(a.Url)) is { } outlet ? new Agent("Organization", outlet) : null,
            })
            .ToList();
        // "Some experts" are nobody whom a search engine could show, so they are credited, and no author.
        var named = verdict.Claimant.Type != SourceType.Unnamed;
        return new ReviewedClaim(
            named ? AgentOf(verdict.Claimant) : null, named ? null : verdict.Claimant.Name,
            Iso(verdict.SaidOn), verdict.Language, works.FirstOrDefault(), NullIfEmpty(works));
    }

    private static Agent AgentOf(Claimant claimant) => claimant.Type switch
    {
        SourceType.Person => new Agent("Person", claimant.Name) { JobTitle = Filled(claimant.Role), Affiliation = Filled(claimant.Affiliation) is { } whose ? new Agent("Organization", whose) : null },
        SourceType.Outlet => new Agent("NewsMediaOrganization", claimant.Name),
        _ => new Agent("Organization", claimant.Name),
    };

    private static Work CitationOf(Evidence evidence) => new("CreativeWork")
    {
        Name = evidence.Citation,
        Url = WebAddress(evidence.Address),
        ArchivedAt = WebAddress(evidence.ArchiveAddress),
        Description = Filled(evidence.Note),
        CreativeWorkStatus = evidence.Status switch
        {
            EvidenceStatus.NotSet => null,
            EvidenceStatus.NeverPublished => "Never published",
            _ => evidence.Status.ToString(),
        },
    };

    private static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text : null;

    // The outlet is not always named, but its host says something.
    private static string? HostOf(string? url) => WebAddress(url) is { } address ? new Uri(address).Host : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Iso(DateTimeOffset moment) => Iso(DateOnly.FromDateTime(moment.UtcDateTime))!;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<T>? NullIfEmpty<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}

public abstract record Thing([property: JsonPropertyName("@type"), JsonPropertyOrder(-1)] string Type);

/// <summary>The numbers are all there or all absent: worst ≥ 1, worst &lt; best, higher is truer.</summary>
public sealed record ReviewRating(string AlternateName, string? RatingExplanation, int? RatingValue, int? WorstRating, int? BestRating) : Thing("Rating");

/// <summary>What was claimed. Whoever is not named is credited in the words by which articles know them.</summary>
public sealed record ReviewedClaim(Agent? Author, string? CreditText, string? DatePublished, string? InLanguage, Work? FirstAppearance, List<Work>? Appearance) : Thing("Claim");

public sealed record Agent([property: JsonIgnore] string Kind, string Name) : Thing(Kind)
{
    public string? Url { get; init; }
    public string? JobTitle { get; init; }
    public Agent? Affiliation { get; init; }
}

/// <summary>An article, by its headline, or a piece of evidence, by its name. It may have no address, so it is never a bare string.</summary>
public sealed record Work([property: JsonIgnore] string Kind) : Thing(Kind)
{
    public string? Headline { get; init; }
    public string? Name { get; init; }
    public string? Url { get; init; }
    public string? ArchivedAt { get; init; }
    public string? DatePublished { get; init; }
    public string? Description { get; init; }
    public string? CreativeWorkStatus { get; init; }
    public Agent? Publisher { get; init; }
}

public sealed record CorrectionComment(string Text, string DatePublished) : Thing("CorrectionComment");
