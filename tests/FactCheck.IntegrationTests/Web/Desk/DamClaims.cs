using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>Claims to rule on, each out of an article of its own, and the forms that rule on them.</summary>
internal static class DamClaims
{
    public static async Task<Guid> DamClaimAsync(this Site site, string place)
    {
        await site.ReadAsync(Articles.Dam($"{place}.txt", place));
        await using var db = site.NewDb();
        return await db.Claims.Where(c => c.Text.Contains($"bombed the {place} dam") && c.Source.Name.Contains("Ministry")).Select(c => c.Id).FirstAsync();
    }

    public static async Task<string> RatingAsync(this Site site, string word)
    {
        await using var db = site.NewDb();
        return (await db.Ratings.Where(r => r.Scale.Key == RatingScale.House && r.Word == word).Select(r => r.Id).SingleAsync()).ToString();
    }

    /// <summary>Drafts a verdict and sends it for review.</summary>
    public static async Task<Page> SendAsync(this Site site, Visitor author, Guid id, string summary = "No log shows it.", string rating = "False")
    {
        var page = await author.OpenAsync($"/desk/claims/{id}");
        return await author.SubmitAsync(page.Form("Send for review"), new() { ["Form.RatingId"] = await site.RatingAsync(rating), ["Form.Summary"] = summary });
    }

    /// <summary>The states its verdict has gone through.</summary>
    public static async Task<List<VerdictState>> StepsAsync(this Site site, Guid id)
    {
        await using var db = site.NewDb();
        return await db.Verdicts.Where(v => v.ClaimId == id).OrderBy(v => v.Number).Select(v => v.State).ToListAsync();
    }
}
