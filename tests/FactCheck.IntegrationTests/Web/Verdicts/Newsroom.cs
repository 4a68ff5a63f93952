using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Verdicts;

/// <summary>Puts claims and their verdicts into the database directly, the way the desk would, for tests of what readers see.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly Source _ministry = new("Port Ministry", SourceType.Organisation);
    private readonly List<Rating> _ratings;

    private Newsroom(FactCheckDb db, List<Rating> ratings)
    {
        (Db, _ratings) = (db, ratings);
        Db.AddRange(Author, Reviewer);
    }

    public FactCheckDb Db { get; }

    public Editor Author { get; } = new("Maya Lindqvist", $"{Guid.NewGuid():N}@desk.example");

    public Editor Reviewer { get; } = new("Daniel Osei", $"{Guid.NewGuid():N}@desk.example");

    public DateTimeOffset Now { get; set; } = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public static async Task<Newsroom> OpenAsync(Site site)
    {
        var db = site.NewDb();
        return new Newsroom(db, await db.Ratings.Where(r => r.Scale.Key == "house").ToListAsync());
    }

    public Claim Claim(string words)
    {
        var claim = new Claim(_ministry, Text(words));
        Db.Add(claim);
        return claim;
    }

    public Rebuttal Answer(Statement answered, string speaker, string words, LinkKind kind, bool confirmed = true)
    {
        var rebuttal = new Rebuttal(new Source(speaker, SourceType.Person), Text(words));
        answered.SuggestAnswer(rebuttal, kind, 80, []);
        if (confirmed)
            answered.Answers[^1].Confirm(kind, Author, Now);
        return rebuttal;
    }

    public VerdictContent Content(string rating, string summary, string rationale = "", params Evidence[] evidence) =>
        new(_ratings.Single(r => r.Word == rating), summary, rationale, null, evidence);

    public void Publish(Claim claim, VerdictContent content, string? correction = null)
    {
        claim.SaveDraft(content, Author, Now);
        claim.SendForReview(Author, Now, correction);
        claim.Publish(Reviewer, Now);
    }

    public async Task<string> SavedAsync(Claim claim)
    {
        await Db.SaveChangesAsync();
        return $"/verdicts/{claim.Slug}";
    }

    public ValueTask DisposeAsync() => Db.DisposeAsync();

    private StatementText Text(string words) => new(words, words.ToLowerInvariant(), "a test says so", 1, Now);
}
