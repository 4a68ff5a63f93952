using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>One statement of an exchange.</summary>
public sealed record Said(
    Guid Id, bool IsClaim, Speaker Speaker, DateOnly? On, bool Inferred, string Text, List<Seen> Appearances, List<Answered> Answers)
{
    /// <summary>Where it was seen first; null where no article with it is kept.</summary>
    public Seen? Seen => Appearances.FirstOrDefault();

    /// <summary>Its number in the exchange, from 1.</summary>
    public int Number { get; init; }
}

/// <summary>What a rebuttal answers, and how.</summary>
public sealed record Answered(Guid StatementId, LinkKind Kind);

/// <summary>A claim and all that answers it, and what answers those, as far as editors confirmed it: in time order.</summary>
public static class Exchange
{
    /// <summary>A statement may appear thousands of times; readers see the earliest.</summary>
    private const int MostAppearances = 20;

    public static async Task<List<Said>> OfAsync(FactCheckDb db, Guid claimId, CancellationToken cancellationToken) =>
        InTimeOrder(await Statements(db, claimId).ToListAsync(cancellationToken));

    private static readonly Func<FactCheckDb, Guid, IAsyncEnumerable<Said>> Statements = EF.CompileAsyncQuery((FactCheckDb db, Guid claimId) => db.Statements
        .AsNoTracking()
        .AsSingleQuery()
        .Where(s => db.ExchangeOf(claimId).Any(m => m.StatementId == s.Id))
        .Select(s => new Said(
            s.Id, s is Claim,
            new Speaker(s.Source.Head.Name, s.Source.Head.Type, s.Source.Head.Role, s.Source.Head.Affiliation) { Slug = s.Source.Head.Slug },
            s.SaidOn, s.SaidOnPrecision == DatePrecision.Inferred, s.Text,
            s.Appearances.AsQueryable().Where(a => s.Confidence >= 0) // its own alone: decision 0019
                .OrderBy(a => a.Article.Published == null).ThenBy(a => a.Article.Published).ThenBy(a => a.Article.ReadAt).ThenBy(a => a.Start)
                .Take(MostAppearances)
                .Select(Seen.Of)
                .ToList(),
            db.Links
                .Where(l => l.RebuttalId == s.Id && l.Status == LinkStatus.Confirmed)
                .OrderBy(l => l.Id)
                .Select(l => new Answered(l.StatementId, l.Kind))
                .ToList())));

    /// <summary>
    /// By day; a statement without a day stands after what it answers, because it cannot be older. Within a day, what is
    /// answered comes before the answer, then the order in which we found them.
    /// </summary>
    public static List<Said> InTimeOrder(IReadOnlyCollection<Said> statements)
    {
        var byId = statements.ToDictionary(s => s.Id);
        return [.. statements
            .OrderBy(s => DayOf(s, []))
            .ThenBy(s => DepthOf(s, []))
            .ThenBy(s => s.Id)
            .Select((s, index) => s with { Number = index + 1, Answers = [.. s.Answers.Where(a => byId.ContainsKey(a.StatementId))] })];

        IEnumerable<Said> AnsweredBy(Said said, HashSet<Guid> passed) =>
            said.Answers.Where(a => byId.ContainsKey(a.StatementId) && !passed.Contains(a.StatementId)).Select(a => byId[a.StatementId]);

        DateOnly DayOf(Said said, HashSet<Guid> passed)
        {
            if (said.On is { } day)
                return day;
            passed.Add(said.Id);
            return AnsweredBy(said, passed).Select(s => DayOf(s, passed)).DefaultIfEmpty(DateOnly.MinValue).Max();
        }

        int DepthOf(Said said, HashSet<Guid> passed)
        {
            passed.Add(said.Id);
            return AnsweredBy(said, passed).Select(s => DepthOf(s, passed) + 1).DefaultIfEmpty(0).Max();
        }
    }
}
