using System.Text.Json;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Reviews;

/// <summary>One schema.org ClaimReview, in its present shape and in the one before (itemReviewed as a CreativeWork).</summary>
internal static class MarkedReview
{
    /// <summary>What publishers write where nobody is named.</summary>
    private static readonly HashSet<string> Nobody = ["", "na", "none", "unknown", "notavailable", "notapplicable", "null", "undefined"];

    public static PublishedReview Read(JsonElement review, Things things)
    {
        var rating = things.FirstOf(review, "reviewRating");
        var item = things.FirstOf(review, "itemReviewed");
        var publisher = Publisher(review, things);
        var (value, worst, best) = (Text(rating, "ratingValue"), Text(rating, "worstRating"), Text(rating, "bestRating"));
        var language = StructuredData.Text(review, "inLanguage");
        return new PublishedReview
        {
            Url = Address(review, "url") ?? Address(review, "mainEntityOfPage") ?? Address(review, "@id"),
            Claim = StructuredData.Text(review, "claimReviewed") ?? Text(item, "name"),
            ClaimLanguage = Text(item, "inLanguage") ?? language,
            Claimant = Claimant(item, things),
            SaidOn = Day(item, "datePublished"),
            Rating = Text(rating, "alternateName") ?? Text(rating, "name") ?? (value is null ? null : best is null ? value : $"{value} of {best}"),
            Value = value,
            Worst = worst,
            Best = best,
            Summary = Text(rating, "ratingExplanation") ?? StructuredData.Text(review, "description") ?? StructuredData.Text(review, "reviewBody"),
            Title = StructuredData.Text(review, "headline") ?? StructuredData.Text(review, "name"),
            Covers = StructuredData.Text(review, "reviewAspect"),
            Language = language,
            Publisher = Text(publisher, "name"),
            PublisherUrl = publisher is { } named ? Address(named, "url") : null,
            ReviewedOn = Day(review, "datePublished"),
            ModifiedOn = Day(review, "dateModified"),
            ExpiresOn = Day(review, "expires"),
            Appearances = Appearances(item, things),
            Citations = [.. things.Of(review, "citation").Select(Citation).OfType<CitedWork>()],
            Corrections = [.. things.Of(review, "correction").Select(Correction).OfType<ReviewCorrection>()],
        };
    }

    // The author is the publisher; only where a person signs does the organisation stand apart.
    private static JsonElement? Publisher(JsonElement review, Things things)
    {
        var (author, publisher) = (things.FirstOf(review, "author"), things.FirstOf(review, "publisher"));
        return Text(author, "name") is null || (Text(publisher, "name") is not null && StructuredData.IsA(author!.Value, "Person")) ? publisher : author;
    }

    private static SourceMention? Claimant(JsonElement? item, Things things)
    {
        if (item is not { } claim) return null;
        foreach (var author in things.Of(claim, "author"))
        {
            var name = author.ValueKind == JsonValueKind.Object ? StructuredData.Text(author, "name") : StructuredData.TextOf(author);
            if (name is null || Nobody.Contains(Words.Bare(name))) continue;
            return new SourceMention(name, name, TypeOf(author, name),
                StructuredData.Text(author, "jobTitle"), Text(things.FirstOf(author, "affiliation") ?? things.FirstOf(author, "worksFor"), "name") ?? StructuredData.Text(author, "affiliation"));
        }
        // Words for somebody without a name are a credit, not an author.
        return StructuredData.Text(claim, "creditText") is { } credit ? new SourceMention(credit, credit, SourceType.Unnamed) : null;
    }

    private static SourceType TypeOf(JsonElement author, string name) =>
        StructuredData.IsA(author, "Person") ? SourceType.Person
        : StructuredData.IsA(author, "NewsMediaOrganization") ? SourceType.Outlet
        : author.ValueKind == JsonValueKind.Object && author.TryGetProperty("@type", out _) ? SourceType.Organisation
        : ListedReview.TypeOf(name);

    private static List<ReviewedWork> Appearances(JsonElement? item, Things things)
    {
        var works = new List<ReviewedWork>();
        if (item is not { } claim) return works;
        foreach (var first in things.Of(claim, "firstAppearance").Take(1)) Add(Work(first, isFirst: true));
        foreach (var further in things.Of(claim, "appearance")) Add(Work(further, isFirst: false));
        // In the older shape the thing reviewed is itself the work, and "sameAs" says where it stands.
        if (works.Count == 0 && !StructuredData.IsA(claim, "/Claim") && !StructuredData.IsA(claim, "Claim"))
            foreach (var name in (ReadOnlySpan<string>)["url", "sameAs"])
                if (Address(claim, name) is { } address) Add(new ReviewedWork(StructuredData.Text(claim, "headline"), address, Text(things.FirstOf(claim, "publisher"), "name"), null, false));
        return works;

        void Add(ReviewedWork? work)
        {
            if (work is not null && !works.Exists(w => w with { IsFirst = false } == work)) works.Add(work);
        }

        ReviewedWork? Work(JsonElement work, bool isFirst)
        {
            if (work.ValueKind == JsonValueKind.String)
                return StructuredData.TextOf(work) is { } text ? IsAddress(text) ? new ReviewedWork(null, text, null, null, isFirst) : new ReviewedWork(text, null, null, null, isFirst) : null;
            var read = new ReviewedWork(
                StructuredData.Text(work, "headline") ?? StructuredData.Text(work, "name"), Address(work, "url") ?? Address(work, "@id"),
                Text(things.FirstOf(work, "publisher"), "name") ?? StructuredData.Text(work, "publisher"), Day(work, "datePublished"), isFirst);
            return read is { Headline: null, Url: null } ? null : read;
        }
    }

    private static CitedWork? Citation(JsonElement work)
    {
        if (work.ValueKind == JsonValueKind.String)
            return StructuredData.TextOf(work) is { } text ? new CitedWork(text, IsAddress(text) ? text : null, null, null, null) : null;
        var (name, address) = (StructuredData.Text(work, "name") ?? StructuredData.Text(work, "headline"), Address(work, "url"));
        return name is null && address is null ? null
            : new CitedWork(name ?? address!, address, Address(work, "archivedAt"), StructuredData.Text(work, "description"), StructuredData.Text(work, "creativeWorkStatus"));
    }

    private static ReviewCorrection? Correction(JsonElement correction) =>
        (correction.ValueKind == JsonValueKind.String ? StructuredData.TextOf(correction) : StructuredData.Text(correction, "text")) is { } text
            ? new ReviewCorrection(text, Day(correction, "datePublished"))
            : null;

    private static string? Text(JsonElement? item, string name) => item is { } thing ? StructuredData.Text(thing, name) : null;

    private static DateOnly? Day(JsonElement? item, string name) => Dates.Parse(Text(item, name));

    /// <summary>An address under a name: a text, a thing with one, or the first of several.</summary>
    private static string? Address(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        var text = value.ValueKind == JsonValueKind.Object ? StructuredData.Text(value, "url") ?? StructuredData.Text(value, "@id") : StructuredData.TextOf(value);
        return text is not null && IsAddress(text) ? text : null;
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
