using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using Microsoft.EntityFrameworkCore;
using V = FactCheck.Data.Verdicts.VerdictState;

namespace FactCheck.Web.Exports;

/// <summary>A claim as one row of a file: flat, so that a spreadsheet can hold it. The verdict is the public one; the desk's state stands in the desk's files alone.</summary>
internal sealed record ExportedClaim(
    Guid Id, string? Page, string Wording, string Text, string Source, SourceType SourceType, DateOnly? SaidOn,
    string? VerdictState, string? Rating, string? Summary, DateTimeOffset? VerdictAt,
    string? Outlet, string? ArticleTitle, string? ArticleAddress, DateOnly? ArticlePublished, string? Language,
    string? Incident, int Appearances, int Rebuttals, DateTimeOffset FoundAt, string? DeskState)
{
    /// <summary>The columns, in order, as they are called.</summary>
    public static readonly IReadOnlyList<(string Name, Func<ExportedClaim, object?> Cell)> Columns =
    [
        ("id", c => c.Id), ("page", c => c.Page), ("wording", c => c.Wording), ("text", c => c.Text), ("source", c => c.Source),
        ("source_type", c => c.SourceType.ToString().ToLowerInvariant()), ("said_on", c => c.SaidOn?.ToString("yyyy-MM-dd")),
        ("verdict_state", c => c.VerdictState), ("rating", c => c.Rating), ("summary", c => c.Summary), ("verdict_at", c => c.VerdictAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ")),
        ("outlet", c => c.Outlet), ("article_title", c => c.ArticleTitle), ("article_address", c => c.ArticleAddress), ("article_published", c => c.ArticlePublished?.ToString("yyyy-MM-dd")),
        ("language", c => c.Language), ("incident", c => c.Incident), ("appearances", c => c.Appearances), ("rebuttals", c => c.Rebuttals),
        ("found_at", c => c.FoundAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ")), ("desk_state", c => c.DeskState),
    ];

    /// <param name="claims">Any of them; they come in the order in which they were found.</param>
    /// <param name="site">Where the site stands.</param>
    /// <param name="desk">Whether the desk's state is told.</param>
    public static IAsyncEnumerable<ExportedClaim> Stream(IQueryable<Claim> claims, string site, bool desk) => claims.AsNoTracking().OrderBy(c => c.Id)
        .Select(c => new ExportedClaim(
            c.Id, c.Slug == null ? null : site + "/verdicts/" + c.Slug, c.Wording, c.Text, c.Source.Head.Name, c.Source.Head.Type, c.SaidOn,
            c.Verdicts.Where(v => v.State == V.Published || v.State == V.Corrected || v.State == V.Withdrawn)
                .OrderByDescending(v => v.Number).Select(v => v.State.ToString().ToLower()).FirstOrDefault(),
            c.Verdicts.Where(v => v.State == V.Published || v.State == V.Corrected || v.State == V.Withdrawn)
                .OrderByDescending(v => v.Number).Select(v => v.Rating!.Word).FirstOrDefault(),
            c.Verdicts.Where(v => v.State == V.Published || v.State == V.Corrected || v.State == V.Withdrawn)
                .OrderByDescending(v => v.Number).Select(v => v.Summary).FirstOrDefault(),
            c.Verdicts.Where(v => v.State == V.Published || v.State == V.Corrected || v.State == V.Withdrawn)
                .Max(v => (DateTimeOffset?)v.At),
            c.Appearances.OrderBy(a => a.Id).Select(a => a.Article.Outlet).FirstOrDefault(),
            c.Appearances.OrderBy(a => a.Id).Select(a => a.Article.Title).FirstOrDefault(),
            c.Appearances.OrderBy(a => a.Id).Select(a => a.Article.Address).FirstOrDefault(),
            c.Appearances.OrderBy(a => a.Id).Select(a => a.Article.Published).FirstOrDefault(),
            c.Appearances.OrderBy(a => a.Id).Select(a => a.Article.Language).FirstOrDefault(),
            c.Incident!.Title, c.Appearances.Count, c.Answers.Count(l => l.Status == LinkStatus.Confirmed), c.FoundAt, desk ? c.State.ToString() : null))
        .AsAsyncEnumerable();
}
