using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>
/// A published verdict in a list. Its place there is that of its first publication, which a later correction does not
/// change. Best is the confirmed answer that says most: in the speaker's own words rather than reported, then by score.
/// </summary>
public sealed record VerdictEntry(
    Guid Id, DateTimeOffset PublishedAt, string Slug, string Wording, Speaker Claimant, DateOnly? SaidOn, bool SaidOnInferred,
    EntryRuling Ruling, int Rebuttals, int Appearances, EntryAnswer? Best)
{
    /// <summary>What readers find it under.</summary>
    public List<TopicName> Topics { get; init; } = [];

    public bool IsWithdrawn => Ruling.State == VerdictState.Withdrawn;

    public Badge Badge(string size = "") => IsWithdrawn ? new("withdrawn", "Withdrawn", size) : new(Ruling.Plate, Ruling.Word, size);

    /// <summary>All published verdicts, to be ordered and cut by the page.</summary>
    public static IQueryable<VerdictEntry> From(FactCheckDb db, IQueryable<Verdict> firstPublications) => firstPublications
        .Join(db.Claims, v => v.ClaimId, c => c.Id, (first, c) => new VerdictEntry(
            first.Id, first.At, c.Slug!, c.Wording,
            new Speaker(c.Source.Head.Name, c.Source.Head.Type, c.Source.Head.Role, c.Source.Head.Affiliation) { Slug = c.Source.Head.Slug }, c.SaidOn, c.SaidOnPrecision == DatePrecision.Inferred,
            // Verdicts and answers of its own alone: decision 0019.
            c.Verdicts.Where(v => c.Confidence >= 0)
                .Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
                .OrderByDescending(v => v.Number)
                .Select(v => new EntryRuling(v.State, v.Rating!.Word, v.Rating.Plate, v.Summary, v.Note, v.At))
                .First(),
            c.Answers.Count(l => l.Status == LinkStatus.Confirmed),
            c.Appearances.Count,
            c.Answers
                .Where(l => l.Status == LinkStatus.Confirmed && c.Confidence >= 0)
                .OrderBy(l => l.Kind == LinkKind.Confirms || l.Kind == LinkKind.NoComment)
                .ThenByDescending(l => l.Rebuttal.Appearances.Any(a => a.Form == SpeechForm.Direct))
                .ThenByDescending(l => l.Score)
                .Select(l => new EntryAnswer(
                    l.Kind, l.Rebuttal.Text, l.Rebuttal.Appearances.Any(a => a.Form == SpeechForm.Direct),
                    new Speaker(l.Rebuttal.Source.Head.Name, l.Rebuttal.Source.Head.Type, l.Rebuttal.Source.Head.Role, l.Rebuttal.Source.Head.Affiliation) { Slug = l.Rebuttal.Source.Head.Slug }))
                .FirstOrDefault())
        {
            Topics = db.Topics.Where(t => c.Tags.Contains(t.Tag)).OrderBy(t => t.Name).Select(t => new TopicName(t.Slug, t.Name)).ToList(),
        })
        .AsNoTracking()
        .AsSingleQuery();
}

public sealed record EntryRuling(VerdictState State, string Word, string Plate, string Summary, string? Note, DateTimeOffset At);

public sealed record EntryAnswer(LinkKind Kind, string Text, bool OwnWords, Speaker Speaker);
