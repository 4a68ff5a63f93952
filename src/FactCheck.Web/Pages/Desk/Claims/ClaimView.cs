using System.Linq.Expressions;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A claim and everything around it that an editor rules by: the workbench's reading side.</summary>
public sealed record ClaimView
{
    public required ClaimHead Head { get; init; }

    /// <summary>The article it first appeared in; null for a claim without one.</summary>
    public required ArticleView? Article { get; init; }

    public required IReadOnlyList<LinkView> Links { get; init; }

    /// <summary>Links to what answers the answers.</summary>
    public required IReadOnlyList<LinkView> InTurn { get; init; }

    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>What is confirmed, in time order, as readers will see it.</summary>
    public required List<Said> Exchange { get; init; }

    public required IReadOnlyList<NoteView> Notes { get; init; }

    public required IReadOnlyList<ContactView> Contacts { get; init; }

    public required IReadOnlyList<OutsideView> OutsideVerdicts { get; init; }

    public required IReadOnlyList<DecisionView> Decisions { get; init; }

    public static async Task<ClaimView?> LoadAsync(FactCheckDb db, Guid id, CancellationToken cancellationToken)
    {
        var head = await db.Claims.AsNoTracking().Where(c => c.Id == id).Select(c => new ClaimHead(
            c.Id, c.Wording, c.Text, c.State, c.Slug, c.Version, c.CheckAgainOn, c.Source.Head.Name, c.Source.Head.Affiliation, c.Source.Head.Type,
            c.SaidOn, c.SaidOnPrecision, c.Because, c.Confidence, c.ChangedAt, c.Incident!.Title, c.Incident.Slug, c.Appearances.Count,
            c.Assignee!.Name, c.Tags,
            c.RepeatOf == null ? null : new Resemblance(c.RepeatOf.Id, c.RepeatOf.Wording, 1, null),
            c.Resembles == null ? null : new Resemblance(c.Resembles.Id, c.Resembles.Wording, c.Likeness ?? 0, c.LikenessBecause),
            c.Appearances.OrderBy(a => a.Article.ReadAt).ThenBy(a => a.Start).Select(a => (Guid?)a.Id).FirstOrDefault(),
            c.Appearances.OrderBy(a => a.Article.ReadAt).ThenBy(a => a.Start).Select(a => a.NamedAs).FirstOrDefault(),
            c.Appearances.OrderBy(a => a.Article.ReadAt).ThenBy(a => a.Start).Select(a => (Guid?)a.ArticleId).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);
        if (head is null)
            return null;
        return new ClaimView
        {
            Head = head,
            Article = head.ArticleId is { } articleId ? await ArticleView.LoadAsync(db, articleId, id, cancellationToken) : null,
            Links = await db.Links.AsNoTracking().Where(l => l.StatementId == id)
                .OrderByDescending(l => l.Score).ThenBy(l => l.Id).Select(Link()).ToListAsync(cancellationToken),
            // What answers the answers: one step further, which is where the desk decides next.
            InTurn = await db.Links.AsNoTracking().Where(l => db.Links.Any(first => first.StatementId == id && first.RebuttalId == l.StatementId && first.Status != LinkStatus.Rejected))
                .OrderByDescending(l => l.Score).ThenBy(l => l.Id).Select(Link()).ToListAsync(cancellationToken),
            Steps = await db.Verdicts.AsNoTracking().Where(v => v.ClaimId == id).OrderBy(v => v.Number)
                .Select(StepView.Of)
                .ToListAsync(cancellationToken),
            Exchange = await Pages.Verdicts.Exchange.OfAsync(db, id, cancellationToken),
            Notes = await db.Notes.AsNoTracking().Where(n => n.ClaimId == id).OrderBy(n => n.At)
                .Select(n => new NoteView(n.By.Name, n.At, n.Text)).ToListAsync(cancellationToken),
            Contacts = await db.Contacts.AsNoTracking().Where(c => c.ClaimId == id).OrderBy(c => c.On).ThenBy(c => c.At)
                .Select(c => new ContactView(c.Kind, c.Who, c.On, c.Words, c.By.Name)).ToListAsync(cancellationToken),
            OutsideVerdicts = await db.OutsideVerdicts.AsNoTracking().Where(o => o.ClaimId == id)
                .Select(o => new OutsideView(o.Publisher, o.Rating, o.Summary, o.Title ?? o.Article!.Title ?? o.Article!.FileName, o.Url ?? o.Article!.Address, o.ReviewedOn))
                .ToListAsync(cancellationToken),
            Decisions = await DecisionsAsync(db, id, cancellationToken),
        };
    }

    private static Expression<Func<Link, LinkView>> Link() => l => new LinkView(
        l.Id, l.StatementId, l.RebuttalId,
        new Speaker(l.Rebuttal.Source.Head.Name, l.Rebuttal.Source.Head.Type, l.Rebuttal.Source.Head.Role, l.Rebuttal.Source.Head.Affiliation),
        l.Rebuttal.Text,
        l.Rebuttal.Appearances.OrderBy(a => a.Article.ReadAt).Select(a => (SpeechForm?)a.Form).FirstOrDefault(),
        l.Rebuttal.Appearances.OrderBy(a => a.Article.ReadAt).Select(a => (Guid?)a.Id).FirstOrDefault(),
        l.Kind, l.Status, l.Score, l.Reasons, l.DecidedBy!.Name, l.DecidedAt, l.Version);

    // Saving and sending at one press are two decisions of one moment; their kinds stand in the order of the work.
    private static async Task<List<DecisionView>> DecisionsAsync(FactCheckDb db, Guid id, CancellationToken cancellationToken)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.StatementId == id)
            .Select(d => new DecisionView(d.By.Name, d.Kind, d.At, d.Before, d.After, d.Why))
            .ToListAsync(cancellationToken);
        return [.. decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Kind)];
    }

    public StepView? Latest => Steps.Count == 0 ? null : Steps[^1];

    public StepView? Public => Steps.LastOrDefault(s => s.IsPublic);
}

