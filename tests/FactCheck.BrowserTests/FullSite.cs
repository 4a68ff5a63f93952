using FactCheck.Data.Articles;
using FactCheck.Data.Editors;
using FactCheck.Data.Incidents;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Data.Postgres.Cluster;
using FactCheck.Data.Reports;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Topics;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.BrowserTests;

/// <summary>A site with what a newsroom has after a year, put into its database directly: a verdict that is huge, one that was taken back, an outlet, reports, keys, webhooks.</summary>
internal sealed class FullSite : IAsyncDisposable
{
    private const int Answers = 120;

    private static readonly DateTimeOffset Day = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryCluster _cluster;
    private int _articles;

    private FullSite(TemporaryCluster cluster) => _cluster = cluster;

    public Site Site { get; private set; } = null!;

    /// <summary>Pages whose addresses nobody could guess, by what they show.</summary>
    public Dictionary<string, string> Addresses { get; } = new(StringComparer.Ordinal);

    public static async Task<FullSite> StartAsync()
    {
        var full = new FullSite(await TemporaryCluster.StartAsync(_ => { }, CancellationToken.None));
        var connectionString = full._cluster.ConnectionString("postgres");
        var options = new DbContextOptionsBuilder<FactCheckDb>();
        options.UseFactCheck(connectionString);
        await using (var db = new FactCheckDb((DbContextOptions<FactCheckDb>)options.Options))
        {
            await DatabaseUpgrade.RunAsync(db, CancellationToken.None);
            await full.FillAsync(db);
        }
        full.Site = await Site.StartAsync(connectionString: connectionString);
        return full;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    private async Task FillAsync(FactCheckDb db)
    {
        var (author, reviewer) = (new Editor("Maya Lindqvist", "author@desk.example"), new Editor("Daniel Osei", "reviewer@desk.example", EditorRole.Reviewer));
        var ratings = await db.Ratings.Where(r => r.Scale.Key == RatingScale.House).ToListAsync();
        var ministry = new Source("Ministry of Ports and Inland Waterways of the Northern Province", SourceType.Organisation);
        var guards = Enumerable.Range(1, 12).Select(i => new Source($"Lock keeper {i}", SourceType.Person, "Col.", "River Guard")).ToList();
        var incident = Incident.Called("The night at Lock Seven");
        var webhook = new Webhook("https://a-rather-long-name-of-a-receiver.example/hooks/for/verdicts/of/the/fact-checking/desk?channel=harbour", VerdictEvents.All, reviewer, Day);
        db.AddRange(author, reviewer, incident, webhook, new Topic("Harbours", "Locks, piers and what passes them.", [], reviewer, Day));
        db.AddRange(new ApiKey(ApiKey.NewKey(), "Newsroom bot", KeyScopes.ReadDesk | KeyScopes.WriteArticles, reviewer, Day), new Webhook("https://other.example/", VerdictEvents.Withdrawn, reviewer, Day));
        await db.SaveChangesAsync();

        var huge = Claim(db, ministry, string.Concat(Enumerable.Repeat("the River Guard had closed Lock Seven to forty barges at noon, ", 6)) + "and had told nobody of it");
        huge.BelongsTo(incident, author, Day);
        huge.Tag("harbours", author, Day);
        for (var i = 0; i < Answers; i++)
        {
            var answer = new Rebuttal(guards[i % guards.Count], Text($"of the {i + 2} barges that came by not one was held for more than {i % 60 + 1} minutes"));
            (i < 40 ? huge : huge.Answers[i % 40].Rebuttal).SuggestAnswer(answer, (LinkKind)(i % 8), 60 + i % 40, [new LinkReason { Points = 60, Words = "it denies" }]);
            Print(db, answer, i);
        }
        foreach (var link in huge.Answers.Concat(huge.Answers.SelectMany(l => l.Rebuttal.Answers)).Where((_, i) => i % 5 > 0))
            link.Confirm(link.Kind, author, Day);
        for (var i = 0; i < 30; i++)
            Print(db, huge, i);
        var evidence = Enumerable.Range(1, 25).Select(i => new Evidence
        {
            Citation = $"The lock’s log, page {i}",
            Address = $"https://archive.example/{new string('x', 90)}/{i}",
            ArchiveAddress = "https://kept.example/1",
            Note = "Forty barges.",
            Status = (EvidenceStatus)(i % 5),
        }).ToArray();
        var rationale = "## What the log says\n\n" + string.Concat(Enumerable.Repeat("The log names each barge, and when it came and left [1]. Averylongwordwithoutanyplacewhereitcouldbebrokenwhateverthewindowmaybe shows nothing else.\n\n", 20)) + "```\n" + string.Concat(Enumerable.Repeat("Monday 40 barges ", 12)) + "\n```\n";
        foreach (var correction in new[] { null, "The log was an hour behind.", "There were forty barges, not thirty." })
            Publish(huge, new VerdictContent(ratings.Single(r => r.Word == "Mostly false"), $"The log shows forty barges that passed{(correction is null ? "" : $", by {correction.Length}")}.", rationale, null, evidence), author, reviewer, correction);

        var withdrawn = Claim(db, ministry, "the second lock was never built");
        withdrawn.BelongsTo(incident, author, Day);
        Print(db, withdrawn, 1);
        Publish(withdrawn, new VerdictContent(ratings.Single(r => r.Word == "False"), "It stands.", "It stands [1].", null, [evidence[0]]), author, reviewer, null);
        withdrawn.Withdraw("The photograph was of another lock.", reviewer, Day.AddDays(3));

        foreach (var rating in ratings)
        {
            var claim = Claim(db, guards[rating.Position % guards.Count], $"lock number {rating.Position} has room for {rating.Position * 3} barges");
            claim.BelongsTo(incident, author, Day);
            Print(db, claim, rating.Position);
            claim.AddOutsideVerdict(new OutsideReview(Guid.NewGuid().ToByteArray(), "Strait Facts", "Pants on fire") { Url = "https://strait.example/1", Title = "Room for barges?" });
            Publish(claim, new VerdictContent(rating, "That is what was measured.", "Measured [1].", null, [evidence[0]]), author, reviewer, null);
        }
        var elsewhere = FactCheck.Data.Statements.Claim.CheckedElsewhere(ministry, Text("The harbour of Orr has no lighthouse at all since the storm"));
        elsewhere.AddOutsideVerdict(new OutsideReview(Guid.NewGuid().ToByteArray(), "Strait Facts", "Wrong") { Url = "https://strait.example/2" });
        db.Add(elsewhere);
        for (var i = 0; i < 35; i++)
            Print(db, Claim(db, guards[i % guards.Count], $"the weir at kilometre {i} was open all night"), i);

        var report = new Report(huge.Id, "The second log is of 1987.\n" + new string('w', 300), "somebody-with-a-long-address@readers-of-the-northern-province.example", "en", Day);
        report.Answer("We look at it.", author, Day);
        var closed = new Report(withdrawn.Id, "هذه الصورة قديمة", null, "ar", Day);
        closed.Close("The verdict was withdrawn.", author, Day);
        db.AddRange(report, closed);
        await db.SaveChangesAsync();
        foreach (var (delivery, i) in (await db.Deliveries.Include(d => d.Webhook).Where(d => d.WebhookId == webhook.Id).ToListAsync()).Select((d, i) => (d, i)))
            delivery.Tried(new DeliveryAttempt(i % 2 == 0 ? 204 : 503, i % 2 == 0 ? "It answered 204" : "It answered 503 Service Unavailable", TimeSpan.FromSeconds(1), Day));
        await db.SaveChangesAsync();

        Addresses["huge"] = $"/verdicts/{huge.Slug}";
        Addresses["withdrawn"] = $"/verdicts/{withdrawn.Slug}";
        Addresses["embed"] = $"/embed/{huge.Slug}";
        Addresses["incident"] = $"/incidents/{incident.Slug}";
        Addresses["desk-incident"] = $"/desk/incidents/{incident.Slug}";
        Addresses["source"] = $"/sources/{ministry.Slug}";
        Addresses["desk-source"] = $"/desk/sources/{ministry.Id}";
        Addresses["webhook"] = $"/desk/webhooks/{webhook.Id}";
        Addresses["claim-huge"] = $"/desk/claims/{huge.Id}";
        Addresses["claim-withdrawn"] = $"/desk/claims/{withdrawn.Id}";
        Addresses["claim-elsewhere"] = $"/desk/claims/{elsewhere.Id}";
        Addresses["article"] = $"/desk/articles/{huge.Appearances[0].ArticleId}";
    }

    private static Claim Claim(FactCheckDb db, Source source, string words)
    {
        var claim = new Claim(source, Text(words));
        db.Add(claim);
        return claim;
    }

    private static StatementText Text(string words) => new(words, words.ToLowerInvariant(), "a verb of saying", 0.9, Day) { SaidOn = new DateOnly(2026, 3, 28), SaidOnPrecision = DatePrecision.Day, Language = "en" };

    private void Print(FactCheckDb db, Statement statement, int outlet)
    {
        var text = $"A keeper said on Saturday that {statement.Text}. Nobody else had seen it ({++_articles}).";
        var arrival = new Arrival(new Import("Wire", null, Day), 1, $"wire-{_articles}.txt", System.Text.Encoding.UTF8.GetBytes(text), null);
        var article = new Article(arrival, new ArticleText { Title = $"What the keepers saw, part {_articles}", Outlet = outlet % 3 == 0 ? "The Coast Daily" : $"Harbour Post {outlet % 7}", Published = new DateOnly(2026, 3, 29), Language = "en", Text = text, Zones = [new Zone { Kind = ZoneKind.Body, Start = 0, End = text.Length }] }, Day);
        var start = text.IndexOf(statement.Text, StringComparison.Ordinal);
        statement.Appear(new Appearance(statement, article, start, start + statement.Text.Length) { Form = SpeechForm.Indirect, NamedAs = "A keeper" });
        db.Add(article);
    }

    private static void Publish(Claim claim, VerdictContent content, Editor author, Editor reviewer, string? correction)
    {
        var at = (claim.Verdicts.Count == 0 ? Day : claim.Verdicts[^1].At).AddHours(1);
        claim.SaveDraft(content, author, at);
        claim.SendForReview(author, at.AddMinutes(1), correction);
        claim.Publish(reviewer, at.AddMinutes(2));
    }
}
