using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Feeds;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Feeds;

/// <summary>All feeds there are to follow; those of sources stand on the sources' own pages, because there are thousands.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    public IReadOnlyList<NamedFeed> Main { get; } =
        [new(T["All verdicts"], "/feeds/verdicts"), new(T["Corrections and withdrawals"], "/feeds/corrections")];

    public IReadOnlyList<NamedFeed> Topics { get; private set; } = [];

    public IReadOnlyList<NamedFeed> Ratings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var words = await db.Ratings.Where(r => r.Scale.Key == RatingScale.House).OrderBy(r => r.Position).Select(r => r.Word).ToListAsync(cancellationToken);
        Ratings = words.ConvertAll(w => new NamedFeed(T[w], $"/feeds/ratings/{FeedEndpoints.SlugOf(w)}"));
        Topics = await db.Topics.OrderBy(t => t.Name).Select(t => new NamedFeed(t.Name, $"/feeds/topics/{t.Slug}")).ToListAsync(cancellationToken);
    }
}

/// <summary>A feed as a page names it.</summary>
/// <param name="Name">What it holds.</param>
/// <param name="Address">Without the format at its end.</param>
public sealed record NamedFeed(string Name, string Address);
