using FactCheck.Data.Editors;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

public sealed class ScalesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_scale_and_its_ratings_are_added_and_offered_in_the_form()
    {
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync("/desk/scales");
        Assert.StartsWith("House scale", page.All(".part h2")[0]);
        page = await maya.SubmitAsync(page.Form("Add the scale"), new() { ["Name"] = "Harbour Press" });
        var scale = await ScaleAsync("harbour-press");
        page = await AddAsync(maya, page, scale, "Sunk", "0");
        Assert.Contains("Ratings count from 1", page.All(".problem").Single());
        Assert.Equal("Sunk", page.Document.QuerySelector($"#Word-{scale.Id}")!.GetAttribute("value"));
        page = await AddAsync(maya, page, scale, "Sunk", "1");
        page = await AddAsync(maya, page, scale, "sunk", "2");
        Assert.Contains("is on this scale already", page.All(".problem").Single());

        var id = await site.DamClaimAsync("Orlen");
        page = await maya.OpenAsync($"/desk/claims/{id}");
        Assert.Contains(page.All(".rate .scale"), s => s.Contains("Harbour Press") && s.Contains("Sunk"));
        await using var db = site.NewDb();
        Assert.Equal(
            [DecisionKind.ScaleAdded, DecisionKind.RatingAdded],
            await db.Decisions.Where(d => d.ScaleId == scale.Id).OrderBy(d => d.At).Select(d => d.Kind).ToListAsync());
        Assert.Contains("added a rating", (await maya.OpenAsync("/desk/log")).Text);
    }

    [Fact]
    public async Task A_rating_that_verdicts_have_is_retired_and_never_renamed()
    {
        var (maya, daniel) = (await site.EditorAsync("Maya"), await site.EditorAsync("Daniel"));
        var id = await site.DamClaimAsync("Brack");
        await site.SendAsync(maya, id, rating: "Half true");
        await daniel.SubmitAsync((await daniel.OpenAsync($"/desk/claims/{id}")).Form("Approve and publish"));
        var page = await maya.OpenAsync("/desk/scales");
        Assert.False(page.HasButton("Rename Half true"));

        page = await maya.SubmitAsync(page.Form("Retire Half true"));
        Assert.True(page.HasButton("Take up again Half true"));
        var other = await site.DamClaimAsync("Tarn");
        Assert.DoesNotContain("Half true", (await maya.OpenAsync($"/desk/claims/{other}")).All(".rate > label"));
        // Who corrects the verdict that has it may keep it.
        Assert.Contains((await maya.OpenAsync($"/desk/claims/{id}")).All(".rate > label"), l => l.StartsWith("Half true"));
        await maya.SubmitAsync(page.Form("Take up again Half true"));
        Assert.Contains("Half true", (await maya.OpenAsync($"/desk/claims/{other}")).All(".rate > label"));
    }

    [Fact]
    public async Task A_rating_that_no_verdict_has_is_renamed()
    {
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync("/desk/scales");
        page = await maya.SubmitAsync(page.Form("Rename Pants on Fire"), new() { ["Word"] = "Trousers on fire" });
        Assert.True(page.HasButton("Rename Trousers on fire"));
    }

    private static async Task<Page> AddAsync(Visitor visitor, Page page, RatingScale scale, string word, string value)
    {
        var form = page.Form("Add the rating").Values();
        (form["About"], form["Word"], form["Value"]) = (scale.Id.ToString(), word, value);
        var answer = await visitor.Http.PostAsync("/desk/scales?handler=Rating", new FormUrlEncodedContent(form));
        return answer.Headers.Location is { } next
            ? await visitor.OpenAsync(next.OriginalString)
            : new Page(answer, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<RatingScale> ScaleAsync(string key)
    {
        await using var db = site.NewDb();
        return await db.RatingScales.AsNoTracking().SingleAsync(s => s.Key == key);
    }
}
