using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Data.Editors;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>Two editors write on one verdict: nobody's words are overwritten in silence, and none are lost.</summary>
public sealed partial class ConflictTests(Site site) : IClassFixture<Site>
{
    private const string Began = "The coalition called it inaccurate, and the images were not what they were said to be.";

    [Fact]
    public async Task The_second_to_save_sees_mine_theirs_and_as_it_was_where_they_differ()
    {
        var (maya, page) = await DisagreeAsync("Brack", "The coalition called it inaccurate, and the five images were not what they were said to be.",
            "The coalition’s spokesman called it inaccurate, and the images were fakes.");

        Assert.Equal("Daniel Osei saved this verdict while you were writing", page.All("h1").Single());
        Assert.Contains("differ in one of eight fields", page.Text);
        Assert.Equal(["Why, in one sentence"], page.All(".conflict legend"));
        Assert.Contains("five", page.All(".side-of:nth-child(1) ins").Single());
        Assert.Equal(["’s spokesman", "fakes"], page.All(".side-of:nth-child(2) ins"));
        Assert.Equal(["not what they were said to be"], page.All(".side-of:nth-child(2) del"));
        Assert.Empty(page.All(".side-of:nth-child(3) :is(ins, del)"));
        Assert.Equal("joined", page.Document.QuerySelector("input[checked][type=radio]")!.GetAttribute("value"));

        page = await maya.SubmitAsync(page.Form("Save this"));
        Assert.Contains("The draft is saved.", page.Text);
        Assert.Equal("The coalition’s spokesman called it inaccurate, and the five images were fakes.", page.All("[name='Form.Summary']").Single());
    }

    [Fact]
    public async Task Where_the_changes_touch_nothing_is_chosen_and_saving_asks()
    {
        var (maya, page) = await DisagreeAsync("Tarn", "Her own sentence.", "His own sentence.");
        Assert.Empty(page.Document.QuerySelectorAll(".conflict input[checked]"));
        page = await maya.SubmitAsync(page.Form("Save this"));
        Assert.StartsWith("Error:", page.Document.Title);
        Assert.Contains("Why, in one sentence: both of you changed it. Choose one", page.Text);

        page = await maya.SubmitAsync(page.Form("Save this"), new() { ["Choices[Summary]"] = "joined", ["Joined[Summary]"] = "A third sentence." });
        Assert.Equal("A third sentence.", page.All("[name='Form.Summary']").Single());
    }

