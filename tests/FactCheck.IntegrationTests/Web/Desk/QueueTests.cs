using FactCheck.Data.Editors;
using FactCheck.Data.Incidents;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.IntegrationTests.Web.Sources;
using FactCheck.IntegrationTests.Web.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>The queue with scripts off: what a browser without them would send and get.</summary>
public sealed class QueueTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Accept_TakesTheClaimOutOfTheNewOnes_AndUndoBringsItBack()
    {
        var (maya, page) = await ListAsync("Ardel");
        var words = page.All(".queue h2 a")[0];
        Assert.Single(page.All("[data-current]"));
        page = await maya.SubmitAsync(page.Form("Accept"));
        Assert.DoesNotContain(words, page.All(".queue h2 a"));
        Assert.StartsWith("Accepted: ", page.All(".undo p").Single());

        page = await maya.SubmitAsync(page.Form("Undo"));
        Assert.Contains(words, page.All(".queue h2 a"));
        await using var db = site.NewDb();
        Assert.Equal(
            [DecisionKind.ClaimAccepted, DecisionKind.DecisionTakenBack],
            await db.Decisions.Where(d => d.StatementId != null && db.Claims.Any(c => c.Id == d.StatementId && c.Text.Contains("Ardel"))).OrderBy(d => d.At).Select(d => d.Kind).ToListAsync());
    }

    [Fact]
    public async Task Dismiss_OfAllTicked_AsksForNoMoreThanTheReason()
    {
        var (maya, page) = await ListAsync("Brom");
        var ids = page.Document.QuerySelectorAll("input[name=Ids]").Select(b => b.GetAttribute("value")!).ToList();
        page = await SendAsync(maya, page, "a prediction", ids);
        Assert.Equal($"Dismissed: {ids.Count} claims", page.All(".undo p").Single());
        await using var db = site.NewDb();
        var claims = await db.Claims.Include(c => c.Decisions).Where(c => c.Text.Contains("Brom")).ToListAsync();
        Assert.All(claims, c => Assert.Equal(ClaimState.Dismissed, c.State));
        Assert.All(claims, c => Assert.Equal("a prediction", c.Decisions.Single().Why));

        page = await maya.SubmitAsync(page.Form("Undo"));
        Assert.Equal($"Taken back: {ids.Count} claims", page.All(".undo p").Single());
    }

    [Fact]
    public async Task Accept_OfAClaimThatAColleagueDismissedFirst_ChangesNothingAndSaysSo()
    {
        var (maya, hers) = await ListAsync("Cant");
        var daniel = await site.EditorAsync("Daniel Osei");
        var his = await daniel.OpenAsync("/desk/queue?q=Cant");
        await SendAsync(daniel, his, "an opinion", []);
        var page = await maya.SubmitAsync(hers.Form("Accept"));
        Assert.Contains("was changed by somebody else since this list was made", page.All(".undo.warn").Single());
        await using var db = site.NewDb();
        Assert.Equal(1, await db.Decisions.CountAsync(d => db.Claims.Any(c => c.Id == d.StatementId && c.Text.Contains("Cant"))));
    }

    [Fact]
    public async Task Undo_AfterAColleagueDecidedAgain_IsRefused()
    {
        var (maya, page) = await ListAsync("Dorn");
        var decided = await SendAsync(maya, page, "an opinion", []);
        var daniel = await site.EditorAsync("Daniel Osei");
        var id = page.Document.QuerySelector("[name=Only]")!.GetAttribute("value");
        await daniel.SubmitAsync((await daniel.OpenAsync($"/desk/claims/{id}")).Form("Take it up again"));
        page = await maya.SubmitAsync(decided.Form("Undo"));
        Assert.Contains("was changed again since", page.All(".undo.warn").Single());
    }

    [Fact]
    public async Task Filters_NarrowTheList_AndAreKeptUnderAName()
    {
        var (maya, page) = await ListAsync("Esk");
        var all = page.All(".queue h2 a");
        Assert.Empty((await maya.OpenAsync("/desk/queue?q=Esk&source=nobody")).All(".queue h2 a"));
        Assert.Empty((await maya.OpenAsync("/desk/queue?q=Esk&below=1")).All(".queue h2 a"));
        Assert.Empty((await maya.OpenAsync("/desk/queue?q=Esk&incident=floods")).All(".queue h2 a"));
        Assert.Empty((await maya.OpenAsync("/desk/queue?q=Esk&language=fi")).All(".queue h2 a"));
        page = await maya.OpenAsync("/desk/queue?q=Esk&source=ministry");
        Assert.Equal(all, page.All(".queue h2 a"));
        Assert.Contains(page.All(".chip-filter"), c => c.Contains("Source: ministry"));
        page = await maya.SubmitAsync(page.Form("Save"), new() { ["name"] = "Esk, by the ministry" });
        Assert.Contains("Esk, by the ministry", page.All(".lists a"));
        page = await maya.OpenAsync(page.Document.QuerySelectorAll(".lists a").Single(a => a.TextContent.StartsWith("Esk, by", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains(page.All(".chip-filter"), c => c.Contains("Source: ministry"));
        Assert.DoesNotContain("Esk, by the ministry", (await (await site.EditorAsync("Daniel")).OpenAsync("/desk/queue")).All(".lists a"));
    }

    [Theory]
    [InlineData("source=hollin", "mill", "weir")]
    [InlineData("source=100%25", "mill")]
    [InlineData("source=1_0")]
    [InlineData("outlet=lin+pos", "mill")]
    [InlineData("outlet=facts", "weir")]
    [InlineData("outlet=hollin", "mill", "weir")]
    [InlineData("outlet=%25")]
    [InlineData("incident=50%25", "mill")]
    [InlineData("incident=5_%25")]
    [InlineData("language=de", "mill")]
    public async Task A_name_is_found_by_any_part_of_it_and_every_sign_stands_for_itself(string filter, params string[] found)
    {
        await using (var news = await Newsroom.OpenAsync(site))
        {
            if (!await news.Db.Claims.AnyAsync(c => c.Text.Contains("hollin")))
            {
                var (mill, weir) = (news.Claims(news.Source("Hollin 100% Office"), "the hollin mill turns"), news.Claims(news.Source("Hollin 1000 Office"), "the hollin weir holds"));
                news.Print(mill, "The Hollin Post", language: "de");
                mill.BelongsTo(Incident.Called("Hollin, 50% flooded"), news.Author, news.Now);
                weir.AddOutsideVerdict(new OutsideReview(Guid.NewGuid().ToByteArray(), "Hollin Facts", "Wrong") { Url = "https://facts.example/weir" });
                await news.Db.SaveChangesAsync();
            }
        }
        var page = await (await site.EditorAsync("Maya Lindqvist")).OpenAsync($"/desk/queue?q=hollin&{filter}");
        Assert.Equal(found.Order(), page.All(".queue h2 a").Select(w => w.Split(' ')[^2]).Order());
    }

    [Fact]
    public async Task A_claim_that_is_given_to_somebody_is_mine_there_and_unread_until_it_is_opened()
    {
        var (maya, page) = await ListAsync("Fenn");
        var daniel = await site.EditorAsync("Fenn Daniels");
        page = await maya.OpenAsync("/desk/queue?q=Fenn");
        page = await SendAsync(maya, page, "Fenn Daniels", []);
        var words = page.All(".queue h2 a")[0];

        page = await daniel.OpenAsync("/desk/queue?show=mine");
        Assert.Equal([words], page.All(".queue h2 a"));
        Assert.Single(page.All(".queue .unread"));
        await daniel.OpenAsync(page.Document.QuerySelector(".queue h2 a")!.GetAttribute("href")!);
        Assert.Empty((await daniel.OpenAsync("/desk/queue?show=mine")).All(".queue .unread"));
    }

    [Fact]
    public async Task The_pages_of_the_queue_hold_each_claim_once_in_either_direction()
    {
        await site.ReadAsync([.. Enumerable.Range(0, 30).Select(i => Articles.Dam($"pages-{i}.txt", $"Gault{i}"))]);
        var maya = await site.EditorAsync("Maya");
        foreach (var sort in new[] { "newest", "oldest", "surest", "leastsure" })
        {
            var (seen, pages, page) = (new List<string>(), 0, await maya.OpenAsync($"/desk/queue?sort={sort}"));
            while (true)
            {
                seen.AddRange(page.Document.QuerySelectorAll("[data-row]").Select(r => r.Id!));
                pages++;
                if (page.Document.QuerySelector("a[rel=next]") is not { } next)
                    break;
                page = await maya.OpenAsync(next.GetAttribute("href")!);
            }
            Assert.Equal(seen.Distinct().Count(), seen.Count);
            await using var db = site.NewDb();
            Assert.Equal(await db.Claims.CountAsync(c => c.State == ClaimState.New), seen.Count);
            for (var back = pages; back > 1; back--)
                page = await maya.OpenAsync(page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
            Assert.Equal(seen.Take(30), page.Document.QuerySelectorAll("[data-row]").Select(r => r.Id!));
        }
    }

    private async Task<(Visitor Editor, Page Page)> ListAsync(string place)
    {
        await site.ReadAsync(Articles.Dam($"{place}-1.txt", $"{place} Upper"), Articles.Dam($"{place}-2.txt", $"{place} Lower"));
        var maya = await site.EditorAsync("Maya Lindqvist");
        return (maya, await maya.OpenAsync($"/desk/queue?q={place}"));
    }

    private static async Task<Page> SendAsync(Visitor editor, Page page, string reason, List<string> ids)
    {
        var button = page.Document.QuerySelectorAll("#decide button").Single(b => b.TextContent.Contains(reason, StringComparison.Ordinal));
        var values = page.Form("Accept").Values();
        values.Remove("Ids");
        var answer = await editor.Http.PostAsync(button.GetAttribute("formaction"), new FormUrlEncodedContent([.. values, .. ids.Select(id => KeyValuePair.Create("Ids", id))]));
        return await editor.OpenAsync(answer.Headers.Location!.OriginalString);
    }
}
