using System.Security.Cryptography;
using System.Text;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Extraction.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Ingest.Reviews;

/// <summary>Writes reviews down: the claimant, the claim unless we have it, and what the publisher says about it. Leaves the saving to its caller.</summary>
internal sealed class ReviewRecorder(FactCheckDb db, DateTimeOffset now)
{
    /// <summary>The claimant of all reviews that name nobody.</summary>
    private const string Nobody = "somebody";

    private readonly SourceResolver _sources = new(db);
    private readonly List<Claim> _claims = [];
    private Source? _nobody;

    /// <summary>Why a review cannot be taken in; null if it can.</summary>
    public static string? FaultOf(PublishedReview review) =>
        review.Claim is not { } claim ? "It does not say what was checked (claimReviewed)"
        : ReadingRecorder.KeyOf(claim).Length == 0 ? "What was checked has no words"
        : review.Rating is null ? "It has no rating (reviewRating.alternateName)"
        : review is { Url: null, Publisher: null } ? "It says neither whose it is nor where it stands (url, author)"
        : null;

    public async Task<ReviewTally> RecordAsync(IReadOnlyList<PublishedReview> reviews, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(reviews, cancellationToken);
        var ours = await OursAsync(reviews, cancellationToken);
        var keys = reviews.Select(r => ReadingRecorder.KeyOf(r.Claim!)).Distinct().ToArray();
        _claims.AddRange(await db.Claims.Include(c => c.Source).Include(c => c.RepeatOf)
            .Where(c => keys.Contains(c.Key)).OrderBy(c => c.State != ClaimState.Published).ThenBy(c => c.Id).ToListAsync(cancellationToken));
        await _sources.PrepareAsync(reviews.Select(r => r.Claimant).OfType<Extraction.Attributions.SourceMention>(), cancellationToken);

        var tally = ReviewTally.None;
        foreach (var review in reviews)
        {
            var identity = IdentityOf(review);
            if (SlugOf(review) is { } slug && ours.Contains(slug))
                tally = tally with { Known = tally.Known + 1 };
            else if (known.TryGetValue(Convert.ToHexString(identity), out var outside))
                tally = outside?.Revise(Of(review, identity)) == true ? tally with { Changed = tally.Changed + 1 } : tally with { Known = tally.Known + 1 };
            else
            {
                // A second one like it in the same file is known, and says nothing new.
                known.Add(Convert.ToHexString(identity), null);
                var before = _claims.Count;
                var claim = await ClaimAsync(review, cancellationToken);
                claim.AddOutsideVerdict(Of(review, identity));
                tally = tally with { Added = tally.Added + 1, Claims = tally.Claims + _claims.Count - before };
            }
        }
        return tally;
    }

    /// <summary>The same words by the same source are the same claim, whoever checked it.</summary>
    private async Task<Claim> ClaimAsync(PublishedReview review, CancellationToken cancellationToken)
    {
        var source = await SourceAsync(review, cancellationToken);
        var key = ReadingRecorder.KeyOf(review.Claim!);
        if (_claims.Find(c => c.Key == key && c.Source.HeadId == source.HeadId) is { } present)
            return present.RepeatOf ?? present;
        var claim = Claim.CheckedElsewhere(source, new StatementText(review.Claim!, key, $"in a review by {PublisherOf(review)}", 1, now)
        {
            SaidOn = review.SaidOn,
            SaidOnPrecision = review.SaidOn is null ? null : DatePrecision.Day,
            Language = Language(review.ClaimLanguage),
        });
        db.Claims.Add(claim);
        _claims.Add(claim);
        return claim;
    }