    [Fact]
    public async Task What_only_one_of_two_changed_is_chosen_already()
    {
        var id = await site.DamClaimAsync("Orlen");
        var (maya, daniel) = (await site.EditorAsync("Maya Lind"), await site.EditorAsync("Daniel Osei"));
        var (hers, his) = (await maya.OpenAsync($"/desk/claims/{id}"), await daniel.OpenAsync($"/desk/claims/{id}"));
        await daniel.SubmitAsync(his.Form("Save draft"), new() { ["Form.RatingId"] = await site.RatingAsync("Mostly false"), ["Form.Evidence[0].Citation"] = "Flight log" });
        var page = await maya.SubmitAsync(hers.Form("Save draft"), new() { ["Form.Rationale"] = "At length." });

        Assert.Equal(["Rating", "Rationale", "Evidence"], page.All(".conflict legend"));
        page = await maya.SubmitAsync(page.Form("Save this"));
        Assert.Equal("At length.", page.All("[name='Form.Rationale']").Single());
        Assert.NotNull(page.Document.QuerySelector("[value='Flight log']"));
        Assert.Equal(await site.RatingAsync("Mostly false"), page.Document.QuerySelector("[name='Form.RatingId'][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Lines_of_evidence_that_both_added_are_joined_or_chosen()
    {
        var id = await site.DamClaimAsync("Lune");
        var (maya, daniel) = (await site.EditorAsync("Maya Lind"), await site.EditorAsync("Daniel Osei"));
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await maya.SubmitAsync(page.Form("Save draft"), new() { ["Form.Evidence[0].Citation"] = "Flight log" });
        var his = await daniel.SubmitAsync((await daniel.OpenAsync($"/desk/claims/{id}")).Form("Add a row"));
        var hers = await maya.OpenAsync($"/desk/claims/{id}");
        await daniel.SubmitAsync(his.Form("Save draft"), new() { ["Form.Evidence[1].Citation"] = "Weather report" });
        page = await maya.SubmitAsync(hers.Form("Save draft"), new() { ["Form.Evidence[0].Citation"] = "The flight log of 3 March" });
        Assert.Empty(page.Document.QuerySelectorAll(".conflict input[checked]"));

        page = await maya.SubmitAsync(page.Form("Save this"), new() { ["Choices[Evidence]"] = "theirs" });
        Assert.Equal(["Flight log", "Weather report"], page.Document.QuerySelectorAll("[name$='.Citation']").Select(e => e.GetAttribute("value")));
    }

    [Fact]
    public async Task Theirs_can_stand_while_mine_is_kept_as_a_note()
    {
        var (maya, page) = await DisagreeAsync("Fell", "Her own sentence.", "His own sentence.");
        page = await maya.SubmitAsync(page.Form("Keep all of theirs"));
        Assert.Equal("His own sentence.", page.All("[name='Form.Summary']").Single());
        await using var db = site.NewDb();
        var note = await db.Notes.OrderByDescending(n => n.At).Select(n => n.Text).FirstAsync();
        Assert.Contains("Her own sentence.", note);
    }

    [Fact]
    public async Task A_third_editor_who_saves_during_the_merge_is_seen_too()
    {
        var (maya, page) = await DisagreeAsync("Wold", "Her own sentence.", "His own sentence.");
        var ines = await site.EditorAsync("Ines Rey");
        var claim = page.Path.Split('/')[3];
        await ines.SubmitAsync((await ines.OpenAsync($"/desk/claims/{claim}")).Form("Save draft"), new() { ["Form.Summary"] = "A sentence by Ines." });
        page = await maya.SubmitAsync(page.Form("Save this"), new() { ["Choices[Summary]"] = "mine" });
        Assert.Equal("Ines Rey saved this verdict while you were writing", page.All("h1").Single());
        Assert.Contains("Her own sentence.", page.All(".side-of")[0]);
    }

    [Fact]
    public async Task A_tag_set_in_the_meantime_is_no_conflict()
    {
        var id = await site.DamClaimAsync("Quill");
        var maya = await site.EditorAsync("Maya Lind");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await using (var db = site.NewDb())
        {
            var claim = await db.Claims.SingleAsync(c => c.Id == id);
            claim.Tag("dams", await db.Editors.FirstAsync(), DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        }
        Assert.Contains("The draft is saved.", (await maya.SubmitAsync(page.Form("Save draft"), new() { ["Form.Summary"] = "Mine." })).Text);
    }

    [Fact]
    public async Task A_thousand_conflicting_saves_by_eight_editors_overwrite_nothing_in_silence()
    {
        const int editors = 8, saves = 1000;
        var id = await site.DamClaimAsync("Kessa");
        var desk = new List<(Visitor Visitor, Dictionary<string, string> Form)>();
        for (var i = 0; i < editors; i++)
        {
            var visitor = await site.EditorAsync($"Editor {i}");
            var page = await visitor.OpenAsync($"/desk/claims/{id}/verdict");
            desk.Add((visitor, page.Form("Save draft").Values()));
        }

        var accepted = new ConcurrentDictionary<string, int>();
        var (sent, refused) = (0, 0);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(desk.Select(async editor =>
        {
            var basedOn = 0;
            while (Interlocked.Increment(ref sent) is var number and <= saves)
            {
                var words = $"Save {number}";
                editor.Form["Form.Summary"] = words;
                editor.Form["Form.BasedOn"] = $"{basedOn}";
                var answer = await editor.Visitor.Http.PostAsync($"/desk/claims/{id}/verdict?handler=Draft", new FormUrlEncodedContent(editor.Form));
                if (answer.StatusCode == HttpStatusCode.Redirect)
                {
                    accepted[words] = basedOn;
                    basedOn++;
                    continue;
                }
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var conflict = await answer.Content.ReadAsStringAsync();
                Assert.Contains(words, conflict);
                basedOn = int.Parse(BasedOn().Match(conflict).Groups["number"].Value);
                Interlocked.Increment(ref refused);
            }
        }));

        await using var db = site.NewDb();
        var history = await db.Verdicts.Where(v => v.ClaimId == id).OrderBy(v => v.Number).Select(v => new { v.Number, v.Summary }).ToListAsync();
        Assert.Equal(saves, accepted.Count + refused);
        Assert.Equal(accepted.Count, history.Count);
        Assert.All(history, step => Assert.Equal(step.Number - 1, accepted[step.Summary]));
        Assert.Equal(history.Count, await db.Decisions.CountAsync(d => d.StatementId == id && d.Kind == DecisionKind.VerdictDrafted));
        Assert.True(refused > 0, "The editors never met.");
        TestContext.Current.SendDiagnosticMessage($"{saves} saves in {clock.Elapsed.TotalSeconds:0.0} s: {accepted.Count} accepted, {refused} conflicts shown");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"It took {clock.Elapsed}.");
    }

    /// <summary>Both open the same draft; Daniel saves first. What Maya sees then.</summary>
    private async Task<(Visitor Maya, Page Conflict)> DisagreeAsync(string place, string hers, string his)
    {
        var id = await site.DamClaimAsync(place);
        var (maya, daniel) = (await site.EditorAsync("Maya Lind"), await site.EditorAsync("Daniel Osei"));
        await maya.SubmitAsync((await maya.OpenAsync($"/desk/claims/{id}")).Form("Save draft"), new() { ["Form.Summary"] = Began });
        var (mayas, daniels) = (await maya.OpenAsync($"/desk/claims/{id}"), await daniel.OpenAsync($"/desk/claims/{id}"));
        await daniel.SubmitAsync(daniels.Form("Save draft"), new() { ["Form.Summary"] = his });
        var page = await maya.SubmitAsync(mayas.Form("Save draft"), new() { ["Form.Summary"] = hers });
        Assert.Equal([VerdictState.Draft, VerdictState.Draft], await site.StepsAsync(id));
        return (maya, page);
    }

    [GeneratedRegex("name=\"Form.BasedOn\" value=\"(?<number>\\d+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BasedOn();
}
