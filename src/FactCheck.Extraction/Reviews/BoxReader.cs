using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Documents.Zones;

namespace FactCheck.Extraction.Reviews;

/// <summary>A claim box as its lines: claimant, "Press Release", quotation, rating, reason; or "CLAIM: …", "RATING: …".</summary>
internal static class BoxReader
{
    public static IEnumerable<Review> Read(Document document)
    {
        string? asked = null;
        for (var i = 0; i < document.Zones.Count; i++)
        {
            if (document.Zones[i].Kind != ZoneKind.ClaimBox) continue;
            var lines = new List<string>();
            for (; i < document.Zones.Count && document.Zones[i].Kind == ZoneKind.ClaimBox; i++) lines.Add(document.Zones[i].Span.In(document.Text));
            var found = InBox(lines, document.Outlet);
            foreach (var review in found) yield return review;
            // A claim by itself is judged further down; a rating by itself is of the claim above.
            if (found.Count == 0 && asked is not null && RatingIn(lines[0]) is { } rating) yield return new Review(asked, null, rating, lines.Count > 1 ? lines[1] : null, document.Outlet, "claim box");
            asked = found.Count == 0 ? ClaimIn(lines[^1]) : null;
        }
    }

    private static List<Review> InBox(List<string> lines, string? outlet)
    {
        var headed = Headed(lines, outlet).ToList();
        return headed.Count > 0 ? headed : Labelled(lines, outlet) is { } labelled ? [labelled] : Card(lines, outlet) is { } card ? [card] : [];
    }

    private static string? ClaimIn(string line) => ClaimBoxes.Labelled(line) is ("claim", var words) ? words.Trim('“', '”', '"', ' ') : ClaimBoxes.QuotedIn(line);

    private static string? RatingIn(string line) => ClaimBoxes.Labelled(line) is ("rating", { Length: > 0 } words) ? words.Trim('.', '!', ' ') : ClaimBoxes.IsRating(line) ? line.Trim('.', '!', ' ') : null;

    /// <summary>"CLAIM" over the claim and its claimant, "VERDICT" over the rating and its reason; or rows of a card below a heading that quotes the claim.</summary>
    private static IEnumerable<Review> Headed(List<string> lines, string? outlet)
    {
        string? claim = null, claimant = null;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var head = ClaimBoxes.HeadOf(lines[i]);
            if (head is null && ClaimBoxes.QuotedIn(lines[i]) is { } quoted && (i == 0 || ClaimBoxes.HeadOf(lines[i - 1]) is null)) (claim, claimant) = (quoted, null);
            else if (head == "claim")
            {
                claim = lines[i + 1].Trim('“', '”', '"', '«', '»', ' ');
                claimant = i + 2 < lines.Count && ClaimBoxes.HeadOf(lines[i + 2]) is null ? NameIn(lines[i + 2]) : null;
            }
            else if (head == "claimant") claimant = NameIn(lines[i + 1]);
            else if (head == "rating" && claim is not null)
            {
                var reason = i + 2 < lines.Count && ClaimBoxes.HeadOf(lines[i + 2]) == "reason" ? i + 3 : i + 2;
                yield return new Review(claim, claimant, lines[i + 1].Trim('.', '!', ' '), reason < lines.Count && ClaimBoxes.QuotedIn(lines[reason]) is null ? lines[reason] : null, outlet, "claim box");
                claim = null;
            }
        }
    }

    private static string NameIn(string line) => line.Split([", ", " – ", " — ", " | "], StringSplitOptions.None)[0].Trim('–', '—', '-', ' ');

    private static Review? Labelled(List<string> lines, string? outlet)
    {
        string? claim = null, claimant = null, rating = null, summary = null;
        foreach (var line in lines)
            switch (ClaimBoxes.Labelled(line))
            {
                case ("claim", var words): claim = words.Trim('“', '”', '"', ' '); break;
                case ("claimant", var words): claimant = words; break;
                case ("rating", var words): rating = words.Trim('.', ' '); break;
                case ("reason", var words): summary ??= words; break;
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