public sealed record ClaimHead(
    Guid Id, string Wording, string Text, ClaimState State, string? Slug, uint Version, DateOnly? CheckAgainOn, string Source, string? Affiliation, SourceType SourceType,
    DateOnly? SaidOn, DatePrecision? SaidOnPrecision, string Because, double Confidence, DateTimeOffset ChangedAt, string? Incident, string? IncidentSlug, int Appearances,
    string? Assignee, string[] Tags, Resemblance? RepeatOf, Resemblance? Resembles, Guid? AppearanceId,
    string? NamedAs, Guid? ArticleId);

/// <summary>Another claim that says the same, or seems to.</summary>
public sealed record Resemblance(Guid Id, string Wording, double Likeness, string? Because);

public sealed record LinkView(
    Guid Id, Guid StatementId, Guid RebuttalId, Speaker Speaker, string Text, SpeechForm? Form, Guid? AppearanceId,
    LinkKind Kind, LinkStatus Status, int Score, List<LinkReason> Reasons, string? DecidedBy, DateTimeOffset? DecidedAt, uint Version);

public sealed record StepView(
    int Number, VerdictState State, Guid? RatingId, string? Rating, string? Plate, string Summary, string Rationale, string? Covers,
    List<Evidence> Evidence, Guid ById, string By, DateTimeOffset At, string? Note,
    DateOnly? CheckAgainOn, string? ToReviewer, DateTimeOffset? PublishOn)
{
    public bool IsPublic => State is VerdictState.Published or VerdictState.Corrected or VerdictState.Withdrawn;

    public static Expression<Func<Verdict, StepView>> Of { get; } = v => new StepView(v.Number, v.State, v.RatingId, v.Rating!.Word, v.Rating.Plate, v.Summary, v.Rationale, v.Covers,
        v.Evidence, v.ById, v.By.Name, v.At, v.Note, v.CheckAgainOn, v.ToReviewer, v.PublishOn);
}

public sealed record OutsideView(string? Publisher, string Rating, string? Summary, string? Title, string? Url, DateOnly? On);

public sealed record NoteView(string By, DateTimeOffset At, string Text);

public sealed record ContactView(ContactKind Kind, string Who, DateOnly On, string? Words, string By);

public sealed record DecisionView(string By, DecisionKind Kind, DateTimeOffset At, string? Before, string? After, string? Why);
