using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>What an editor adds to what the machine found, with scripts off.</summary>
public sealed class WorkbenchTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Add_WordsThatTheMachineMissed_MakesARebuttalOfTheClaim()
    {
        var (claim, article) = await DamAsync("Hale");
        var maya = await site.EditorAsync("Maya Lindqvist");
        var page = await maya.OpenAsync($"/desk/articles/{article}/add?claim={claim}");
        var words = await MissedWordsAsync(article);
        page = await maya.SubmitAsync(page.Form("Add it"), new() { ["Words"] = words.Replace(" ", "\n "), ["Source"] = "Wen Carro", ["Answers"] = "Denies" });
        Assert.Contains(page.All("#rebuttals .card"), c => c.Contains("Wen Carro") && c.Contains("Linked by hand"));
        await using var db = site.NewDb();
        var added = await db.Rebuttals.Include(r => r.Appearances).ThenInclude(a => a.Article).SingleAsync(r => r.Source.Name == "Wen Carro");
        var place = added.Appearances.Single();
        Assert.Equal(words, place.Article.Text[place.Start..place.End]);
    }

    [Fact]
    public async Task Add_WordsThatDoNotStandThere_SaysSoAndKeepsWhatWasTyped()
    {
        var (claim, article) = await DamAsync("Inch");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/articles/{article}/add?claim={claim}");
        page = await maya.SubmitAsync(page.Form("Add it"), new() { ["Words"] = "nobody wrote this", ["Source"] = "Wen Carro" });
        Assert.Contains("do not stand in the article", page.Text);
        Assert.Equal("nobody wrote this", page.All("textarea")[0]);
        Assert.NotNull(page.Document.QuerySelector("input[value='Wen Carro']"));
    }

    [Fact]
    public async Task Words_SetRight_MoveTheSpanAndAreLogged()
    {
        var (claim, _) = await DamAsync("Jory");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{claim}");
        page = await maya.OpenAsync(page.Document.QuerySelector("#claim a[data-selection]")!.GetAttribute("href")!);
        page = await maya.SubmitAsync(page.Form("Set them right"), new() { ["Words"] = "bombed the Jory dam" });
        Assert.Equal("bombed the Jory dam", page.All("mark.claim.now").Single()[.."bombed the Jory dam".Length]);
        await using var db = site.NewDb();
        var decision = await db.Decisions.SingleAsync(d => d.StatementId == claim);
        Assert.Equal("bombed the Jory dam", decision.After);
    }

    [Fact]
    public async Task A_statement_of_another_article_is_found_and_linked()
    {
        var (claim, _) = await DamAsync("Kerr");
        await site.ReadAsync(FactCheck.Ingest.Input.Text("other.txt", "The coalition’s log\n\n“No aircraft was near the Kerr dam that day,” Lt. Ana Moor said on Monday.\n"));
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{claim}/answer?q=aircraft+Moor");
        if (page.All("li.card").Count == 0)
            page = await maya.OpenAsync($"/desk/claims/{claim}/answer?q=Moor");
        page = await maya.SubmitAsync(page.Form("Link it"));
        Assert.Contains(page.All("#rebuttals .card"), c => c.Contains("Moor"));
    }

    [Fact]
    public async Task Reword_WithAWordOfDenial_AsksWhetherItIsMeant()
    {
        var (claim, _) = await DamAsync("Lorn");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{claim}");
        page = await maya.SubmitAsync(page.Form("Save wording"), new() { ["Wording"] = "The Lorn dam was not bombed" });
        Assert.Contains("“not” is not among the claimant’s own words", page.Text);
        Assert.Equal("The Lorn dam was not bombed", page.All("textarea[name=Wording]").Single());
        var form = page.Form("Save wording");
        await maya.Http.PostAsync(form.Address, new FormUrlEncodedContent([.. form.Values(), KeyValuePair.Create("Meant", "true")]));
        await using var db = site.NewDb();
        Assert.Equal("The Lorn dam was not bombed", await db.Claims.Where(c => c.Id == claim).Select(c => c.Wording).SingleAsync());
    }

    [Fact]
    public async Task A_note_calls_a_colleague_and_a_step_of_the_right_of_reply_is_kept()
    {
        var (claim, _) = await DamAsync("Mell");
        var (maya, daniel) = (await site.EditorAsync("Maya"), await site.EditorAsync("Mellor Osei"));
        var page = await maya.OpenAsync($"/desk/claims/{claim}");
        page = await maya.SubmitAsync(page.Form("Keep the note"), new() { ["Text"] = "@Mellor do you know the log?" });
        Assert.Contains("do you know the log?", page.Text);
        Assert.NotEmpty((await daniel.OpenAsync("/desk/queue?show=all&calls=true")).All(".queue h2 a"));

        page = await maya.SubmitAsync(page.Form("Note it"), new() { ["Kind"] = "Answered", ["Who"] = "Press office, by e-mail" });
        Assert.Contains("Write what the answer was.", page.Text);
        page = await maya.SubmitAsync(page.Form("Note it"), new() { ["Words"] = "It was rain." });
        Assert.Contains("Press office, by e-mail answered: It was rain.", page.All("#reply dd").Single());
    }

    [Fact]
    public async Task Two_claims_of_one_incident_stand_side_by_side()
    {
        var (claim, _) = await DamAsync("Nore");
        var maya = await site.EditorAsync("Maya");
        var page = await maya.OpenAsync($"/desk/claims/{claim}");
        page = await maya.SubmitAsync(page.Form("Place it there"), new() { ["Title"] = "The Nore dam" });
        page = await maya.OpenAsync(page.Document.QuerySelector("a[href^='/desk/incidents/the-nore-dam-']")!.GetAttribute("href")!);
        Assert.Equal("The Nore dam", page.All("h1").Single());
        Assert.Single(page.All(".exchange > li"));
    }

    private async Task<(Guid Claim, Guid Article)> DamAsync(string place)
    {
        await site.ReadAsync(Articles.Dam($"{place}.txt", place));
        await using var db = site.NewDb();
        var claim = await db.Claims.Include(c => c.Appearances).FirstAsync(c => c.Text.Contains($"bombed the {place} dam"));
        return (claim.Id, claim.Appearances[0].ArticleId);
    }

    /// <summary>Four words in a row that stand in the article once, and are no statement yet.</summary>
    private async Task<string> MissedWordsAsync(Guid article)
    {
        await using var db = site.NewDb();
        var text = await db.Articles.Where(a => a.Id == article).Select(a => a.Text).SingleAsync();
        var taken = await db.Appearances.Where(a => a.ArticleId == article).Select(a => new { a.Start, a.End }).ToListAsync();
        var words = text.Split(' ', '\n').Where(w => w.Length > 3).ToList();
        for (var i = 0; i + 4 < words.Count; i++)
        {
            var phrase = string.Join(' ', words.Skip(i).Take(4));
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0 && text.IndexOf(phrase, at + 1, StringComparison.Ordinal) < 0 && !taken.Exists(t => t.Start == at && t.End == at + phrase.Length))
                return phrase;
        }
        throw new InvalidOperationException("The article has no four words in a row that stand there once.");
    }
}
