using FactCheck.Data.Editors;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

public sealed class PeopleTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_invitation_carries_the_role_it_gives()
    {
        var maya = await site.EditorAsync("Maya Lind");
        var page = await maya.OpenAsync("/desk/people");
        page = await maya.SubmitAsync(page.Form("Make a link"), new() { ["Role"] = "Reviewer" });
        var daniel = site.Reader();
        var join = await daniel.OpenAsync(new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery);
        Assert.Contains("as a reviewer", join.Text);
        await daniel.SubmitAsync(join.Form("Make my account"), new() { ["Name"] = "Daniel Osei", ["Email"] = "daniel@people.example", ["Password"] = Site.Password });

        await using var db = site.NewDb();
        var editor = await db.Editors.Include(e => e.Decisions).ThenInclude(d => d.By).SingleAsync(e => e.Email == "daniel@people.example");
        Assert.Equal(EditorRole.Reviewer, editor.Role);
        var invited = Assert.Single(editor.Decisions);
        Assert.Equal((DecisionKind.EditorInvited, "Maya Lind", "Reviewer"), (invited.Kind, invited.By.Name, invited.After));
    }

    [Fact]
    public async Task A_changed_role_counts_from_the_next_click_and_stands_in_the_log()
    {
        var (maya, ines) = (await site.EditorAsync("Maya Lind"), await site.EditorAsync("Ines Costa", EditorRole.ReaderOnly));
        Assert.Contains("look, but not change", (await ines.OpenAsync("/desk/people")).Text);

        var page = await ChangeAsync(maya, "Ines Costa", "Administrator");
        Assert.Contains("Ines Costa is an administrator now", page.Text);
        Assert.Equal("/desk/people", (await ines.OpenAsync("/desk/people")).Path);
        Assert.Contains("At the desk", (await ines.OpenAsync("/desk/people")).Text);

        var log = await maya.OpenAsync("/desk/log");
        Assert.Contains("changed the role of Ines Costa", log.Text);
        Assert.Contains("reader-only", log.Text);
    }

    [Fact]
    public async Task Somebody_deactivated_is_out_at_once_and_cannot_come_back_until_reactivated()
    {
        var maya = await site.EditorAsync("Maya Lind");
        await site.AddEditorAsync("Tom Berg", "tom@people.example", EditorRole.Editor);
        var tom = await site.SignInAsync("tom@people.example");

        await maya.SubmitAsync((await maya.OpenAsync("/desk/people")).Form("Deactivate Tom Berg"));
        Assert.Equal("/account/sign-in", (await tom.OpenAsync("/desk/queue")).Path);
        var page = await tom.SubmitAsync((await tom.OpenAsync("/account/sign-in")).Form("Sign in"), new() { ["Email"] = "tom@people.example", ["Password"] = Site.Password });
        Assert.Contains("Your account is closed", page.Text);

        await maya.SubmitAsync((await maya.OpenAsync("/desk/people")).Form("Reactivate Tom Berg"));
        page = await tom.SubmitAsync(page.Form("Sign in"), new() { ["Password"] = Site.Password });
        Assert.Equal("/desk/queue", page.Path);
    }

    [Fact]
    public async Task An_administrator_ends_somebodys_sessions()
    {
        var (maya, lena) = (await site.EditorAsync("Maya Lind"), await site.EditorAsync("Lena Roth", EditorRole.Editor));
        var page = await maya.OpenAsync("/desk/people");
        var button = page.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Lena Roth", StringComparison.Ordinal))
            .QuerySelectorAll("button").OfType<AngleSharp.Html.Dom.IHtmlButtonElement>().Single(b => b.TextContent.StartsWith("Sign out everywhere", StringComparison.Ordinal));
        await maya.SubmitAsync(new PressedForm(button, "/desk/people"));
        Assert.Equal("/account/sign-in", (await lena.OpenAsync("/desk/queue")).Path);
        Assert.Contains("ended the sessions of Lena Roth", (await maya.OpenAsync("/desk/log")).Text);
    }

    [Fact]
    public async Task A_reader_only_editor_is_not_shown_the_way_to_people()
    {
        var page = await (await site.EditorAsync("Ada", EditorRole.ReaderOnly)).OpenAsync("/desk/queue");
        Assert.DoesNotContain("People", page.All("header nav").Single());
    }

    [Fact]
    public async Task What_a_role_may_not_do_is_not_offered()
    {
        await site.ReadAsync(Articles.Dam("Offer.txt", "Offer"));
        await using var db = site.NewDb();
        var id = await db.Claims.Where(c => c.Text.Contains("bombed the Offer dam") && c.Source.Name.Contains("Ministry")).Select(c => c.Id).FirstAsync();
        var page = await (await site.EditorAsync("Ada", EditorRole.ReaderOnly)).OpenAsync($"/desk/claims/{id}");
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post] button"));
        Assert.Equal(["Sign out"], page.All("header button"));

        var maya = await site.EditorAsync("Maya", EditorRole.Editor);
        page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Send for review"), new()
        {
            ["Form.RatingId"] = (await db.Ratings.Where(r => r.Scale.Key == "house" && r.Word == "False").Select(r => r.Id).SingleAsync()).ToString(),
            ["Form.Summary"] = "No log shows it.",
        });
        Assert.False((await (await site.EditorAsync("Tom", EditorRole.Editor)).OpenAsync($"/desk/claims/{id}")).HasButton("Approve"));
        Assert.True((await (await site.EditorAsync("Ines", EditorRole.Reviewer)).OpenAsync($"/desk/claims/{id}")).HasButton("Approve"));
    }

    private static async Task<Page> ChangeAsync(Visitor by, string whom, string role) =>
        await by.SubmitAsync((await by.OpenAsync("/desk/people")).Form($"Change the role of {whom}"), new() { ["Role"] = role });
}

/// <summary>On a site of its own: who is the last administrator depends on who else is there.</summary>
public sealed class LastAdministratorTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var maya = await site.EditorAsync("Maya Lind");
        await site.EditorAsync("Daniel Osei", EditorRole.Reviewer);

        var page = await maya.SubmitAsync((await maya.OpenAsync("/desk/people")).Form("Change the role of Maya Lind"), new() { ["Role"] = "Reviewer" });
        Assert.Contains("Maya Lind is the last administrator", page.Text);
        page = await maya.SubmitAsync((await maya.OpenAsync("/desk/people")).Form("Deactivate Maya Lind"));
        Assert.Contains("Maya Lind is the last administrator", page.Text);

        // What was refused leaves the page's other forms as they were.
        page = await maya.SubmitAsync(page.Form("Make a link"));
        Assert.NotNull(page.Document.QuerySelector("#link"));

        await using var db = site.NewDb();
        var she = await db.Editors.SingleAsync(e => e.Name == "Maya Lind");
        Assert.True(she is { Role: EditorRole.Administrator, IsActive: true });
    }
}
