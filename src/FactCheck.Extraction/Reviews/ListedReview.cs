using System.Text.Json;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Reviews;

/// <summary>A claim with a review of it, as the Fact Check Tools API lists them: text, claimant, claimDate, claimReview.</summary>
internal static class ListedReview
{
    public static PublishedReview Read(JsonElement claim, JsonElement review)
    {
        var claimant = StructuredData.Text(claim, "claimant");
        var language = StructuredData.Text(review, "languageCode");
        var publisher = review.ValueKind == JsonValueKind.Object && review.TryGetProperty("publisher", out var about) ? about : default;
        var site = StructuredData.Text(publisher, "site");
        return new PublishedReview
        {
            Url = StructuredData.Text(review, "url"),
            Claim = StructuredData.Text(claim, "text"),
            ClaimLanguage = language,
            Claimant = claimant is null ? null : new SourceMention(claimant, claimant, TypeOf(claimant)),
            SaidOn = Dates.Parse(StructuredData.Text(claim, "claimDate")),
            Rating = StructuredData.Text(review, "textualRating"),
            Title = StructuredData.Text(review, "title"),
            Language = language,
            Publisher = StructuredData.Text(publisher, "name") ?? site,
            PublisherUrl = site is null ? null : $"https://{site}",
            ReviewedOn = Dates.Parse(StructuredData.Text(review, "reviewDate")),
        };
    }

    /// <summary>What a bare name is of. Two to four words with capitals, none of them an organisation's, are a person's.</summary>
    public static SourceType TypeOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tokens = Sentences.Tokenizer.Tokens(name, new Span(0, name.Length));
        var isPerson = words.Length is >= 2 and <= 4 && words.All(w => char.IsUpper(w[0]) && !w.All(char.IsUpper))
            && !tokens.Any(t => Names.IsOrganisationNoun(t) || Names.IsOutletWord(t) || Names.IsCountry(t));
        return isPerson ? SourceType.Person : SourceType.Organisation;
    }
}
