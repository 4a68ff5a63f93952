using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

public sealed class LogTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Before_and_after_are_told_in_words()
    {
        var maya = await site.EditorAsync("Maya Words");
        await DecideAsync(maya, "Harl");
        var page = await maya.OpenAsync("/desk/log");

        Assert.Contains(page.All("tbody tr"), r => r.Contains("confirmed a rebuttal", StringComparison.Ordinal) && r.Contains("from suggested: denies → to confirmed: disputes in part", StringComparison.Ordinal));
        Assert.DoesNotContain("DisputesInPart", page.Text);
    }

    [Fact]
    public async Task What_is_decided_about_a_source_leads_to_it()
    {
        var maya = await site.EditorAsync("Maya Sources");
        await site.ReadAsync(Articles.Dam("Sarn.txt", "Sarn"));
        await using var db = site.NewDb();
        var source = await db.Sources.FirstAsync(s => s.Name.Contains("Reyes"));
        await maya.SubmitAsync((await maya.OpenAsync($"/desk/sources/{source.Id}")).Form("Rename it"), new() { ["Name"] = "Anna Maria Reyes" });
        var row = (await maya.OpenAsync("/desk/log?what=SourceRenamed")).Document.QuerySelector("tbody tr")!;
        Assert.Equal($"/desk/sources/{source.Id}", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task It_is_filtered_by_who_what_when_and_words_in_the_claim()
    {
        var (maya, daniel) = (await site.EditorAsync("Maya Filters"), await site.EditorAsync("Daniel Filters"));
        await DecideAsync(maya, "Brint");
        await DecideAsync(daniel, "Corvo");
        await using var db = site.NewDb();
        var her = await db.Editors.Where(e => e.Name == "Maya Filters").Select(e => e.Id).SingleAsync();
        var today = DateTime.UtcNow;

        Assert.Equal(2, (await RowsAsync($"who={her}")).Count);
        Assert.Contains("accepted the claim", Assert.Single(await RowsAsync($"who={her}&what=ClaimAccepted")));
        Assert.Equal(2, (await RowsAsync("q=Corvo")).Count(r => r.Contains("Daniel Filters", StringComparison.Ordinal)));
        Assert.Empty(await RowsAsync("q=Corvo&what=ClaimDismissed"));
        Assert.Equal(2, (await RowsAsync($"who={her}&from={today.AddDays(-1):yyyy-MM-dd}&to={today.AddDays(1):yyyy-MM-dd}")).Count);
        Assert.Empty(await RowsAsync($"to={today.AddDays(-2):yyyy-MM-dd}"));
        Assert.Contains("There is a problem", (await maya.OpenAsync("/desk/log?from=yesterday")).Text);

        async Task<IReadOnlyList<string>> RowsAsync(string query) => (await maya.OpenAsync($"/desk/log?{query}")).All("tbody tr");
    }

    /// <summary>Accepts the claim about the dam at this place, and confirms a rebuttal as disputing it in part.</summary>
    private async Task DecideAsync(Visitor editor, string place)
    {
        await site.ReadAsync(Articles.Dam($"{place}.txt", place));
        await using var db = site.NewDb();
        var id = await db.Claims.Where(c => c.Text.Contains($"bombed the {place} dam") && c.Source.Name.Contains("Ministry")).Select(c => c.Id).FirstAsync();
        var page = await editor.SubmitAsync((await editor.OpenAsync($"/desk/claims/{id}")).Form("Accept"));
        await editor.SubmitAsync(page.Form("Confirm"), new() { ["Kind"] = "DisputesInPart" });
    }
}
