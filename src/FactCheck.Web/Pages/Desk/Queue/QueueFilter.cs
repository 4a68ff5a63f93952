using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>Which claims are listed.</summary>
public enum QueueShow
{
    New,
    /// <summary>Open claims that the editor has.</summary>
    Mine,
    /// <summary>Verdicts in review that the editor did not work on.</summary>
    Review,
    /// <summary>Published verdicts whose day to look again has come.</summary>
    Again,
    Triaged,
    InReview,
    /// <summary>Approved verdicts that wait for their moment.</summary>
    Ready,
    Published,
    Dismissed,
    /// <summary>Claims that came with another fact-checker's review and that nobody has taken on.</summary>
    CheckedElsewhere,
    All,
}

public enum QueueSort
{
    Newest,
    Oldest,
    Surest,
    LeastSure,
}

/// <summary>What an editor wants to see, as it stands in the queue's address.</summary>
public sealed record QueueFilter
{
    public QueueShow Show { get; init; }

    /// <summary>Words in the claim.</summary>
    public string? Q { get; init; }

    /// <summary>A part of the source's name, or of one of its other names.</summary>
    public string? Source { get; init; }

    public string? Outlet { get; init; }

    public string? Incident { get; init; }

    public string? Tag { get; init; }

    /// <summary>BCP 47, as the article has it.</summary>
    public string? Language { get; init; }

    /// <summary>Only claims that the machine was less sure of than this, in percent.</summary>
    public int? Below { get; init; }

    /// <summary>Only claims found more than so many days ago.</summary>
    public int? Older { get; init; }

    /// <summary>"me", "nobody", or an editor's id.</summary>
    public string? Who { get; init; }

    /// <summary>Only claims with a rebuttal, suggested or confirmed.</summary>
    public bool Answered { get; init; }

    /// <summary>Only claims that resemble one already ruled on.</summary>
    public bool Seen { get; init; }

    public bool Unread { get; init; }

    /// <summary>Only claims with a note that calls the editor.</summary>
    public bool Calls { get; init; }

    public QueueSort Sort { get; init; }

    [BindNever]
    public bool IsNarrowed => Chips().Any();

    /// <summary>The claims that match, in no order.</summary>
    /// <param name="db">The records.</param>
    /// <param name="names">What this filter's words stand for.</param>
    /// <param name="me">The editor.</param>
    /// <param name="now">The moment.</param>
    public IQueryable<Claim> Of(FactCheckDb db, QueueNames names, Guid me, DateTimeOffset now)
    {
        var claims = Shown(db.Claims.AsNoTracking(), Show, me, DateOnly.FromDateTime(now.UtcDateTime));
        if (Has(Q))
            claims = claims.Where(c => EF.Property<NpgsqlTsVector>(c, "words").Matches(EF.Functions.WebSearchToTsQuery("english", Clean(Q))));
        if (Has(Source))
            claims = names.Sources is { } sources ? claims.Where(c => sources.Contains(c.SourceId)) : claims.Where(c => SourcesNamed(db, Source).Contains(c.SourceId));
        if (Has(Outlet))
            claims = CarriedBy(db, claims, names.Outlets, names.Publishers);
        if (Has(Incident))
            claims = claims.Where(c => names.Incidents.Contains(c.IncidentId!.Value));
        if (Has(Tag))
            claims = claims.Where(c => c.Tags.Contains(Clean(Tag).ToLowerInvariant()));
        if (Has(Language))
            claims = claims.Where(c => c.Language == Clean(Language));
        if (Below is { } below)
            claims = claims.Where(c => c.Confidence < below / 100.0);
        if (Older is > 0 and < 36500 and var days)
            claims = claims.Where(c => c.FoundAt < now.AddDays(-days));
        if (Answered)
            claims = claims.Where(c => c.Answers.Any(l => l.Status != LinkStatus.Rejected));
        if (Seen)
            claims = claims.Where(c => c.ResemblesId != null);
        if (Unread)
            claims = claims.Where(c => !db.ReadMarks.Any(m => m.ClaimId == c.Id && m.EditorId == me));
        if (Calls)
            claims = claims.Where(c => db.Notes.Where(n => n.Mentions.Contains(me)).Select(n => n.ClaimId).Contains(c.Id));
        return Who switch
        {
            "me" => claims.Where(c => c.AssigneeId == me),
            "nobody" => claims.Where(c => c.AssigneeId == null),
            not null when Guid.TryParse(Who, out var who) => claims.Where(c => c.AssigneeId == who),
            _ => claims,
        };
    }

    /// <summary>What narrows the list, in words, each with the filter that it stands for.</summary>
    public IEnumerable<(string Name, string Words)> Chips()
    {
        if (Has(Q)) yield return (nameof(Q), $"Words: {Q}");
        if (Has(Source)) yield return (nameof(Source), $"Source: {Source}");
        if (Has(Outlet)) yield return (nameof(Outlet), $"Outlet: {Outlet}");
        if (Has(Incident)) yield return (nameof(Incident), $"Incident: {Incident}");
        if (Has(Tag)) yield return (nameof(Tag), $"Tag: {Tag}");
        if (Has(Language)) yield return (nameof(Language), $"Language: {Language}");
        if (Below is not null) yield return (nameof(Below), $"Less than {Below} % sure");
        if (Older is > 0) yield return (nameof(Older), Older == 1 ? "Older than a day" : $"Older than {Older} days");
        if (Has(Who)) yield return (nameof(Who), Who switch { "me" => "Mine", "nobody" => "Nobody’s", _ => "A colleague’s" });
        if (Answered) yield return (nameof(Answered), "With a rebuttal");
        if (Seen) yield return (nameof(Seen), "Checked before");
        if (Unread) yield return (nameof(Unread), "Not read yet");
        if (Calls) yield return (nameof(Calls), "A note calls me");
    }

