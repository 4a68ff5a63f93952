using System.Text;
using FactCheck.Data.Editors;
using FactCheck.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>An administrator imports other fact-checkers' reviews, and an editor takes a claim on.</summary>
public sealed class ReviewImportTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Reviews_are_uploaded_told_and_taken_on()
    {
        const string lines = """
            {"@type":"ClaimReview","url":"https://proof.example/tide","claimReviewed":"The tide came twice","author":{"@type":"Organization","name":"Proof"},"datePublished":"2026-02-01","reviewRating":{"alternateName":"Bogus","ratingExplanation":"It came once."},"itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Jan Post"}}}
            {"@type":"ClaimReview","claimReviewed":"Nobody says this","reviewRating":{"alternateName":"False"}}
            """;
        var administrator = await site.EditorAsync("Ada");
        var page = await administrator.OpenAsync("/desk/inbox");
        Assert.Contains("Import their reviews (ClaimReview)", page.All("a"));
        page = await administrator.OpenAsync("/desk/inbox/reviews");
        page = await administrator.SubmitAsync(page.Form("Import them"), files: [("Files", "proof.jsonl", Encoding.UTF8.GetBytes(lines))]);
        Assert.Equal("2 reviews: 1 added with 1 new claim, 0 changed, 0 known already, 1 failed.", page.All("#outcome [role=status]").Single());
        Assert.Equal("proof.jsonl, line 2: It says neither whose it is nor where it stands (url, author).", page.All("#outcome li").Single());

        var editor = await site.EditorAsync("Maya", EditorRole.Editor);
        Assert.DoesNotContain("The tide came twice", (await editor.OpenAsync("/desk/queue")).Text);
        var list = await editor.OpenAsync("/desk/queue?show=CheckedElsewhere");
        Assert.Contains("Checked elsewhere 1", list.All(".lists li"));
        Assert.Contains("Proof: “Bogus”", list.Text);
        await using var db = site.NewDb();
        var id = await db.Claims.Where(c => c.Text == "The tide came twice").Select(c => c.Id).SingleAsync(CancellationToken.None);
        var claim = await editor.OpenAsync($"/desk/claims/{id}");
        Assert.Contains("“Bogus”", claim.All("#others p").Single());
        claim = await editor.SubmitAsync(claim.Form("Take it on"));
        Assert.Contains("Accepted.", claim.Document.Body!.TextContent);
        Assert.Equal(ClaimState.Triaged, await db.Claims.Where(c => c.Id == id).Select(c => c.State).SingleAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_file_it_says_so()
    {
        var administrator = await site.EditorAsync("Ada");
        var page = await administrator.SubmitAsync((await administrator.OpenAsync("/desk/inbox/reviews")).Form("Import them"));
        Assert.Contains("Choose a file", page.Text);
    }
}
