using System.Text.Json;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Outlets;

/// <summary>An outlet by the claims with a verdict that it carried. Carrying is not claiming: there is no score.</summary>
/// <param name="Name">As most of its articles spell it.</param>
/// <param name="Claims">How many it carried.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="First">With how many it was the first known to us.</param>
public sealed record ShownOutlet(string? Name, int Claims, int Articles, int First)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Null for an outlet that carried nothing readers may see.</summary>
    public static async Task<ShownOutlet?> FindAsync(FactCheckDb db, string slug, CancellationToken cancellationToken)
    {
        var json = await db.Database.SqlQuery<string>($"""
            with carried as (
                select p.statement_id as claim_id, p.article_id
                from articles a
                join appearances p on p.article_id = a.id
                join statements c on c.id = p.statement_id
                where a.outlet_slug = {slug} and c.kind = 'Claim' and exists (select 1 from verdicts v where v.claim_id = c.id and v.state = 'Published')
            ), firsts as (
                select (
                    select a.outlet_slug from appearances p join articles a on a.id = p.article_id
                    where p.statement_id = c.claim_id order by a.published nulls last, a.read_at, p.start limit 1
                ) as outlet
                from (select distinct claim_id from carried) c
            )
            select jsonb_build_object(
                'name', (select mode() within group (order by outlet) from articles where outlet_slug = {slug}),
                'claims', (select count(*) from firsts),
                'articles', (select count(distinct article_id) from carried),
                'first', (select count(*) from firsts where outlet = {slug}))::text as "Value"
            """).SingleAsync(cancellationToken);
        return JsonSerializer.Deserialize<ShownOutlet>(json, Json) is { Claims: > 0 } outlet ? outlet : null;
    }
}

/// <summary>How an outlet carried a claim.</summary>
/// <param name="Seen">Its earliest article with it.</param>
/// <param name="IsFirst">Nobody known to us had it earlier.</param>
/// <param name="Stance">What the outlet says to it in its own voice, where an editor confirmed that it does.</param>
public sealed record Carried(Seen Seen, bool IsFirst, LinkKind? Stance)
{
    /// <summary>By the claims' slugs.</summary>
    public static Task<Dictionary<string, Carried>> ByClaimAsync(FactCheckDb db, string outlet, IEnumerable<string> slugs, CancellationToken cancellationToken) =>
        db.Claims.AsNoTracking().Where(c => slugs.Contains(c.Slug!))
            .Select(c => new
            {
                Slug = c.Slug!,
                Seen = c.Appearances.AsQueryable().Where(a => a.Article.OutletSlug == outlet && c.Confidence >= 0) // its own alone: decision 0019
                    .OrderBy(a => a.Article.Published == null).ThenBy(a => a.Article.Published).ThenBy(a => a.Article.ReadAt).ThenBy(a => a.Start)
                    .Select(Seen.Of)
                    .First(),
                First = c.Appearances
                    .OrderBy(a => a.Article.Published == null).ThenBy(a => a.Article.Published).ThenBy(a => a.Article.ReadAt).ThenBy(a => a.Start)
                    .Select(a => a.Article.OutletSlug).First(),
                Stance = c.Answers
                    .Where(l => l.Status == LinkStatus.Confirmed && l.Rebuttal.Source.Type == SourceType.Outlet
                        && l.Rebuttal.Appearances.Any(a => a.Article.OutletSlug == outlet && a.Article.Outlet == l.Rebuttal.Source.Name))
                    .OrderBy(l => l.Id)
                    .Select(l => (LinkKind?)l.Kind).FirstOrDefault(),
            })
            .ToDictionaryAsync(c => c.Slug, c => new Carried(c.Seen, c.First == outlet, c.Stance), cancellationToken);
}