    /// <summary>As it stands in an address, without what is as usual and without <paramref name="but"/>.</summary>
    public Dictionary<string, string> Route(string? but = null)
    {
        var route = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in (ReadOnlySpan<(string, object?)>)[
            (nameof(Show), Show == QueueShow.New ? null : Show), (nameof(Q), Q), (nameof(Source), Source), (nameof(Outlet), Outlet), (nameof(Incident), Incident),
            (nameof(Tag), Tag), (nameof(Language), Language), (nameof(Below), Below), (nameof(Older), Older), (nameof(Who), Who), (nameof(Answered), Answered ? "true" : null),
            (nameof(Seen), Seen ? "true" : null), (nameof(Unread), Unread ? "true" : null), (nameof(Calls), Calls ? "true" : null), (nameof(Sort), Sort == QueueSort.Newest ? null : Sort)])
        {
            if (name != but && Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                route[name.ToLowerInvariant()] = text;
        }
        return route;
    }

    /// <summary>The claims of one list.</summary>
    internal static IQueryable<Claim> Shown(IQueryable<Claim> claims, QueueShow show, Guid me, DateOnly today) => show switch
    {
        QueueShow.New => claims.Where(c => c.State == ClaimState.New),
        QueueShow.Mine => claims.Where(c => c.AssigneeId == me && (c.State == ClaimState.New || c.State == ClaimState.Triaged)),
        QueueShow.Review => WaitingFor(claims, me),
        QueueShow.Again => claims.Where(c => c.State == ClaimState.Published && c.CheckAgainOn <= today),
        QueueShow.Triaged => claims.Where(c => c.State == ClaimState.Triaged),
        QueueShow.InReview => claims.Where(c => c.State == ClaimState.InReview),
        QueueShow.Ready => claims.Where(c => c.State == ClaimState.Ready),
        QueueShow.Published => claims.Where(c => c.State == ClaimState.Published),
        QueueShow.Dismissed => claims.Where(c => c.State == ClaimState.Dismissed),
        QueueShow.CheckedElsewhere => claims.Where(c => c.State == ClaimState.CheckedElsewhere),
        _ => claims,
    };

    /// <summary>In review, and the editor did not write any of what would be published.</summary>
    private static IQueryable<Claim> WaitingFor(IQueryable<Claim> claims, Guid me) =>
        claims.Where(c => c.State == ClaimState.InReview
            && !c.Verdicts.Any(v => v.ById == me
                && (v.State == VerdictState.Draft || v.State == VerdictState.InReview)
                && !c.Verdicts.Any(p => p.Number > v.Number && (p.State == VerdictState.Published || p.State == VerdictState.Corrected))));

    /// <summary>Each name on its own: of "or" PostgreSQL expects half of all, and would walk through every claim for a name that nobody has.</summary>
    internal static IQueryable<Guid> SourcesNamed(FactCheckDb db, string typed)
    {
        var part = LikePattern.Anywhere(typed);
        return db.Sources.Where(s => EF.Functions.ILike(s.Name, part, LikePattern.Escape)).Select(s => s.Id)
            .Concat(db.Sources.Where(s => EF.Functions.ILike(s.Head.Name, part, LikePattern.Escape)).Select(s => s.Id))
            .Concat(db.Sources.SelectMany(s => s.Aliases, (s, a) => new { s.Id, a.Name }).Where(a => EF.Functions.ILike(a.Name, part, LikePattern.Escape)).Select(a => a.Id));
    }

    // Hardly ever is a name both an outlet's and another fact-checker's. Asked for alone, it can be looked up along the list or
    // the other way round, whichever is shorter; the two at once can only be found whole.
    private static IQueryable<Claim> CarriedBy(FactCheckDb db, IQueryable<Claim> claims, IReadOnlyList<string> outlets, IReadOnlyList<string> publishers)
    {
        if (publishers.Count == 0)
            return claims.Where(c => c.Appearances.Any(a => outlets.Contains(a.Article.OutletSlug)));
        if (outlets.Count == 0)
            return claims.Where(c => c.OutsideVerdicts.Any(o => publishers.Contains(o.Publisher)));
        var carried = db.Appearances.Where(a => outlets.Contains(a.Article.OutletSlug)).Select(a => a.StatementId)
            .Concat(db.OutsideVerdicts.Where(o => publishers.Contains(o.Publisher)).Select(o => o.ClaimId));
        return claims.Where(c => carried.Contains(c.Id));
    }

    internal static bool Has([NotNullWhen(true)] string? text) => !string.IsNullOrWhiteSpace(text);

    private static string Clean(string? text) => text?.Replace("\0", "").Trim() ?? "";
}
