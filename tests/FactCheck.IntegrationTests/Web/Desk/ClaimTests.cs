using System.Net;
using FactCheck.Data.Editors;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

public sealed class ClaimTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Get_ClaimThatDoesNotExist_ReturnsNotFound()
    {
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync($"/desk/claims/{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Get_ShowsTheClaimInItsArticleWithSuggestedRebuttals()
    {
        var id = await DamClaimAsync("Kessa");
        var page = await (await site.EditorAsync("Maya")).OpenAsync($"/desk/claims/{id}");

        var now = Assert.Single(page.All("mark.claim.now"));
        Assert.StartsWith("coalition aircraft had bombed the Kessa dam and drowned forty farms in the valley below", now);
        Assert.Contains(page.All("#rebuttals .card"), card => card.Contains("Anna Reyes") && card.Contains("denies"));
        Assert.NotEmpty(page.All("#rebuttals .reasons dd"));
    }

    [Fact]
    public async Task From_claim_to_published_verdict_by_two_people()
    {
        var id = await DamClaimAsync("Orlen");
        var (maya, daniel, reader) = (await site.EditorAsync("Maya Lind"), await site.EditorAsync("Daniel Osei"), site.Reader());

        var page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Accept"));
        page = await maya.SubmitAsync(page.Form("Save wording"), new() { ["Wording"] = "Coalition aircraft bombed the Orlen dam" });
        page = await maya.SubmitAsync(page.Form("Confirm"));
        Assert.Contains(page.All(".decided"), d => d.StartsWith("Confirmed by Maya Lind"));

        page = await maya.SubmitAsync(page.Form("Send for review"), new()
        {
            ["Form.RatingId"] = await RatingAsync("False"),
            ["Form.Summary"] = "Flight logs show no aircraft near the dam.",
            ["Form.Rationale"] = "The dam **overflowed** after rain.",
            ["Form.Evidence[0].Citation"] = "Flight log",
            ["Form.Evidence[0].Address"] = "https://coalition.example/log",
        });
        Assert.False(page.HasButton("Approve and publish"));

        Assert.Contains("Coalition aircraft bombed the Orlen dam", (await daniel.OpenAsync("/desk/queue?show=review")).All(".queue h2 a"));
        page = await daniel.OpenAsync($"/desk/claims/{id}");
        page = await daniel.SubmitAsync(page.Form("Approve and publish"));
        Assert.Contains("Published. Readers see it now.", page.Text);

        await using var db = site.NewDb();
        var slug = await db.Claims.Where(c => c.Id == id).Select(c => c.Slug).SingleAsync();
        var public_ = await reader.OpenAsync($"/verdicts/{slug}");
        Assert.Equal(HttpStatusCode.OK, public_.Status);
        Assert.Equal("Coalition aircraft bombed the Orlen dam", public_.All("h1").Single());
        Assert.Contains("Flight logs show no aircraft near the dam.", public_.Text);
        Assert.Contains("Maya Lind", public_.Text);
        Assert.Contains("Daniel Osei", public_.Text);
        Assert.Equal(
            [VerdictState.Draft, VerdictState.InReview, VerdictState.Published],
            await db.Verdicts.Where(v => v.ClaimId == id).OrderBy(v => v.Number).Select(v => v.State).ToListAsync());
    }

    [Fact]
    public async Task Send_WithoutARating_SaysSoAndKeepsEverythingTyped()
    {
        var id = await DamClaimAsync("Tarn");
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync($"/desk/claims/{id}");
        page = await editor.SubmitAsync(page.Form("Send for review"), new() { ["Form.Summary"] = "Because.", ["Form.Rationale"] = "At length.", ["Form.Evidence[0].Citation"] = "A log" });

        Assert.StartsWith("Error:", page.Document.Title);
        Assert.Contains("Choose a rating", page.Text);
        Assert.Equal("Because.", page.All("[name='Form.Summary']").Single());
        Assert.Equal("At length.", page.All("[name='Form.Rationale']").Single());
        Assert.NotNull(page.Document.QuerySelector("[value='A log']"));
    }

    [Fact]
    public async Task Publish_ByTheAuthor_IsRefused()
    {
        var id = await DamClaimAsync("Lune");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Send for review"), new() { ["Form.RatingId"] = await RatingAsync("True"), ["Form.Summary"] = "Yes." });

        // The button is not offered; somebody who sends the form all the same is told why.
        var form = page.Form("Take it back").Values();
        var answer = await maya.Http.PostAsync($"/desk/claims/{id}/review?handler=Publish", new FormUrlEncodedContent(form));
        Assert.Contains("A second person has to review a verdict", await answer.Content.ReadAsStringAsync());
        await using var db = site.NewDb();
        Assert.Equal(ClaimState.InReview, await db.Claims.Where(c => c.Id == id).Select(c => c.State).SingleAsync());
    }

    [Fact]
    public async Task An_editor_who_is_no_reviewer_takes_the_verdict_back_but_does_not_publish()
    {
        var id = await DamClaimAsync("Orrin");
        var maya = await site.EditorAsync("Maya", EditorRole.Editor);
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Send for review"), new() { ["Form.RatingId"] = await RatingAsync("True"), ["Form.Summary"] = "Yes." });
        Assert.False(page.HasButton("Approve and publish"));
        page = await maya.SubmitAsync(page.Form("Take it back"));
        Assert.Contains("The verdict is yours to change", page.All(".undo p").Single());
        Assert.True(page.HasButton("Send for review"));
    }

    [Fact]
    public async Task Return_ThatComesSecond_KeepsTheComment()
    {
        var id = await DamClaimAsync("Wold");
        var (maya, daniel, ines) = (await site.EditorAsync("Maya"), await site.EditorAsync("Daniel Osei"), await site.EditorAsync("Ines"));
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await maya.SubmitAsync(page.Form("Send for review"), new() { ["Form.RatingId"] = await RatingAsync("True"), ["Form.Summary"] = "Yes." });
        var (his, hers) = (await daniel.OpenAsync($"/desk/claims/{id}"), await ines.OpenAsync($"/desk/claims/{id}"));

        await daniel.SubmitAsync(his.Form("Approve and publish"));
        page = await ines.SubmitAsync(hers.Form("Return to Maya"), new() { ["Comment"] = "Name the log, please." });

        Assert.Contains("not in review", page.Text);
        Assert.Equal("Name the log, please.", page.All("textarea").Single());
    }

    [Fact]
    public async Task Confirm_LinkThatAnotherEditorDecidedFirst_IsToldAndChangesNothing()
    {
        var id = await DamClaimAsync("Quill");
        var (maya, daniel) = (await site.EditorAsync("Maya"), await site.EditorAsync("Daniel"));
        var (hers, his) = (await maya.OpenAsync($"/desk/claims/{id}"), await daniel.OpenAsync($"/desk/claims/{id}"));

        await daniel.SubmitAsync(his.Form("Reject"));
        var page = await maya.SubmitAsync(hers.Form("Confirm"));

        Assert.Contains("Daniel rejected a rebuttal", page.Text);
        await using var db = site.NewDb();
        Assert.Equal(1, await db.Decisions.CountAsync(d => d.StatementId == id && d.LinkId != null));
    }

    [Fact]
    public async Task Correct_and_withdraw_stay_visible_to_readers()
    {
        var id = await DamClaimAsync("Fell");
        var (maya, daniel) = (await site.EditorAsync("Maya"), await site.EditorAsync("Daniel"));
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await maya.SubmitAsync(page.Form("Send for review"), new() { ["Form.RatingId"] = await RatingAsync("False"), ["Form.Summary"] = "No log shows it." });
        page = await daniel.SubmitAsync((await daniel.OpenAsync($"/desk/claims/{id}")).Form("Approve and publish"));

        page = await daniel.SubmitAsync(page.Form("Send for review"), new() { ["Form.Summary"] = "Two logs show nothing.", ["Form.Correction"] = "There are two logs, not one." });
        await maya.SubmitAsync((await maya.OpenAsync($"/desk/claims/{id}")).Form("Approve and publish"));
        await using var db = site.NewDb();
        var slug = await db.Claims.Where(c => c.Id == id).Select(c => c.Slug).SingleAsync();
        var public_ = await site.Reader().OpenAsync($"/verdicts/{slug}");
        Assert.Contains("There are two logs, not one.", public_.Text);
        Assert.Contains("Two logs show nothing.", public_.Text);

        page = await maya.OpenAsync($"/desk/claims/{id}");
        await maya.SubmitAsync(page.Form("Withdraw"), new() { ["Comment"] = "The logs were of another day." });
        public_ = await site.Reader().OpenAsync($"/verdicts/{slug}");
        Assert.Equal(HttpStatusCode.OK, public_.Status);
        Assert.Contains("The logs were of another day.", public_.Text);
    }

    private async Task<Guid> DamClaimAsync(string place)
    {
        await site.ReadAsync(Articles.Dam($"{place}.txt", place));
        await using var db = site.NewDb();
        return await db.Claims.Where(c => c.Text.Contains($"bombed the {place} dam") && c.Source.Name.Contains("Ministry")).Select(c => c.Id).FirstAsync();
    }

    private async Task<string> RatingAsync(string word)
    {
        await using var db = site.NewDb();
        return (await db.Ratings.Where(r => r.Scale.Key == "house" && r.Word == word).Select(r => r.Id).SingleAsync()).ToString();
    }
}
