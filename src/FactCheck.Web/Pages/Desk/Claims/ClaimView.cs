using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A claim and everything around it that an editor rules by: the workbench's reading side.</summary>
public sealed record ClaimView
{
    public required ClaimHead Head { get; init; }

    /// <summary>The article it first appeared in; null for a claim without one.</summary>
    public required ArticleView? Article { get; init; }

    public required IReadOnlyList<LinkView> Links { get; init; }

    public required IReadOnlyList<StepView> Steps { get; init; }

    public required IReadOnlyList<OutsideView> OutsideVerdicts { get; init; }

    public required IReadOnlyList<DecisionView> Decisions { get; init; }

    public static async Task<ClaimView?> LoadAsync(FactCheckDb db, Guid id, CancellationToken cancellationToken)
    {
        var head = await db.Claims.AsNoTracking().Where(c => c.Id == id).Select(c => new ClaimHead(
            c.Id, c.Wording, c.Text, c.State, c.Slug, c.Version, c.Source.Name, c.Source.Affiliation, c.Source.Type,
            c.SaidOn, c.SaidOnPrecision, c.Because, c.Confidence, c.ChangedAt, c.Incident!.Title, c.Appearances.Count,
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
                .OrderByDescending(l => l.Score).ThenBy(l => l.Id)
                .Select(l => new LinkView(
                    l.Id, l.RebuttalId,
                    new Speaker(l.Rebuttal.Source.Name, l.Rebuttal.Source.Type, l.Rebuttal.Source.Role, l.Rebuttal.Source.Affiliation),
                    l.Rebuttal.Text, l.Rebuttal.Appearances.OrderBy(a => a.Article.ReadAt).Select(a => (SpeechForm?)a.Form).FirstOrDefault(),
                    l.Kind, l.Status, l.Score, l.Reasons, l.DecidedBy!.Name, l.DecidedAt, l.Version))
                .ToListAsync(cancellationToken),
            Steps = await db.Verdicts.AsNoTracking().Where(v => v.ClaimId == id).OrderBy(v => v.Number)
                .Select(v => new StepView(v.Number, v.State, v.RatingId, v.Rating!.Word, v.Rating.Plate, v.Summary, v.Rationale, v.Covers, v.Evidence, v.ById, v.By.Name, v.At, v.Note))
                .ToListAsync(cancellationToken),
            OutsideVerdicts = await db.OutsideVerdicts.AsNoTracking().Where(o => o.ClaimId == id)
                .Select(o => new OutsideView(o.Publisher, o.Rating, o.Summary, o.Article.Title ?? o.Article.FileName))
                .ToListAsync(cancellationToken),
            Decisions = await DecisionsAsync(db, id, cancellationToken),
        };
    }

    // Saving and sending at one press are two decisions of one moment; their kinds stand in the order of the work.
    private static async Task<List<DecisionView>> DecisionsAsync(FactCheckDb db, Guid id, CancellationToken cancellationToken)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.StatementId == id)
            .Select(d => new DecisionView(d.By.Name, d.Kind, d.At, d.Before, d.After, d.Why))
            .ToListAsync(cancellationToken);
        return [.. decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Kind)];
    }

    public StepView? Latest => Steps.Count == 0 ? null : Steps[^1];

    public StepView? Public => Steps.LastOrDefault(s => s.State is VerdictState.Published or VerdictState.Corrected or VerdictState.Withdrawn);
}

public sealed record ClaimHead(
    Guid Id, string Wording, string Text, ClaimState State, string? Slug, uint Version, string Source, string? Affiliation, SourceType SourceType,
    DateOnly? SaidOn, DatePrecision? SaidOnPrecision, string Because, double Confidence, DateTimeOffset ChangedAt, string? Incident, int Appearances,
    string? NamedAs, Guid? ArticleId);

public sealed record LinkView(
    Guid Id, Guid RebuttalId, Speaker Speaker, string Text, SpeechForm? Form,
    LinkKind Kind, LinkStatus Status, int Score, List<LinkReason> Reasons, string? DecidedBy, DateTimeOffset? DecidedAt, uint Version);

public sealed record StepView(
    int Number, VerdictState State, Guid? RatingId, string? Rating, string? Plate, string Summary, string Rationale, string? Covers,
    List<Evidence> Evidence, Guid ById, string By, DateTimeOffset At, string? Note);

public sealed record OutsideView(string? Publisher, string Rating, string? Summary, string Article);

public sealed record DecisionView(string By, DecisionKind Kind, DateTimeOffset At, string? Before, string? After, string? Why);
