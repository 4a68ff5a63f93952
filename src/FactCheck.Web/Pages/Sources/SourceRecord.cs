using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Sources;

/// <summary>What readers may know of what a source said: numbers, partners, and what it answered. No score.</summary>
/// <param name="Claims">Claims with a published verdict.</param>
/// <param name="Articles">In which those appear.</param>
/// <param name="Answered">How many of those claims others answered.</param>
/// <param name="Given">How many answers it gave.</param>
/// <param name="Verdicts">What we ruled, by the time the claim was made.</param>
/// <param name="Kinds">How others answered its claims.</param>
/// <param name="Partners">With whom it is most often in exchange, first.</param>
/// <param name="Answers">A page of what it answered, latest first, and one more where there is more.</param>
public sealed record SourceRecord(
    int Claims, int Articles, int Answered, int Given, List<CountedVerdicts> Verdicts, List<CountedAnswers> Kinds, List<Partner> Partners, List<GivenAnswer> Answers)
{
    private const int MostAnswers = 10;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new JsonStringEnumConverter() } };

    public IEnumerable<GivenAnswer> ShownAnswers => Answers.Take(MostAnswers);

    public string? OlderAnswers => Answers.Count > MostAnswers ? Keyset.Of(Answers[MostAnswers - 1].At, Answers[MostAnswers - 1].Id) : null;

    /// <summary>Nothing that readers may see: such a source has no page.</summary>
    public bool IsEmpty => Claims == 0 && Given == 0 && Partners.Count == 0;

    /// <summary>All of it in one question; its parts come as JSON, because they are tables of different shapes.</summary>
    /// <param name="db">The records.</param>
    /// <param name="headId">A head's.</param>
    /// <param name="answersBefore">Where the page of answers before ended; null for the first.</param>
    /// <param name="cancellationToken">Whether anybody still waits.</param>
    public static async Task<SourceRecord> ReadAsync(FactCheckDb db, Guid headId, string? answersBefore, CancellationToken cancellationToken)
    {
        var place = Keyset.Parse(answersBefore) ?? (DateTimeOffset.UnixEpoch.AddYears(1000), Guid.Empty);
        var json = await db.Database
            .SqlQueryRaw<string>(PublicLinks.With + Query, headId, place.At, place.Id, MostAnswers + 1)
            .SingleAsync(cancellationToken);
        return JsonSerializer.Deserialize<SourceRecord>(json, Json)!;
    }

    private const string Query = """
        , claimed as (
            select c.id, coalesce(c.said_on, (select min(a.published) from appearances p join articles a on a.id = p.article_id where p.statement_id = c.id)) as day
            from mine join statements c on c.id = mine.id
            where c.kind = 'Claim' and exists (select 1 from verdicts v where v.claim_id = c.id and v.state = 'Published')
        ), ruled as (
            select extract(year from c.day)::int as year, extract(quarter from c.day)::int as quarter,
                case when v.state = 'Withdrawn' then 'withdrawn' else r.plate end as plate,
                case when v.state = 'Withdrawn' then 'Withdrawn' else r.word end as word
            from claimed c
            cross join lateral (
                select state, rating_id from verdicts
                where claim_id = c.id and state in ('Published', 'Corrected', 'Withdrawn') order by number desc limit 1
            ) v
            join ratings r on r.id = v.rating_id
        ), counted as (
            select year, quarter, plate, word, count(*) as count from ruled group by year, quarter, plate, word
        ), taken as (
            select p.* from public_links p join claimed c on c.id = p.statement_id where not p.gives
        ), partners as (
            select h.name, h.type, h.role, h.affiliation, h.slug, count(*) as links, bool_or(p.gives) and bool_or(not p.gives) as both_ways
            from public_links p
            join statements o on o.id = case when p.gives then p.statement_id else p.rebuttal_id end
            join sources s on s.id = o.source_id
            join sources h on h.id = s.head_id
            where h.id <> {0} and h.type <> 'Unnamed'
            group by h.id order by count(*) desc, h.name limit 8
        ), answers as (
            select p.id, p.decided_at as at, p.kind, p.slug, r.text, o.kind = 'Claim' as is_claim, coalesce(o.wording, o.text) as answered,
                exists (select 1 from appearances a where a.statement_id = r.id and a.form = 'Direct') as own_words,
                r.said_on, h.name, h.type, h.role, h.affiliation, h.slug as source,
                case when v.state = 'Withdrawn' then 'withdrawn' else g.plate end as plate,
                case when v.state = 'Withdrawn' then 'Withdrawn' else g.word end as word
            from public_links p
            join statements r on r.id = p.rebuttal_id
            join statements o on o.id = p.statement_id
            join sources s on s.id = o.source_id
            join sources h on h.id = s.head_id
            left join lateral (
                select state, rating_id from verdicts
                where claim_id = o.id and state in ('Published', 'Corrected', 'Withdrawn') order by number desc limit 1
            ) v on true
            left join ratings g on g.id = v.rating_id
            where p.gives and (p.decided_at, p.id) < ({1}, {2})
            order by p.decided_at desc, p.id desc limit {3}
        )
        select jsonb_build_object(
            'claims', (select count(*) from claimed),
            'articles', (select count(distinct a.article_id) from claimed c join appearances a on a.statement_id = c.id),
            'answered', (select count(distinct statement_id) from taken),
            'given', (select count(*) from public_links where gives),
            'verdicts', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from counted x),
            'kinds', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (select kind, count(*) as count from taken group by kind order by count(*) desc, kind) x),
            'partners', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from partners x),
            'answers', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from answers x))::text as "Value"
        """;
}

public sealed record CountedAnswers(LinkKind Kind, int Count);

/// <summary>Another source, in how many exchanges, and whether each of the two has answered the other.</summary>
public sealed record Partner(string Name, SourceType Type, string? Role, string? Affiliation, string Slug, int Links, bool BothWays)
{
    [JsonIgnore]
    public Speaker Speaker => new(Name, Type, Role, Affiliation) { Slug = Slug };
}

/// <summary>An answer that a source gave.</summary>
/// <param name="Id">Of the link.</param>
/// <param name="At">When an editor confirmed it.</param>
/// <param name="Kind">How it answers.</param>
/// <param name="Slug">The claim that it is about in the end.</param>
/// <param name="Text">The source's words.</param>
/// <param name="IsClaim">Whether a claim is answered, or an answer to one.</param>
/// <param name="Answered">What is answered.</param>
/// <param name="OwnWords">Whether the words are the source's own.</param>
/// <param name="SaidOn">When it answered.</param>
/// <param name="Name">Who is answered.</param>
/// <param name="Type">Who is answered.</param>
/// <param name="Role">Who is answered.</param>
/// <param name="Affiliation">Who is answered.</param>
/// <param name="Source">The page of who is answered.</param>
/// <param name="Plate">What we ruled on what is answered, if we did.</param>
/// <param name="Word">What we ruled on what is answered, if we did.</param>
public sealed record GivenAnswer(
    Guid Id, DateTimeOffset At, LinkKind Kind, string Slug, string Text, bool IsClaim, string Answered, bool OwnWords, DateOnly? SaidOn,
    string Name, SourceType Type, string? Role, string? Affiliation, string Source, string? Plate, string? Word)
{
    [JsonIgnore]
    public Speaker Speaker => new(Name, Type, Role, Affiliation) { Slug = Source };

    [JsonIgnore]
    public Badge? Badge => Plate is null ? null : new Badge(Plate, Word!);
}
