using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>An article as the workbench shows it: blocks with every span found in them.</summary>
public sealed record ArticleView(
    string Heading, string? Outlet, DateOnly? Published, string? Language, int Comments, Repeat? SameAs,
    IReadOnlyList<MarkedBlock> Blocks, int Claims, int Rebuttals, IReadOnlyDictionary<Guid, string> Labels)
{
    public static async Task<ArticleView> LoadAsync(FactCheckDb db, Guid articleId, Guid? nowId, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Where(a => a.Id == articleId)
            .Select(a => new
            {
                a.Title,
                a.FileName,
                a.Outlet,
                a.Published,
                a.Language,
                a.Comments,
                a.Text,
                a.Zones,
                SameAs = a.SameAs == null ? null : new Repeat(a.SameAs.Title ?? a.SameAs.FileName, a.Containment ?? 0),
            })
            .SingleAsync(cancellationToken);
        var spans = await db.Appearances.AsNoTracking().Where(a => a.ArticleId == articleId)
            .OrderBy(a => a.Start).ThenBy(a => a.End)
            .Join(db.Statements, a => a.StatementId, s => s.Id, (a, s) => new
            {
                Appearance = a,
                IsClaim = s is Claim,
                Settled = s is Claim
                    ? ((Claim)s).State != ClaimState.New && ((Claim)s).State != ClaimState.Dismissed
                    : db.Links.Any(l => l.RebuttalId == s.Id && l.Status == LinkStatus.Confirmed),
            })
            .ToListAsync(cancellationToken);

        // C1, C2 … and R1, R2 … in the order in which a reader of the article meets them.
        var labels = new Dictionary<Guid, string>();
        var (claims, rebuttals) = (0, 0);
        var marks = new List<Mark>();
        foreach (var span in spans)
        {
            var at = span.Appearance;
            if (!labels.TryGetValue(at.StatementId, out var label))
                labels[at.StatementId] = label = span.IsClaim ? $"C{++claims}" : $"R{++rebuttals}";
            var kind = span.IsClaim ? MarkKind.Claim : MarkKind.Rebuttal;
            var now = at.StatementId == nowId;
            marks.Add(new Mark(kind, at.Start, at.End, label, at.StatementId, span.Settled, now));
            marks.AddRange(at.Also.Select(piece => new Mark(kind, piece.Start, piece.End, label, at.StatementId, span.Settled, now)));
            if (at is { SourceStart: { } from, SourceEnd: { } to })
                marks.Add(new Mark(MarkKind.Source, from, to));
            if (at is { CueStart: { } cueFrom, CueEnd: { } cueTo })
                marks.Add(new Mark(MarkKind.Cue, cueFrom, cueTo));
        }
        var once = marks.DistinctBy(m => (m.Kind, m.Start, m.End, m.StatementId)).ToList();
        return new ArticleView(
            article.Title ?? article.FileName, article.Outlet, article.Published, article.Language, article.Comments, article.SameAs,
            MarkedText.Of(article.Text, article.Zones, once), claims, rebuttals, labels);
    }

    /// <summary>Runs of blocks to draw: the article's own one by one, what is not its own folded together.</summary>
    public IEnumerable<(string? Folded, IReadOnlyList<MarkedBlock> Blocks)> Runs()
    {
        var run = new List<MarkedBlock>();
        foreach (var block in Blocks.Where(b => b.Kind != ZoneKind.Headline))
        {
            if (run.Count > 0 && FoldName(run[0]) != FoldName(block))
            {
                yield return Close(run);
                run = [];
            }
            run.Add(block);
        }
        if (run.Count > 0)
            yield return Close(run);
    }

    private (string?, IReadOnlyList<MarkedBlock>) Close(List<MarkedBlock> run) => (FoldName(run[0]) switch
    {
        null => null,
        "comments" => Comments == 1 ? "1 reader comment, left out of the reading" : $"{Comments} reader comments, left out of the reading",
        _ => run.Count == 1 ? "1 line of the page, left out of the reading" : $"{run.Count} lines of the page, left out of the reading",
    }, run);

    private static string? FoldName(MarkedBlock block) => block.Kind switch
    {
        ZoneKind.ReaderComment => "comments",
        ZoneKind.Chrome or ZoneKind.Caption => "page",
        _ => null,
    };
}

/// <summary>The article that another repeats, and how much of the shorter one is in the longer, from 0 to 1.</summary>
public sealed record Repeat(string Heading, double Containment);