    private async Task<Source> SourceAsync(PublishedReview review, CancellationToken cancellationToken)
    {
        switch (review.Claimant)
        {
            case null:
                _nobody ??= await db.Sources.Where(s => s.Type == SourceType.Unnamed && s.Name == Nobody).OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken)
                    ?? db.Sources.Add(new Source(Nobody, SourceType.Unnamed)).Entity;
                return _nobody;
            // "Some experts" are other people in every review.
            case { Type: Extraction.Attributions.SourceType.Unnamed } unnamed:
                return db.Sources.Add(new Source(unnamed.Name, SourceType.Unnamed)).Entity;
            case { } named:
                return await _sources.ResolveAsync(named, cancellationToken);
        }
    }

    private async Task<Dictionary<string, OutsideVerdict?>> KnownAsync(IReadOnlyList<PublishedReview> reviews, CancellationToken cancellationToken)
    {
        var identities = reviews.Select(IdentityOf).ToArray();
        return await db.OutsideVerdicts.Where(o => identities.Contains(o.Identity)).ToDictionaryAsync(o => Convert.ToHexString(o.Identity!), o => (OutsideVerdict?)o, cancellationToken);
    }

    // Our own verdicts come back from those who collect reviews. A verdict's slug ends in its claim's id, so no other site has it.
    private async Task<HashSet<string>> OursAsync(IReadOnlyList<PublishedReview> reviews, CancellationToken cancellationToken)
    {
        var slugs = reviews.Select(SlugOf).OfType<string>().ToArray();
        if (slugs.Length == 0)
            return [];
        var ours = await db.Claims.Where(c => slugs.Contains(c.Slug) || c.FormerSlugs.Any(f => slugs.Contains(f))).Select(c => new { c.Slug, c.FormerSlugs }).ToListAsync(cancellationToken);
        return [.. ours.Select(c => c.Slug!), .. ours.SelectMany(c => c.FormerSlugs)];
    }

    private static string? SlugOf(PublishedReview review) =>
        Uri.TryCreate(review.Url, UriKind.Absolute, out var url) && url.Segments is [.., "verdicts/", var slug] ? slug : null;

    private static byte[] IdentityOf(PublishedReview review)
    {
        var where = review.Url is { } url ? Normal(url) : $"{review.Publisher}\n{review.Rating}\n{review.ReviewedOn:O}";
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{where}\n{ReadingRecorder.KeyOf(review.Claim!)}"));
    }

    // The scheme, "www.", a closing slash and where in the page it stands make no other page.
    private static string Normal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
            ? $"{HostOf(url)}{(url.IsDefaultPort ? "" : $":{url.Port}")}{url.PathAndQuery.TrimEnd('/')}"
            : address;

    private static string HostOf(Uri url) => url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;

    private static string PublisherOf(PublishedReview review) => review.Publisher ?? HostOf(new Uri(review.Url!));

    private static string? Language(string? tag) => tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;

    private static OutsideReview Of(PublishedReview review, byte[] identity) => new(identity, PublisherOf(review), review.Rating!)
    {
        PublisherUrl = review.PublisherUrl,
        Url = review.Url,
        Title = review.Title,
        Value = review.Value,
        Worst = review.Worst,
        Best = review.Best,
        Summary = review.Summary,
        Covers = review.Covers,
        Language = Language(review.Language),
        ReviewedOn = review.ReviewedOn,
        ModifiedOn = review.ModifiedOn,
        ExpiresOn = review.ExpiresOn,
        Sightings = [.. review.Appearances.Select(a => new Sighting { Headline = a.Headline, Url = a.Url, Outlet = a.Publisher, PublishedOn = a.PublishedOn, IsFirst = a.IsFirst })],
        Evidence = [.. review.Citations.Select(c => new Evidence { Citation = c.Name, Address = c.Url, ArchiveAddress = c.ArchiveUrl, Note = c.Note, Status = Status(c.Status) })],
        Corrections = [.. review.Corrections.Select(c => new OutsideCorrection { Text = c.Text, On = c.On })],
    };

    private static EvidenceStatus Status(string? words) =>
        Enum.TryParse<EvidenceStatus>(words?.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var status) ? status : EvidenceStatus.NotSet;
}
