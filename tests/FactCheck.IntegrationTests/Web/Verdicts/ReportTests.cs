using System.Net;
using FactCheck.Data.Editors;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Verdicts;

/// <summary>From a reader who says that something is wrong to the editor who closes it.</summary>
public sealed class ReportTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_report_comes_from_a_page_without_a_cookie_to_the_desk_which_answers_and_closes_it()
    {
        var address = await PublishAsync("The pier was closed");
        var reader = site.Reader();
        var form = await reader.OpenAsync(address + "/report");
        Assert.False(form.Response.Headers.Contains("Set-Cookie"));
        var thanks = await reader.SubmitAsync(form.Form("Send the report"), new() { ["Words"] = "The second log is of 1987.", ["ReplyTo"] = "ana@reader.example" });
        Assert.Contains("your report has arrived", thanks.Text);

        var editor = await site.EditorAsync("Maya", EditorRole.Editor);
        var desk = await editor.OpenAsync("/desk/reports");
        Assert.Contains("The second log is of 1987.", desk.Text);
        Assert.Contains("Answer to: ana@reader.example", desk.Text);
        desk = await editor.SubmitAsync(desk.Form("Close"));
        Assert.Contains("Say what came of the report.", desk.Text);
        desk = await editor.SubmitAsync(desk.Form("Note the answer"), new() { ["Words"] = "Thanked her; we look." });
        desk = await editor.SubmitAsync(desk.Form("Close"), new() { ["Words"] = "The log is of 2026." });
        Assert.DoesNotContain("The second log is of 1987.", desk.Text);

        var closed = await editor.OpenAsync("/desk/reports?closed=true");
        Assert.Contains("Maya answered: Thanked her; we look.", closed.Text);
        Assert.Contains("Maya closed: The log is of 2026.", closed.Text);
    }

    [Fact]
    public async Task A_report_that_says_nothing_is_asked_for_words_in_the_readers_language()
    {
        var address = await PublishAsync("The lights were off");
        var reader = site.Reader();
        var form = await reader.OpenAsync($"/ar{address}/report");
        var again = await reader.SubmitAsync(form.Form("أرسل البلاغ"), new() { ["Words"] = " ", ["ReplyTo"] = "kept" });
        Assert.Contains("قل ما الخطأ.", again.Text);
        Assert.Equal("kept", again.Document.QuerySelector("#ReplyTo")!.GetAttribute("value"));
        await using var db = site.NewDb();
        Assert.False(await db.Reports.AnyAsync(r => r.ReplyTo == "kept"));
    }

    [Fact]
    public async Task What_an_editor_did_about_a_report_cannot_be_changed_even_by_hand()
    {
        await using var db = site.NewDb();
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"delete from report_steps"));
        Assert.Equal(Npgsql.PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    [Fact]
    public async Task There_is_nothing_to_report_on_a_page_that_is_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/verdicts/none/report")).Status);

    private async Task<string> PublishAsync(string words)
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim(words);
        news.Publish(claim, news.Content("False", "The log says otherwise."));
        return await news.SavedAsync(claim);
    }
}
