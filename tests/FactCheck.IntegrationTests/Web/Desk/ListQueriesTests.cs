using System.Net;
using FactCheck.Data.Editors;
using FactCheck.IntegrationTests.Web.Caching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>What the desk's lists ask the database, who is signed in included. A page of the desk that is not in the table fails: a new one says here what it is.</summary>
public sealed class ListQueriesTests(Site site) : IClassFixture<Site>
{
    private const int Most = 4;

    // What is a row in any of the lists.
    private const string Row = "main :is(tbody tr, .queue > li, ul.rows > li, .exchange > li, [id^=report-])";

    private static readonly string[] Lists =
    [
        "desk/queue", "desk/queue?show=published", "desk/queue?show=inreview", "desk/queue?show=all&sort=surest&answered=true", "desk/queue?show=all&q=sluice",
        "desk/inbox", "desk/inbox/{id:guid}", "desk/sources", "desk/incidents", "desk/incidents/{slug}", "desk/reports", "desk/log", "desk/log?q=ravel", "desk/topics", "desk/scales",
        "desk/site-pages", "desk/people", "desk/keys", "desk/webhooks", "desk/webhooks/{id:guid}",
    ];

    // One thing with all that belongs to it, a form, a file, or no page at all.
    private static readonly string[] NoLists =
    [
        "desk", "desk/queue/lists", "desk/queue/triage", "desk/queue/export", "desk/inbox/reviews", "desk/inbox/quarantined/{id:guid}",
        "desk/articles/{id:guid}", "desk/articles/{id:guid}/add", "desk/appearances/{id:guid}", "desk/sources/{id:guid}", "desk/sources/{id:guid}/merge",
        "desk/claims/{id:guid}", "desk/claims/{id:guid}/answer", "desk/claims/{id:guid}/contacts", "desk/claims/{id:guid}/incident", "desk/claims/{id:guid}/links/{linkId:guid}",
        "desk/claims/{id:guid}/notes", "desk/claims/{id:guid}/preview", "desk/claims/{id:guid}/review", "desk/claims/{id:guid}/take-back", "desk/claims/{id:guid}/verdict",
        "desk/site-pages/{key}/{language}",
    ];

    [Fact]
    public void Each_page_of_the_desk_is_a_list_that_is_counted_or_is_none() => Assert.Equal(
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!).Where(p => p == "desk" || p.StartsWith("desk/", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal),
        Lists.Select(l => l.Split('?')[0]).Distinct().Concat(NoLists).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_list_of_the_desk_asks_the_database_four_times_at_most()
    {
        var about = await FullDesk.FillAsync(site);
        var editor = await site.EditorAsync("Maya Lindqvist", EditorRole.Administrator);
        var wrong = new List<string>();
        foreach (var list in Lists)
        {
            var address = list.Split('{') is [var path, _] ? path + about[path.Split('/')[1]] : list;
            await editor.OpenAsync(address);
            using var asked = new AskedQueries(site);
            var page = await editor.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var rows = page.Document.QuerySelectorAll(Row).Length;
            if (rows < FullDesk.Rows)
                wrong.Add($"{list} has {rows} rows: too few to show a question for each");
            if (asked.Texts.Count is 0 or > Most)
                wrong.Add($"{list} asks {asked.Texts.Count} times:\n{string.Join("\n--\n", asked.Texts)}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }
}
