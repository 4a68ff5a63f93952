using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Extraction.Matching;
using FactCheck.Ingest;
using FactCheck.IntegrationTests.Web.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

public sealed class SourcesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Two_sources_are_merged_and_taken_apart_again_and_all_is_as_it_was()
    {
        var (mod, ministry) = await TwoMinistriesAsync("Merge");
        var before = await StateAsync(mod, ministry);
        var editor = await site.EditorAsync("Maya Lindqvist");

        var page = await editor.OpenAsync($"/desk/sources/{mod}/merge?q=Russia%27s+Defense");
        page = await editor.OpenAsync(page.Document.QuerySelectorAll("main .rows a").First(a => a.GetAttribute("href")!.Contains(ministry.ToString())).GetAttribute("href")!);
        Assert.Contains("Are these two one source?", page.Text);
        page = await editor.SubmitAsync(page.Form("Merge the two"), new() { ["Why"] = "Both are the ministry on the Frunze quay", ["Keep"] = ministry.ToString() });

        Assert.Equal($"/desk/sources/{ministry}", page.Path);
        Assert.Contains("2 claims, 0 rebuttals", page.Text);
        Assert.Contains("came under Russian MoD Merge", page.Text);
        Assert.Contains("merged two sources", page.Text);
        page = await editor.OpenAsync($"/desk/sources/{mod}");
        Assert.Contains("Merged into Russia’s Defense Ministry Merge", page.Text);
        Assert.Contains("1 claim, 0 rebuttals", page.Text);
        Assert.Contains("Russia’s Defense Ministry Merge", (await editor.OpenAsync("/desk/queue?q=Merge+bridge")).Text);
        Assert.DoesNotContain("Russian MoD Merge ", string.Join('|', (await editor.OpenAsync("/desk/sources?q=Merge")).All("tbody th a")));

        page = await editor.SubmitAsync(page.Form("Take the merge back"), new() { ["Why"] = "" });
        Assert.Contains("Say what shows that they are two sources", page.Text);
        page = await editor.SubmitAsync(page.Form("Take the merge back"), new() { ["Why"] = "One is a newspaper’s nickname" });
        Assert.Contains("Taken back", page.Text);
        Assert.Equal(before, await StateAsync(mod, ministry));
        var log = (await editor.OpenAsync("/desk/log")).Text;
        Assert.Contains("Both are the ministry on the Frunze quay", log);
        Assert.Contains("One is a newspaper’s nickname", log);
    }

    [Fact]
    public async Task Readers_see_the_name_that_a_source_was_merged_into_and_its_own_again_when_that_is_taken_back()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The harbour was never closed to barges");
        news.Publish(claim, news.Content("False", "It was closed on Monday."));
        var head = new Source("Aldersea Harbour Authority", SourceType.Organisation);
        news.Db.Add(head);
        var address = await news.SavedAsync(claim);
        foreach (var (merged, shown, hidden) in new[] { (false, "Port Ministry", head.Name), (true, head.Name, "Port Ministry"), (false, "Port Ministry", head.Name) })
        {
            if (merged)
                claim.Source.MergeInto(head, news.Author, news.Now, "One office");
            else if (claim.Source.IsMerged)
                claim.Source.TakeBackMerge(news.Author, news.Now, "Two offices");
            await news.SavedAsync(claim);
            foreach (var path in new[] { address, "/verdicts" })
            {
                var html = (await site.Reader().OpenAsync(path)).Document.DocumentElement.OuterHtml;
                Assert.Contains(shown, html);
                Assert.DoesNotContain(hidden, html);
            }
        }
    }

    [Fact]
    public async Task What_is_said_later_under_a_merged_name_is_shown_under_the_head_and_returns_with_the_name()
    {
        await site.ReadAsync(Input.Text("later-1.txt", "The Velden Harbour Office said on Monday that its tugs had left the basin of Orr."));
        await using var db = site.NewDb();
        var office = await db.Sources.Include(s => s.Family).SingleAsync(s => s.Name == "Velden Harbour Office");
        var head = Named("Ministry of Ports of Velden", SourceType.Organisation);
        var editor = new Editor("Ada", $"{Guid.NewGuid():N}@desk.example");
        db.AddRange(editor, head);
        await db.SaveChangesAsync();
        office.MergeInto(head, editor, DateTimeOffset.UtcNow, "One office");
        await db.SaveChangesAsync();

        await site.ReadAsync(Input.Text("later-2.txt", "The Velden Harbour Office said on Friday that the basin of Orr was open to tugs again."));
        Assert.Equal(2, await db.Statements.CountAsync(s => s.SourceId == office.Id && s.Source.HeadId == head.Id));
        var page = await (await site.EditorAsync("Maya")).OpenAsync($"/desk/sources/{head.Id}");
        Assert.Contains("2 claims", page.Text);
        Assert.Contains("came under Velden Harbour Office", page.Text);
    }

    [Fact]
    public async Task What_is_merged_twice_over_comes_apart_in_the_same_steps()
    {
        await using var db = site.NewDb();
        var (editor, at) = (new Editor("Ada", $"{Guid.NewGuid():N}@desk.example"), DateTimeOffset.UtcNow);
        Source[] made = [new("Agency One", SourceType.Organisation), new("Agency Two", SourceType.Organisation), new("Agency Three", SourceType.Organisation)];
        db.Add(editor);
        db.AddRange(made);
        await db.SaveChangesAsync();
        var (one, two, three) = (made[0], made[1], made[2]);

        one.MergeInto(two, editor, at, "a");
        await db.SaveChangesAsync();
        two.MergeInto(three, editor, at, "b");
        await db.SaveChangesAsync();
        Assert.All(made, s => Assert.Equal(three.Id, s.HeadId));
        Assert.Contains("is merged into Agency Three already", Assert.Throws<RuleException>(() => one.MergeInto(three, editor, at, "c")).Message);

        two.TakeBackMerge(editor, at, "d");
        await db.SaveChangesAsync();
        await using var fresh = site.NewDb();
        var heads = await fresh.Sources.Where(s => s.Name.StartsWith("Agency ")).OrderBy(s => s.Name).Select(s => s.Head.Name).ToListAsync();
        Assert.Equal(["Agency Two", "Agency Three", "Agency Two"], heads);
    }

    [Fact]
    public async Task Of_two_editors_who_merge_at_once_the_slower_is_told_who_was_faster()
    {
        var (mod, ministry) = await TwoMinistriesAsync("Race");
        var (maya, daniel) = (await site.EditorAsync("Maya Lindqvist"), await site.EditorAsync("Daniel Osei"));
        var mayas = await maya.OpenAsync($"/desk/sources/{mod}/merge?other={ministry}");
        var daniels = await daniel.OpenAsync($"/desk/sources/{ministry}/merge?other={mod}");

        await maya.SubmitAsync(mayas.Form("Merge the two"), new() { ["Why"] = "One ministry" });
        daniels = await daniel.SubmitAsync(daniels.Form("Merge the two"), new() { ["Why"] = "The same house" });
        Assert.Contains("is merged into", daniels.Text);
        Assert.Contains("The same house", daniels.Document.QuerySelector("#Why")!.GetAttribute("value"));

        await using var db = site.NewDb();
        Assert.Equal(1, await db.Decisions.CountAsync(d => d.Kind == DecisionKind.SourcesMerged && (d.SourceId == mod || d.SourceId == ministry)));
        var stale = await daniel.OpenAsync($"/desk/sources/{mod}");
        await maya.SubmitAsync((await maya.OpenAsync($"/desk/sources/{mod}")).Form("Save the type"), new() { ["Type"] = "Outlet" });
        stale = await daniel.SubmitAsync(stale.Form("Rename it"), new() { ["Name"] = "Something else" });
        Assert.Contains("Maya Lindqvist changed a source’s type while this page was open", stale.Text);
        Assert.Equal("Something else", stale.Document.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_name_that_may_mean_another_source_is_suggested_until_an_editor_says_no()
    {
        await site.ReadAsync(
            Input.Text("sohr-long.txt", "The Valdoran Institute for Harbour Research said on Monday that nine piers were unsafe."),
            Input.Text("sohr-short.txt", "VIHR said on Friday that the last pier had been closed."));
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/sources?q=VIHR");
        var mark = page.Document.QuerySelector("a.tag.dash");
        Assert.True(mark is not null, page.Text);
        Assert.Contains("are the initials of", mark.GetAttribute("title"));

        page = await editor.OpenAsync(mark.GetAttribute("href")!);
        page = await editor.SubmitAsync(page.Form("They are not the same"), new() { ["Why"] = "A band has these initials" });
        Assert.Contains("It will not be suggested again", page.Text);
        Assert.Empty((await editor.OpenAsync("/desk/sources?q=VIHR")).All("a.tag.dash"));
        Assert.Empty((await editor.OpenAsync("/desk/sources?q=Valdoran")).All("a.tag.dash"));
        Assert.Contains("told two sources apart", (await editor.OpenAsync("/desk/log")).Text);
    }

    [Fact]
    public async Task The_machine_takes_spellings_of_one_ministry_for_one_and_only_asks_about_a_metonym()
    {
        await site.ReadAsync(
            Input.Text("mod.txt", "The Russian MoD said on Monday that its ships had left the bay of Torne."),
            Input.Text("ministry.txt", "Russia’s Defense Ministry said on Friday that its ships were still in the bay of Torne."),
            Input.Text("government.txt", "The Russian government said on Friday that the bay of Torne was closed."),
            Input.Text("kremlin.txt", "The Kremlin said on Friday that nobody had closed the bay of Torne."));
        await using var db = site.NewDb();
        Assert.Single(await db.Statements.Where(s => s.Text.Contains("ships")).Where(s => s.Text.Contains("of Torne")).Select(s => s.SourceId).Distinct().ToListAsync());
        var kremlin = await db.Statements.Where(s => s.Text.Contains("nobody had closed")).Select(s => s.SourceId).SingleAsync();
        var page = await (await site.EditorAsync("Maya")).OpenAsync($"/desk/sources/{kremlin}");
        Assert.Contains("often stands for the Russian government", page.Text);
    }

    [Fact]
    public async Task An_editor_renames_adds_and_removes_names_and_notes_an_affiliation()
    {
        await site.ReadAsync(Articles.Dam("names.txt", "Namesdam"));
        await using var db = site.NewDb();
        var id = await db.Statements.Where(s => s.Text.Contains("Namesdam dam that day")).Select(s => s.SourceId).FirstAsync();
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync($"/desk/sources/{id}");
        page = await editor.SubmitAsync(page.Form("Rename it"), new() { ["Name"] = "Anna Maria Reyes" });
        Assert.Equal(["Anna Maria Reyes"], page.All("h1"));
        Assert.Contains("Anna Reyes", string.Join('|', page.All("tbody th")));

        page = await editor.SubmitAsync(page.Form("Add the name"), new() { ["Added"] = "  " });
        Assert.Contains("Write the name", page.Text);
        page = await editor.SubmitAsync(page.Form("Add the name"), new() { ["Added"] = "A. M. Reyes", ["Kind"] = "Abbreviation" });
        Assert.Contains("A. M. Reyes", string.Join('|', page.All("tbody th")));
        page = await editor.SubmitAsync(new PressedForm((AngleSharp.Html.Dom.IHtmlButtonElement)page.Document.QuerySelector("button[aria-label='Remove the name A. M. Reyes']")!, page.Path), []);
        Assert.DoesNotContain("A. M. Reyes", string.Join('|', page.All("tbody th")));

        page = await editor.SubmitAsync(page.Form("Add the affiliation"), new() { ["Organisation"] = "Coalition", ["Office"] = "spokeswoman", ["Since"] = "2019-05-01", ["Until"] = "2018-01-01" });
        Assert.Contains("It ends before it begins", page.Text);
        Assert.Equal("spokeswoman", page.Document.QuerySelector("#Office")!.GetAttribute("value"));
        page = await editor.SubmitAsync(page.Form("Add the affiliation"), new() { ["Until"] = "2020-01-31" });
        Assert.Contains("from 1 May 2019 to 31 January 2020", page.Text);
        Assert.Contains("removed a name of a source", page.Text);
    }

    [Fact]
    public async Task A_name_that_surely_means_another_source_is_not_given_to_a_second()
    {
        var (mod, ministry) = await TwoMinistriesAsync("Twice");
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync($"/desk/sources/{mod}");
        page = await editor.SubmitAsync(page.Form("Add the name"), new() { ["Added"] = "Russia’s Defense Ministry Twice" });
        Assert.Contains("is a name of Russia’s Defense Ministry Twice already", page.Text);
        await using var db = site.NewDb();
        Assert.False(await db.Aliases.AnyAsync(a => a.SourceId == mod && a.Name.StartsWith("Russia’s")));
    }

    [Fact]
    public async Task The_list_finds_any_name_in_any_spelling_and_pages_without_gaps()
    {
        await using (var db = site.NewDb())
        {
            foreach (var n in Enumerable.Range(0, 90))
                db.Add(Named($"Listed Person {n:00}", SourceType.Person));
            await db.SaveChangesAsync();
        }
        var editor = await site.EditorAsync("Maya");
        var seen = new List<string>();
        for (var address = "/desk/sources?q=listed+pers"; address is not null;)
        {
            var page = await editor.OpenAsync(address);
            seen.AddRange(page.All("tbody th a:first-of-type"));
            address = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(Enumerable.Range(0, 90).Select(n => $"Listed Person {n:00}"), seen);
    }

    private static Source Named(string name, SourceType type)
    {
        var source = new Source(name, type);
        source.AddAlias(name, AliasKey.Of(name), AliasKind.Full);
        return source;
    }

    /// <summary>Two articles under two names that were taken for two sources: each with a word of its own, which no key evens out.</summary>
    private async Task<(Guid Mod, Guid Ministry)> TwoMinistriesAsync(string word)
    {
        await using (var db = site.NewDb())
        {
            var mod = new Source($"Russian MoD {word}", SourceType.Organisation);
            mod.AddAlias(mod.Name, $"{word} one".ToLowerInvariant(), AliasKind.Full);
            db.AddRange(mod, Named($"Russia’s Defense Ministry {word}", SourceType.Organisation));
            await db.SaveChangesAsync();
            var ministry = await db.Sources.SingleAsync(s => s.Name == $"Russia’s Defense Ministry {word}");
            db.AddRange(Said(mod, $"{word} bridge was open on Monday"), Said(ministry, $"{word} bridge was closed on Friday"));
            await db.SaveChangesAsync();
            return (mod.Id, ministry.Id);
        }
    }

    private static Claim Said(Source source, string text) => new(source, new StatementText(text, text, "a test", 0.9, DateTimeOffset.UtcNow));

    /// <summary>Everything about two sources but their versions and their log.</summary>
    private async Task<string> StateAsync(params Guid[] ids)
    {
        await using var db = site.NewDb();
        var sources = await db.Sources.Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.Type,
                s.HeadId,
                s.MergedIntoId,
                Names = s.Aliases.OrderBy(a => a.Id).Select(a => a.Name + a.Kind + a.Key).ToList(),
                Said = db.Statements.Where(t => t.SourceId == s.Id).OrderBy(t => t.Id).Select(t => t.Id).ToList(),
            })
            .ToListAsync();
        return System.Text.Json.JsonSerializer.Serialize(sources);
    }
}
