using FactCheck.Data.Articles;
using FactCheck.Data.Editors;
using FactCheck.Data.Incidents;
using FactCheck.Data.Machines;
using FactCheck.Data.Reports;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Topics;
using FactCheck.Data.Verdicts;
using FactCheck.Extraction.Matching;
using FactCheck.IntegrationTests.Web.Verdicts;
using Microsoft.EntityFrameworkCore;
using SourceType = FactCheck.Data.Sources.SourceType;

namespace FactCheck.IntegrationTests.Web.Desk;

/// <summary>A desk with so many rows in each of its lists that a question to the database for each row shows.</summary>
internal static class FullDesk
{
    public const int Rows = 8;

    /// <returns>The addresses of lists about one thing, by the name of their route's parameter.</returns>
    public static async Task<Dictionary<string, string>> FillAsync(Site site)
    {
        await using var news = await Newsroom.OpenAsync(site);
        var webhook = new Webhook("https://ravel.example/hook", VerdictEvents.All, news.Author, news.Now);
        news.Db.Add(webhook);
        await news.Db.SaveChangesAsync();
        // One import of many articles, and many imports.
        var import = await site.ReadAsync([.. Enumerable.Range(0, Rows).Select(i => Articles.Dam($"ravel-{i}.txt", $"Ravel{i}"))]);
        var incident = Incident.Called("The dams of Ravel");
        foreach (var i in Enumerable.Range(0, Rows))
            Fill(news, i, incident);
        await news.Db.SaveChangesAsync();
        foreach (var delivery in await news.Db.Deliveries.Include(d => d.Webhook).ToListAsync())
            delivery.Tried(new DeliveryAttempt(503, "It answered 503", TimeSpan.FromSeconds(1), news.Now));
        foreach (var claim in await news.Db.Claims.Where(c => c.State == ClaimState.New).ToListAsync())
            claim.BelongsTo(incident, news.Author, news.Now);
        await news.Db.SaveChangesAsync();
        return new() { ["inbox"] = $"{import}", ["incidents"] = incident.Slug, ["webhooks"] = $"{webhook.Id}" };
    }

    private static void Fill(Newsroom news, int i, Incident incident)
    {
        var (db, now) = (news.Db, news.Now);
        var claim = news.Claim($"The sluice of Ravel {i} was shut");
        news.Answer(claim, $"Ravel Keeper {i}", "it was open", LinkKind.Denies);
        claim.BelongsTo(incident, news.Author, now);
        claim.Tag($"ravel {i}", news.Author, now);
        news.Publish(claim, news.Content("False", "It was open."));
        db.Add(new Note(claim, "Ask the keeper.", news.Author, [], now));
        var report = new Report(claim.Id, $"The keeper of Ravel {i} says otherwise.", null, "en", now.AddMinutes(i));
        report.Answer("We look.", news.Author, now);
        // In review, so that the second of the queue's lists has rows too.
        var waiting = news.Claim($"The lock of Ravel {i} was shut");
        waiting.SaveDraft(news.Content("True", "It was."), news.Author, now);
        waiting.SendForReview(news.Author, now);

        var (source, near) = (new Source($"Ravel{i} Water Board", SourceType.Organisation), new Source($"Ravel{i} Water Board East", SourceType.Organisation));
        foreach (var named in new[] { source, near })
            named.AddAlias(named.Name, AliasKey.Of(named.Name), AliasKind.Full);
        if (i % 2 == 0)
            source.TellApart(near, news.Author, now, "Two offices");

        var reader = new Editor($"Ravel Person {i}", $"{Guid.NewGuid():N}@desk.example");
        db.AddRange(claim, report, waiting, source, near, reader,
            new Session(reader.Id, "Firefox on Windows", DateTimeOffset.UtcNow),
            new SavedList($"Ravel {i}", "q=ravel", news.Author, shared: true),
            new Import($"Ravel {i}", news.Author.Id, now.AddMinutes(i)),
            new Feed($"https://ravel.example/{i}.xml", $"Ravel feed {i}", news.Author, now),
            new ApiKey(ApiKey.NewKey(), $"Ravel {i}", KeyScopes.ReadDesk, news.Author, now),
            new Webhook($"https://ravel.example/{i}", VerdictEvents.All, news.Author, now),
            new Topic($"Ravel {i}", "Dams.", [], news.Author, now),
            Incident.Called($"Ravel {i}"),
            new Counterpart($"Ravel false {i}", null));
        claim.AddOutsideVerdict(new OutsideReview(Guid.NewGuid().ToByteArray(), "The Ravel Post", $"Ravel false {i}"));
    }
}
