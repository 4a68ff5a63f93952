using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Ingest;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Sources;

/// <summary>A source with all that is known of it. Of a head that is everything merged into it too; of a merged source, its own.</summary>
public sealed record SourceView(
    SourceHead Head, IReadOnlyList<NameView> Names, IReadOnlyList<MemberView> Merged, IReadOnlyList<Affiliation> Affiliations,
    IReadOnlyList<SaidView> Statements, string? Next, IReadOnlyList<SuggestedMerge> Suggested, IReadOnlyList<SourceDecisionView> Decisions)
{
    private const int StatementsShown = 20;
    private const int DecisionsShown = 50;

    public static async Task<SourceView?> LoadAsync(FactCheckDb db, Guid id, string? after, CancellationToken cancellationToken)
    {
        var head = await SourceHead.FindAsync(db, id, cancellationToken);
        if (head is null)
            return null;
        var said = await StatementsAsync(db, head, after, cancellationToken);
        return new SourceView(
            head,
            await NameView.ListAsync(db, head, cancellationToken),
            head.IsMerged ? [] : await db.Sources.AsNoTracking().Where(s => s.HeadId == id && s.Id != id).OrderBy(s => s.Name)
                .Select(s => new MemberView(s.Id, s.Name, s.MergedInto!.Name, db.Statements.Count(t => t.SourceId == s.Id)))
                .ToListAsync(cancellationToken),
            await db.Affiliations.AsNoTracking().Where(a => a.SourceId == id).OrderByDescending(a => a.Since).ThenBy(a => a.Id).ToListAsync(cancellationToken),
            [.. said.Take(StatementsShown)],
            said.Count > StatementsShown ? Keyset.Of(said[StatementsShown - 1].FoundAt, said[StatementsShown - 1].Id) : null,
            head.IsMerged ? [] : await SuggestedMerges.FindAsync(db, [id], cancellationToken),
            await db.Decisions.AsNoTracking().Where(d => d.SourceId == id || d.OtherSourceId == id)
                .OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(DecisionsShown)
                .Select(d => new SourceDecisionView(d.By.Name, d.Kind, d.At, d.Before, d.After, d.Why))
                .ToListAsync(cancellationToken));
    }

    private static async Task<List<SaidView>> StatementsAsync(FactCheckDb db, SourceHead head, string? after, CancellationToken cancellationToken)
    {
        var statements = head.StatementsIn(db).AsNoTracking();
        if (Keyset.Parse(after) is var (at, id))
            statements = statements.Where(s => s.FoundAt < at || (s.FoundAt == at && s.Id < id));
        return await statements.OrderByDescending(s => s.FoundAt).ThenByDescending(s => s.Id).Take(StatementsShown + 1)
            .Select(s => new SaidView(
                s.Id, s is Claim, s is Claim ? ((Claim)s).Wording : s.Text, s is Claim ? ((Claim)s).State : null, s.SourceId, s.Source.Name,
                s.Appearances.OrderBy(a => a.Article.ReadAt).ThenBy(a => a.Start).Select(a => a.NamedAs).FirstOrDefault(),
                s.Appearances.OrderBy(a => a.Article.ReadAt).ThenBy(a => a.Start).Select(a => a.Article.Outlet ?? a.Article.Title ?? a.Article.FileName).FirstOrDefault(),
                s.Appearances.OrderBy(a => a.Article.ReadAt).ThenBy(a => a.Start).Select(a => (Guid?)a.ArticleId).FirstOrDefault(),
                s.Appearances.Count, s.SaidOn, s.FoundAt))
            .ToListAsync(cancellationToken);
    }
}

public sealed record SourceHead(
    Guid Id, string Name, SourceType Type, string? Role, string? Affiliation, int Version, Guid HeadId, string HeadName, int HeadVersion, string? MergedInto, int Claims, int Rebuttals)
{
    public bool IsMerged => HeadId != Id;

    public int Statements => Claims + Rebuttals;

    public static Task<SourceHead?> FindAsync(FactCheckDb db, Guid id, CancellationToken cancellationToken) =>
        db.Sources.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new SourceHead(
                s.Id, s.Name, s.Type, s.Role, s.Affiliation, s.Version, s.HeadId, s.Head.Name, s.Head.Version, s.MergedInto!.Name,
                db.Claims.Count(c => s.HeadId == s.Id ? c.Source.HeadId == s.Id : c.SourceId == s.Id),
                db.Rebuttals.Count(r => s.HeadId == s.Id ? r.Source.HeadId == s.Id : r.SourceId == s.Id)))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>What it said, and what was said under all that is merged into it.</summary>
    public IQueryable<Statement> StatementsIn(FactCheckDb db) =>
        IsMerged ? db.Statements.Where(s => s.SourceId == Id) : db.Statements.Where(s => s.Source.HeadId == Id);
}

/// <summary>A name, whose it was before a merge, and in how many places an article uses it.</summary>
public sealed record NameView(Guid Id, Guid SourceId, string Source, string Name, AliasKind Kind, int Used)
{
    public static async Task<IReadOnlyList<NameView>> ListAsync(FactCheckDb db, SourceHead head, CancellationToken cancellationToken)
    {
        var names = await db.Sources.AsNoTracking().Where(s => head.IsMerged ? s.Id == head.Id : s.HeadId == head.Id)
            .SelectMany(s => s.Aliases, (s, a) => new NameView(a.Id, s.Id, s.Name, a.Name, a.Kind, 0))
            .ToListAsync(cancellationToken);
        var used = await head.StatementsIn(db)
            .SelectMany(s => s.Appearances, (s, a) => new { s.SourceId, a.NamedAs })
            .GroupBy(a => a)
            .Select(g => new { g.Key.SourceId, g.Key.NamedAs, Count = g.Count() })
            .ToListAsync(cancellationToken);
        // "The Ministry" at the head of a sentence is the name that it is without its article, unless it is kept with one.
        var kept = names.Select(n => (n.SourceId, n.Name)).ToHashSet();
        var counts = used.ToLookup(u => (u.SourceId, kept.Contains((u.SourceId, u.NamedAs)) ? u.NamedAs : WithoutArticle(u.NamedAs)), u => u.Count);
        return [.. names
            .Select(n => n with { Used = counts[(n.SourceId, n.Name)].Sum() })
            .OrderByDescending(n => n.Source == n.Name && n.SourceId == head.Id).ThenBy(n => n.Kind).ThenByDescending(n => n.Used).ThenBy(n => n.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}

public sealed record MemberView(Guid Id, string Name, string MergedInto, int Statements);

public sealed record SaidView(
    Guid Id, bool IsClaim, string Text, ClaimState? State, Guid SourceId, string Source, string? NamedAs, string? Where, Guid? ArticleId, int Appearances, DateOnly? SaidOn, DateTimeOffset FoundAt);

public sealed record SourceDecisionView(string By, DecisionKind Kind, DateTimeOffset At, string? Before, string? After, string? Why);
