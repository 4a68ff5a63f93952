using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Documents.Zones;

namespace FactCheck.Extraction.Reviews;

/// <summary>A claim box as its lines: claimant, "Press Release", quotation, rating, reason; or "CLAIM: …", "RATING: …".</summary>
internal static class BoxReader
{
    public static IEnumerable<Review> Read(Document document)
    {
        for (var i = 0; i < document.Zones.Count; i++)
        {
            if (document.Zones[i].Kind != ZoneKind.ClaimBox) continue;
            var lines = new List<string>();
            for (; i < document.Zones.Count && document.Zones[i].Kind == ZoneKind.ClaimBox; i++) lines.Add(document.Zones[i].Span.In(document.Text));
            if (Headed(lines, document.Outlet) is { } headed) yield return headed;
            else if (Labelled(lines, document.Outlet) is { } labelled) yield return labelled;
            else if (Card(lines, document.Outlet) is { } card) yield return card;
        }
    }

    /// <summary>"CLAIM" over the claim and its claimant, "VERDICT" over the rating and its reason.</summary>
    private static Review? Headed(List<string> lines, string? outlet)
    {
        var (claim, rating) = (lines.FindIndex(ClaimBoxes.IsClaimLabel), lines.FindIndex(ClaimBoxes.IsRatingLabel));
        if (claim < 0 || rating <= claim + 1 || rating + 1 >= lines.Count) return null;
        var claimant = claim + 2 < rating ? lines[claim + 2].Split([", ", " – ", " — ", " | "], StringSplitOptions.None)[0].Trim('–', '—', '-', ' ') : null;
        return new Review(lines[claim + 1].Trim('“', '”', '"', '«', '»', ' '), claimant, lines[rating + 1].Trim('.', '!', ' '), rating + 2 < lines.Count ? lines[rating + 2] : null, outlet, "claim box");
    }

    private static Review? Labelled(List<string> lines, string? outlet)
    {
        string? claim = null, claimant = null, rating = null, summary = null;
        foreach (var line in lines)
            switch (ClaimBoxes.Labelled(line))
            {
                case ("claim" or "the claim", var words): claim = words.Trim('“', '”', '"', ' '); break;
                case ("claimed by" or "claimant" or "who said it" or "who" or "said by" or "speaker", var words): claimant = words; break;
                case ("rating" or "our rating" or "verdict" or "our verdict" or "conclusion", var words): rating = words.Trim('.', ' '); break;
                case null: summary ??= line; break;
            }
        return claim is { Length: > 0 } && rating is { Length: > 0 } ? new Review(claim, claimant, rating, summary, outlet, "claim box") : null;
    }

    /// <summary>The first line names the claimant; the quotation is the claim; the rating stands alone; what follows is the reason.</summary>
    private static Review? Card(List<string> lines, string? outlet)
    {
        var rating = lines.FindIndex(ClaimBoxes.IsRating);
        var quote = rating < 0 ? -1 : lines.FindLastIndex(rating, l => l.Length > 20 && l[0] is '“' or '"' or '«' or '„');
        if (quote <= 0) return null;
        var summary = rating + 1 < lines.Count ? lines[rating + 1].TrimStart('.', '…', ' ') : null;
        return new Review(lines[quote].Trim('“', '”', '"', '«', '»', '„', ' '), lines[0], lines[rating], summary, outlet, "claim box");
    }
}
