using System.Text;
using FactCheck.Data.Sources;
using FactCheck.Extraction.Matching;
using FactCheck.Ingest.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web.Verdicts;

/// <summary>What another's word amounts to on our scale is said beside it, where an administrator said so, and is theirs to change.</summary>
public sealed class CounterpartTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_counterpart_stands_beside_the_word_and_never_in_its_place()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The buoy was red");
        claim.Source.AddAlias("Port Ministry", AliasKey.Of("Port Ministry"), AliasKind.Full);
        news.Publish(claim, news.Content("Half true", "It was orange."));
        var address = await news.SavedAsync(claim);
        await ImportAsync("The buoy was red", ("one", "Pants on fire!"), ("two", "Codswallop"));

        var page = await site.Reader().OpenAsync(address);
        Assert.Equal(["one’s word is “Pants on fire!”, on its own scale. That is about our “False”.", "two’s word is “Codswallop”, on its own scale."], page.All("#others p").Select(p => p.Split(" In “")[0]));

        var administrator = await site.EditorAsync("Ada");
        var scales = await administrator.OpenAsync("/desk/scales");
        var form = scales.Form("Save for “Codswallop”");
        var mostlyFalse = scales.Document.QuerySelectorAll("#counterparts option").First(o => o.TextContent == "Mostly false").GetAttribute("value")!;
        await administrator.SubmitAsync(form, new() { ["About"] = mostlyFalse });
        Assert.Contains("two’s word is “Codswallop”, on its own scale. That is about our “Mostly false”.", (await site.Reader().OpenAsync(address)).All("#others p"));
        Assert.Contains("said what a word of other fact-checkers amounts to", (await administrator.OpenAsync("/desk/log")).Text);
        // Taken away again: the word stands alone.
        scales = await administrator.OpenAsync("/desk/scales");
        await administrator.SubmitAsync(scales.Form("Save for “Codswallop”"), new() { ["About"] = "" });
        Assert.Contains("two’s word is “Codswallop”, on its own scale.", (await site.Reader().OpenAsync(address)).All("#others p"));
    }

    private async Task ImportAsync(string claim, params (string Publisher, string Rating)[] reviews)
    {
        var lines = string.Concat(reviews.Select(r => $$$"""{"@type":"ClaimReview","url":"https://{{{r.Publisher}}}.example/buoy","claimReviewed":"{{{claim}}}","author":{"@type":"Organization","name":"{{{r.Publisher}}}"},"reviewRating":{"alternateName":"{{{r.Rating}}}"},"itemReviewed":{"@type":"Claim","author":{"@type":"Organization","name":"Port Ministry"} } }""" + "\n"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var tally = await site.Services.GetRequiredService<ReviewImporter>().ImportAsync(stream, "reviews.jsonl", Assert.Fail, null, CancellationToken.None);
        Assert.Equal(0, tally.Claims);
    }
}
