using System.Net;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>A verdict's form, its moment and its preview.</summary>
public sealed class VerdictTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_line_of_evidence_is_added_moved_and_removed_and_nothing_typed_is_lost()
    {
        var id = await site.DamClaimAsync("Orlen");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Add a row"), new() { ["Form.Summary"] = "Because.", ["Form.Evidence[0].Citation"] = "First", ["Form.Evidence[0].ArchiveAddress"] = "https://archive.example/1" });
        page = await maya.SubmitAsync(page.Form("Add a row"), new() { ["Form.Evidence[1].Citation"] = "Second" });
        Assert.Equal(["First", "Second", null], Citations(page));
        page = await maya.SubmitAsync(page.Form("Down evidence 1"));
        page = await maya.SubmitAsync(page.Form("Remove evidence 3"));
        Assert.Equal(["Second", "First"], Citations(page));
        Assert.Equal("Because.", page.All("[name='Form.Summary']").Single());

        page = await maya.SubmitAsync(page.Form("Save draft"));
        Assert.Equal(["Second", "First"], Citations(page));
        await using var db = site.NewDb();
        var evidence = (await db.Verdicts.AsNoTracking().SingleAsync(v => v.ClaimId == id)).Evidence;
        Assert.Equal("https://archive.example/1", evidence[1].ArchiveAddress);
    }

    [Fact]
    public async Task The_rationale_is_shown_as_readers_will_see_it_without_saving()
    {
        var id = await site.DamClaimAsync("Tarn");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Show it"), new() { ["Form.Rationale"] = "It **overflowed**." });
        Assert.Equal("overflowed", page.All("#rationale strong").Single());
        Assert.Empty(await site.StepsAsync(id));
    }

    [Theory]
    [InlineData("Form.Evidence[0].Address", "coalition.example", "is not an address")]
    [InlineData("Form.Evidence[0].ArchiveAddress", "ftp://x", "is not an address")]
    [InlineData("Form.CheckAgain", "tomorrow", "is not a day")]
    public async Task What_cannot_be_kept_is_said_in_words_and_given_back(string field, string typed, string said)
    {
        var id = await site.DamClaimAsync("Lune" + typed.Length);
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Save draft"), new() { [field] = typed, ["Form.Evidence[0].Citation"] = "Log" });
        Assert.StartsWith("Error:", page.Document.Title);
        Assert.Contains(said, page.All(".problem").Single());
        Assert.Equal(typed, page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_part_that_does_not_stand_in_the_claim_is_refused_when_it_goes_for_review()
    {
        var id = await site.DamClaimAsync("Fell");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Send for review"), new()
        {
            ["Form.RatingId"] = await site.RatingAsync("False"),
            ["Form.Summary"] = "No.",
            ["Form.Covers"] = "drowned sixty farms",
        });
        Assert.Contains("does not stand in the claim", page.All(".problem").Single());
        page = await maya.SubmitAsync(page.Form("Send for review"), new() { ["Form.Covers"] = "drowned forty farms" });
        Assert.Contains("Sent for review", page.Text);
    }

    [Fact]
    public async Task An_approved_verdict_waits_in_the_queue_and_is_published_once_when_it_is_due()
    {
        var id = await site.DamClaimAsync("Brack");
        var (maya, daniel) = (await site.EditorAsync("Maya Lind"), await site.EditorAsync("Daniel Osei"));
        await site.SendAsync(maya, id);
        var page = await daniel.OpenAsync($"/desk/claims/{id}");
        page = await daniel.SubmitAsync(page.Form("Approve, publish then"), new() { ["Day"] = "2020-01-01", ["Time"] = "10:00" });
        Assert.Contains("That moment has passed", page.All(".problem").Single());
        Assert.Equal("10:00", page.Document.QuerySelector("#Time")!.GetAttribute("value"));
        var tomorrow = DateTimeOffset.UtcNow.AddDays(1);
        page = await daniel.SubmitAsync(page.Form("Approve, publish then"), new() { ["Day"] = $"{tomorrow:yyyy-MM-dd}" });
        Assert.Contains("Daniel Osei approved this. Readers see it from", page.Text);
        Assert.Contains("10:00 UTC", page.Text);
        Assert.NotEmpty((await maya.OpenAsync("/desk/queue?show=ready")).All(".queue h2 a"));

        var publication = site.Services.GetRequiredService<ScheduledPublication>();
        Assert.Equal(0, await publication.PublishDueAsync(DateTimeOffset.UtcNow, CancellationToken.None));
        var published = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => publication.PublishDueAsync(tomorrow.AddDays(1), CancellationToken.None)));
        Assert.Equal(1, published.Sum());
        Assert.Equal([VerdictState.Draft, VerdictState.InReview, VerdictState.Approved, VerdictState.Published], await site.StepsAsync(id));
        await using var db = site.NewDb();
        var slug = await db.Claims.Where(c => c.Id == id).Select(c => c.Slug).SingleAsync();
        Assert.Contains("Written by Maya Lind, reviewed by Daniel Osei.", (await site.Reader().OpenAsync($"/verdicts/{slug}")).Text);
    }

    [Fact]
    public async Task A_publication_is_called_off_before_its_moment()
    {
        var id = await site.DamClaimAsync("Wold");
        var (maya, daniel) = (await site.EditorAsync("Maya"), await site.EditorAsync("Daniel"));
        await site.SendAsync(maya, id);
        var page = await daniel.OpenAsync($"/desk/claims/{id}");
        page = await daniel.SubmitAsync(page.Form("Approve, publish then"), new() { ["Day"] = $"{DateTime.UtcNow.AddDays(2):yyyy-MM-dd}", ["Time"] = "08:30" });
        page = await maya.OpenAsync($"/desk/claims/{id}");
        Assert.False(page.HasButton("Publish now"));
        page = await maya.SubmitAsync(page.Form("Call it off"));
        Assert.Contains("Say why the publication is called off", page.All(".problem").Single());
        page = await maya.SubmitAsync(page.Form("Call it off"), new() { ["Comment"] = "The log may be a copy." });
        Assert.Contains("The log may be a copy.", page.Text);
        Assert.Equal(0, await site.Services.GetRequiredService<ScheduledPublication>().PublishDueAsync(DateTimeOffset.UtcNow.AddDays(9), CancellationToken.None));
        Assert.True(page.HasButton("Send for review"));
    }

    [Fact]
    public async Task A_published_verdict_comes_back_to_the_queue_on_its_day_and_goes_when_it_stands()
    {
        var id = await site.DamClaimAsync("Quill");
        var (maya, daniel) = (await site.EditorAsync("Maya"), await site.EditorAsync("Daniel"));
        var tomorrow = $"{DateTime.UtcNow.AddDays(1):yyyy-MM-dd}";
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await maya.SubmitAsync(page.Form("Send for review"), new() { ["Form.RatingId"] = await site.RatingAsync("False"), ["Form.Summary"] = "No.", ["Form.CheckAgain"] = tomorrow, ["Form.ToReviewer"] = "Look at the log." });
        page = await daniel.SubmitAsync((await daniel.OpenAsync($"/desk/claims/{id}")).Form("Approve and publish"));
        await using var db = site.NewDb();
        Assert.Equal(DateOnly.Parse(tomorrow), await db.Claims.Where(c => c.Id == id).Select(c => c.CheckAgainOn).SingleAsync());
        // A correction would begin with the day, and without the word to the last reviewer.
        Assert.Equal(tomorrow, page.Document.QuerySelector("[name='Form.CheckAgain']")!.GetAttribute("value"));
        Assert.Equal("", page.All("[name='Form.ToReviewer']").Single());
        page = await daniel.SubmitAsync(page.Form("The verdict stands"), new() { ["Day"] = "2020-01-01" });
        Assert.Contains("has to lie in the future", page.All(".problem").Single());
        await daniel.SubmitAsync(page.Form("The verdict stands"), new() { ["Day"] = "" });
        Assert.Null(await db.Claims.Where(c => c.Id == id).Select(c => c.CheckAgainOn).SingleAsync());
    }

    [Fact]
    public async Task The_preview_shows_the_draft_with_its_checks_to_the_desk_alone()
    {
        var id = await site.DamClaimAsync("Kessa");
        var maya = await site.EditorAsync("Maya Lind");
        Assert.Equal(HttpStatusCode.NotFound, (await maya.OpenAsync($"/desk/claims/{id}/preview")).Status);
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await maya.SubmitAsync(page.Form("Save draft"), new() { ["Form.Summary"] = "No log shows it.", ["Form.Evidence[0].Citation"] = "Log" });

        page = await maya.OpenAsync($"/desk/claims/{id}/preview");
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("No log shows it.", page.All(".ruling").Single());
        Assert.Contains("No rating yet", page.Text);
        Assert.Contains("Written by Maya Lind, reviewed by a second person.", page.Text);
        var checks = page.All(".checks li");
        foreach (var words in new[] { "No rating is chosen", "No rebuttal is confirmed", "One piece of evidence has no status", "Search engines have no rating to show", "under 75 reads best" })
            Assert.Contains(checks, c => c.Contains(words));
        Assert.Contains(page.Document.QuerySelectorAll(".checks a"), a => a.GetAttribute("href") == $"/desk/claims/{id}#Form_RatingId");
        Assert.Equal("/account/sign-in", (await site.Reader().OpenAsync($"/desk/claims/{id}/preview")).Path);
    }

    [Fact]
    public async Task Links_are_looked_at_when_an_editor_asks_and_never_on_this_machines_own_network()
    {
        var id = await site.DamClaimAsync("Morn");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        await maya.SubmitAsync(page.Form("Save draft"), new() { ["Form.Evidence[0].Citation"] = "Log", ["Form.Evidence[0].Address"] = "http://127.0.0.1:9/log", ["Form.Rationale"] = "See [it](http://[::1]/here)." });
        page = await maya.OpenAsync($"/desk/claims/{id}/preview");
        Assert.Contains("there are 2 addresses", page.Text);
        page = await maya.SubmitAsync(page.Form("Check the links"));
        Assert.Equal(2, page.All(".checks li").Count(c => c.Contains("is not on the public internet")));
    }

    [Fact]
    public async Task The_preview_of_a_correction_shows_what_changes_while_readers_see_what_was()
    {
        var id = await site.DamClaimAsync("Sarn");
        var (maya, daniel) = (await site.EditorAsync("Maya"), await site.EditorAsync("Daniel"));
        await site.SendAsync(maya, id);
        await daniel.SubmitAsync((await daniel.OpenAsync($"/desk/claims/{id}")).Form("Approve and publish"));
        var page = await maya.OpenAsync($"/desk/claims/{id}");
        page = await maya.SubmitAsync(page.Form("Save draft"), new() { ["Form.Summary"] = "Two logs show nothing.", ["Form.Correction"] = "There are two logs." });
        Assert.Equal("There are two logs.", page.All("[name='Form.Correction']").Single());

        page = await maya.OpenAsync($"/desk/claims/{id}/preview");
        Assert.Contains("Correction. There are two logs.", page.Text);
        Assert.Contains("Two logs show nothing.", page.All(".ruling").Single());
        await using var db = site.NewDb();
        var slug = await db.Claims.Where(c => c.Id == id).Select(c => c.Slug).SingleAsync();
        Assert.DoesNotContain("two logs", (await site.Reader().OpenAsync($"/verdicts/{slug}")).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static List<string?> Citations(Page page) =>
        [.. page.Document.QuerySelectorAll("[name$='.Citation']").Select(e => e.GetAttribute("value") is { Length: > 0 } words ? words : null)];
}
