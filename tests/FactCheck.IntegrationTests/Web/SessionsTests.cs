using System.Net;
using FactCheck.Data.Editors;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web;

public sealed class SessionsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Its_owner_ends_one_session_or_all_others()
    {
        await site.AddEditorAsync("Maya Lind", "maya@sessions.example", EditorRole.Editor);
        var (desk, phone, cafe) = (await site.SignInAsync("maya@sessions.example"), await site.SignInAsync("maya@sessions.example"), await site.SignInAsync("maya@sessions.example"));
        var page = await desk.OpenAsync("/account/me");
        Assert.Equal(3, page.All("tbody tr").Count);
        Assert.Contains("this one", page.All("tbody tr")[0]);

        await desk.SubmitAsync(page.Form("End the session"));
        var left = new[] { await phone.OpenAsync("/desk/queue"), await cafe.OpenAsync("/desk/queue") };
        Assert.Single(left, p => p.Path == "/account/sign-in");

        page = await desk.SubmitAsync((await desk.OpenAsync("/account/me")).Form("End all others"));
        Assert.Contains("You are signed in here and nowhere else", page.Text);
        Assert.All([await phone.OpenAsync("/desk/queue"), await cafe.OpenAsync("/desk/queue")], p => Assert.Equal("/account/sign-in", p.Path));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_through_the_own_account()
    {
        var (maya, daniel) = (await site.EditorAsync("Maya", EditorRole.Editor), await site.EditorAsync("Daniel Apart", EditorRole.Editor));
        await using var db = site.NewDb();
        var his = await db.Sessions.Where(s => s.Editor.Name == "Daniel Apart").Select(s => s.Id).SingleAsync();
        var token = (await maya.OpenAsync("/account/me")).Form("Save the name").Values()["__RequestVerificationToken"];
        await maya.Http.PostAsync("/account/me?handler=End", new FormUrlEncodedContent([new("Id", $"{his}"), new("__RequestVerificationToken", token)]));
        Assert.Equal("/desk/queue", (await daniel.OpenAsync("/desk/queue")).Path);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_a_copy_of_the_cookie_too()
    {
        var maya = await site.EditorAsync("Maya Signs Out");
        await maya.SubmitAsync((await maya.OpenAsync("/desk/queue")).Form("Sign out"));
        await using var db = site.NewDb();
        Assert.Equal(0, await db.Sessions.CountAsync(s => s.Editor.Name == "Maya Signs Out"));
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions()
    {
        await site.AddEditorAsync("Nora", "nora@sessions.example", EditorRole.Editor);
        var (desk, stolen) = (await site.SignInAsync("nora@sessions.example"), await site.SignInAsync("nora@sessions.example"));
        var page = await desk.OpenAsync("/account/me/password");
        page = await desk.SubmitAsync(page.Form("Change the password"), new() { ["Current"] = "not this one at all", ["New"] = "another sentence of mine" });
        Assert.Contains("That is not the present password", page.Text);
        page = await desk.SubmitAsync(page.Form("Change the password"), new() { ["Current"] = Site.Password, ["New"] = "another sentence of mine" });
        Assert.Equal("/account/me", page.Path);
        Assert.Equal("/account/sign-in", (await stolen.OpenAsync("/desk/queue")).Path);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ran_out_is_back_in_its_form_after_signing_in()
    {
        await site.AddEditorAsync("Maya", "maya@kept.example", EditorRole.Editor);
        var maya = await site.SignInAsync("maya@kept.example");
        var id = await ClaimAsync("Kept");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await RunOutAsync("maya@kept.example");

        page = await SendAsync(maya, page, "Save draft", new() { ["Form.Summary"] = "A sentence\nof <b>two</b> lines", ["Form.Rationale"] = "\n\nLong work." });
        Assert.Equal("/account/sign-in", page.Path);
        Assert.Contains("What you wrote is kept", page.Text);
        page = await maya.SubmitAsync(page.Form("Sign in"), new() { ["Email"] = "maya@kept.example", ["Password"] = "wrong" });
        Assert.Contains("What you wrote is kept", page.Text);
        page = await maya.SubmitAsync(page.Form("Sign in"), new() { ["Email"] = "maya@kept.example", ["Password"] = Site.Password });

        Assert.Equal($"/desk/claims/{id}", page.Path);
        Assert.Contains("What you wrote is back in its form", page.Text);
        var typed = page.Form("Save draft").Values();
        Assert.Equal("A sentence\nof <b>two</b> lines", typed["Form.Summary"].ReplaceLineEndings("\n"));
        Assert.Equal("\n\nLong work.", typed["Form.Rationale"].ReplaceLineEndings("\n"));
        await using var db = site.NewDb();
        Assert.Equal(0, await db.Verdicts.CountAsync(v => v.ClaimId == id));

        page = await maya.SubmitAsync(page.Form("Save draft"));
        Assert.Contains("The draft is saved", page.Text);
    }

    [Fact]
    public async Task What_somebody_else_did_meanwhile_is_not_overwritten_by_what_was_kept()
    {
        await site.AddEditorAsync("Maya", "maya@meanwhile.example", EditorRole.Editor);
        var (maya, daniel) = (await site.SignInAsync("maya@meanwhile.example"), await site.EditorAsync("Daniel Osei"));
        var id = await ClaimAsync("Meanwhile");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await RunOutAsync("maya@meanwhile.example");
        page = await SendAsync(maya, page, "Save wording", new() { ["Wording"] = "What Maya wrote" });

        await daniel.SubmitAsync((await daniel.OpenAsync($"/desk/claims/{id}")).Form("Save wording"), new() { ["Wording"] = "What Daniel wrote" });
        page = await maya.SubmitAsync(page.Form("Sign in"), new() { ["Email"] = "maya@meanwhile.example", ["Password"] = Site.Password });
        page = await maya.SubmitAsync(page.Form("Save wording"));

        Assert.Contains("Daniel Osei reworded the claim", page.Text);
        Assert.Equal("What Maya wrote", page.Form("Save wording").Values()["Wording"]);
    }

    [Fact]
    public async Task What_was_kept_is_shown_to_nobody_else()
    {
        await site.AddEditorAsync("Maya", "maya@alone.example", EditorRole.Editor);
        await site.AddEditorAsync("Daniel", "daniel@alone.example", EditorRole.Administrator);
        var maya = await site.SignInAsync("maya@alone.example");
        var id = await ClaimAsync("Alone");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await RunOutAsync("maya@alone.example");
        page = await SendAsync(maya, page, "Save wording", new() { ["Wording"] = "Maya's own words" });

        page = await maya.SubmitAsync(page.Form("Sign in"), new() { ["Email"] = "daniel@alone.example", ["Password"] = Site.Password });
        Assert.Contains("Nothing is kept here for you", page.Text);
        await using var db = site.NewDb();
        var kept = await db.KeptForms.OrderByDescending(f => f.KeptAt).Select(f => f.Id).FirstAsync();
        Assert.DoesNotContain("own words", (await maya.OpenAsync($"/desk/claims/{id}?kept={kept}")).Document.Source.Text);
    }

    [Fact]
    public async Task Where_the_page_is_gone_what_was_typed_is_shown_by_itself()
    {
        await site.AddEditorAsync("Maya", "maya@gone.example", EditorRole.Editor);
        var maya = await site.SignInAsync("maya@gone.example");
        var id = await ClaimAsync("Gone");
        var form = (await maya.OpenAsync($"/desk/claims/{id}")).Form("Save wording").Values();
        await RunOutAsync("maya@gone.example");
        form["Wording"] = "Words for a claim that is no more";
        var answer = await maya.Http.PostAsync($"/desk/claims/{Guid.NewGuid()}?handler=Reword", new FormUrlEncodedContent(form));

        var page = await maya.OpenAsync(answer.Headers.Location!.OriginalString);
        page = await maya.SubmitAsync(page.Form("Sign in"), new() { ["Email"] = "maya@gone.example", ["Password"] = Site.Password });
        Assert.Contains("The page it was written on is gone", page.Text);
        Assert.Contains("Words for a claim that is no more", page.Text);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_not_kept()
    {
        await site.AddEditorAsync("Maya", "maya@foreign.example", EditorRole.Editor);
        var maya = await site.SignInAsync("maya@foreign.example");
        await RunOutAsync("maya@foreign.example");
        var answer = await maya.Http.PostAsync("/desk/inbox", new FormUrlEncodedContent([new("Text", "Words that another site puts into her mouth")]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("kept", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Reader().Http.PostAsync("/desk/inbox", new FormUrlEncodedContent([]))).StatusCode);
    }

    /// <summary>Presses a button as a browser does, which says on what page it stood.</summary>
    private static async Task<Page> SendAsync(Visitor visitor, Page page, string button, Dictionary<string, string> typed)
    {
        visitor.Http.DefaultRequestHeaders.Referrer = page.Response.RequestMessage!.RequestUri;
        var answer = await visitor.SubmitAsync(page.Form(button), typed);
        visitor.Http.DefaultRequestHeaders.Referrer = null;
        return answer;
    }

    /// <summary>Nobody has touched the keyboard since yesterday.</summary>
    private async Task RunOutAsync(string email)
    {
        await using var db = site.NewDb();
        var old = DateTimeOffset.UtcNow - Session.Validity - TimeSpan.FromMinutes(1);
        Assert.Equal(1, await db.Sessions.Where(s => s.Editor.Email == email).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, old)));
    }

    private async Task<Guid> ClaimAsync(string place)
    {
        await site.ReadAsync(Articles.Dam($"{place}.txt", place));
        await using var db = site.NewDb();
        return await db.Claims.Where(c => c.Text.Contains($"bombed the {place} dam") && c.Source.Name.Contains("Ministry")).Select(c => c.Id).FirstAsync();
    }
}
