using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Ingest.Search;

/// <summary>A value by which verdicts can be narrowed, and how many have it.</summary>
/// <param name="Kind">"verdict", "source", "outlet", "topic", "incident", "year" or "language".</param>
/// <param name="Value">As addresses have it.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Plate">What a verdict looks like; null for all else.</param>
/// <param name="Count">How many of what was found have it, with the other kinds' narrowing.</param>
public sealed record Facet(string Kind, string Value, string Name, string? Plate, int Count);

/// <summary>A verdict that was found; what was searched for stands between U+0001 and U+0002.</summary>
public sealed record Hit(Guid ClaimId, string Slug, DateTimeOffset PublishedAt, int Size, string Marked, string? Snippet);

/// <summary>Where a page of what was found begins or ends.</summary>
public sealed record HitPlace(int Size, DateTimeOffset PublishedAt, Guid ClaimId);

/// <param name="Hits">One page.</param>
/// <param name="HasMore">Whether others come after it.</param>
/// <param name="Count">How many there are in all; <see cref="VerdictSearch.CountedUpTo"/> and one stands for more.</param>
/// <param name="Facets">All values of every kind, those without a single verdict too.</param>
public sealed record HitPage(IReadOnlyList<Hit> Hits, bool HasMore, int Count, IReadOnlyList<Facet> Facets);

/// <summary>Finds published verdicts by words and facets, a page at a time, in one query.</summary>
public sealed class VerdictSearch
{
    /// <summary>Beyond this nobody counts, and facets tell of so many, the newest.</summary>
    public const int CountedUpTo = 10_000;

    private const int FacetsShown = 12;

    /// <summary>What is asked of a row that was found: without its words, which are most of it.</summary>
    private const string Columns = "s.statement_id, s.published_at, cardinality(s.stems) as size, s.rating_id, s.withdrawn, s.source_id, s.incident_id, s.tags, s.outlets, s.language, s.said_on";

    private readonly List<NpgsqlParameter> _values = [];

    /// <param name="db">Read only; asked once.</param>
    /// <param name="words">What is searched for; without words all are found.</param>
    /// <param name="filter">What narrows it.</param>
    /// <param name="bestFirst">The shortest that has the words first, rather than the newest.</param>
    /// <param name="after">The last of the page before; null for the first.</param>
    /// <param name="backwards">The page before <paramref name="after"/> instead.</param>
    /// <param name="size">Verdicts to a page.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Task<HitPage> FindAsync(FactCheckDb db, SearchWords words, VerdictFilter filter, bool bestFirst, HitPlace? after, bool backwards, int size, CancellationToken cancellationToken) =>
        new VerdictSearch().RunAsync(db, words, filter, bestFirst, after, backwards, size, cancellationToken);

    /// <summary>The claims of all verdicts that are found, in no order.</summary>
    /// <param name="db">Read only.</param>
    /// <param name="words">What is searched for; without words all are found.</param>
    /// <param name="filter">What narrows it.</param>
    public static IQueryable<Guid> All(FactCheckDb db, SearchWords words, VerdictFilter filter)
    {
        var search = new VerdictSearch();
        var statement = $"""
            select m.statement_id as "Value" from (select {Columns} from statement_search s where {search.Found(words)}) m where {And(search.Narrowings(filter).Values)}
            """;
        return db.Database.SqlQueryRaw<Guid>(statement, [.. search._values]);
    }

    private async Task<HitPage> RunAsync(FactCheckDb db, SearchWords words, VerdictFilter filter, bool bestFirst, HitPlace? after, bool backwards, int size, CancellationToken cancellationToken)
    {
        var statement = Statement(words, filter, bestFirst, after, backwards, size);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(statement, (NpgsqlConnection)db.Database.GetDbConnection());
            command.Parameters.AddRange(_values.ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var (hits, facets, count) = (new List<Hit>(), new List<Facet>(), 0);
            while (await reader.ReadAsync(cancellationToken))
            {
                switch (reader.GetString(0))
                {
                    case "hit":
                        hits.Add(new Hit(reader.GetGuid(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetInt32(4), reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetString(6)));
                        break;
                    case "count":
                        count = reader.GetInt32(4);
                        break;
                    case var kind:
                        facets.Add(new Facet(kind, reader.GetString(2), reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetInt32(4)));
                        break;
                }
            }
            var more = hits.Count > size;
            if (more) hits.RemoveAt(size);
            if (backwards) hits.Reverse();
            return new HitPage(hits, more, count, facets);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private string Statement(SearchWords words, VerdictFilter filter, bool bestFirst, HitPlace? after, bool backwards, int size)
    {
        var (found, narrowings) = (Found(words), Narrowings(filter));
        var others = narrowings.Keys.ToDictionary(kind => kind, kind => And(narrowings.Where(n => n.Key != kind).Select(n => n.Value)));
        var all = And(narrowings.Values);
        var rank = bestFirst ? "-m.size" : "0";
        var (direction, beyond) = backwards ? ("asc", ">") : ("desc", "<");
        var place = after is null ? "true" : bestFirst
            ? $"({rank}, m.published_at, m.statement_id) {beyond} ({Value(-after.Size)}, {Value(after.PublishedAt)}, {Value(after.ClaimId)})"
            : $"(m.published_at, m.statement_id) {beyond} ({Value(after.PublishedAt)}, {Value(after.ClaimId)})";
        var order = bestFirst ? $"{rank} {direction}, m.published_at {direction}, m.statement_id {direction}" : $"m.published_at {direction}, m.statement_id {direction}";
        // Found once, however many facets are counted in it. Without words, the newest stand for all; the page itself is cut from all.
        var source = words.Words.Count > 0 ? "found" : $"(select {Columns} from statement_search s where s.audience = 2)";
        var marks = Value(Marks(words));
        return $"""
            with found as materialized (select {Columns} from statement_search s where {found} {(words.Words.Count > 0 ? "" : "order by s.published_at desc, s.statement_id desc")} limit {CountedUpTo + 1}),
            page as materialized (select m.statement_id, m.published_at, m.size from {source} m where {all} and {place} order by {order} limit {size + 1})
            select 'hit' as kind, p.statement_id, c.slug, p.published_at, p.size,
                ts_headline('english', c.wording, {marks}::tsquery, e'HighlightAll=true, StartSel=\x01, StopSel=\x02'),
                case when {marks} <> '' then ts_headline('english', coalesce(q.quote, c.text), {marks}::tsquery, e'MaxFragments=1, MaxWords=30, MinWords=12, StartSel=\x01, StopSel=\x02') end,
                row_number() over (order by {(bestFirst ? "-p.size" : "0")} {direction}, p.published_at {direction}, p.statement_id {direction}) as place
            from page p join statements c on c.id = p.statement_id
            left join lateral (select concat_ws(' ', a.prefix, a.quote, a.suffix) as quote from appearances a where a.statement_id = c.id order by a.id limit 1) q on true
            union all select 'count', null, null, null, (select count(*)::int from (select from {source} m where {all} limit {CountedUpTo + 1}) counted), null, null, 0
            union all select * from (
                select 'verdict', null::uuid, r.word, null::timestamptz, count(m.statement_id)::int, r.word::text, r.plate::text, r.position + 1000 * (sc.key <> 'house')::int
                from ratings r join rating_scales sc on sc.id = r.scale_id left join found m on m.rating_id = r.id and not m.withdrawn and {others["verdict"]}
                group by r.id, sc.key having (sc.key = 'house' and r.retired_at is null and r.plate <> 'plain') or count(m.statement_id) > 0) v
            union all select 'verdict', null, 'Withdrawn', null, count(*)::int, 'Withdrawn', 'withdrawn', 9999 from found m where m.withdrawn and {others["verdict"]} having count(*) > 0
            union all select * from (
                select 'source', null::uuid, h.slug::text, null::timestamptz, count(*) filter (where {others["source"]})::int as many, h.name, null, 0
                from found m join sources f on f.id = m.source_id join sources h on h.id = f.head_id where h.type <> 'Unnamed' group by h.id order by many desc, h.name limit {FacetsShown}) s
            union all {Facets("outlet", "o.value", "o.value", "cross join unnest(m.outlets) as o(value)", others["outlet"])}
            union all {Facets("topic", "t.slug", "t.name", "cross join unnest(m.tags) as tag(value) join topics t on t.tag = tag.value", others["topic"])}
            union all {Facets("incident", "i.slug", "i.title", "join incidents i on i.id = m.incident_id", others["incident"])}
            union all {Facets("year", Year, Year, "", others["year"], "3 desc")}
            union all {Facets("language", "m.language", "m.language", "", others["language"], "many desc, 3", "m.language is not null")}
            order by 1, place
            """;
    }

    private string Found(SearchWords words) => string.Join(" and ", words.Words.Select(Condition).Prepend("s.audience = 2"));

    // By the kind of facet, so that each kind can be counted without its own.
    private Dictionary<string, string?> Narrowings(VerdictFilter filter) => new()
    {
        ["verdict"] = filter.Verdicts.Count == 0 ? null
            : $"(case when m.withdrawn then 'Withdrawn' = any({Value(filter.Verdicts.ToArray())}) else m.rating_id in (select id from ratings where word = any({Value(filter.Verdicts.ToArray())})) end)",
        ["source"] = filter.Sources.Count == 0 ? null
            : $"m.source_id in (select f.id from sources f join sources h on h.id = f.head_id join sources named on named.head_id = h.id where named.slug = any({Value(filter.Sources.ToArray())}))",
        ["outlet"] = filter.Outlets.Count == 0 ? null : $"m.outlets && {Value(filter.Outlets.ToArray())}",
        ["topic"] = filter.Topics.Count == 0 ? null : $"m.tags && array(select tag from topics where slug = any({Value(filter.Topics.ToArray())}))",
        ["incident"] = filter.Incidents.Count == 0 ? null : $"m.incident_id in (select id from incidents where slug = any({Value(filter.Incidents.ToArray())}))",
        ["year"] = filter.Years.Count == 0 ? null : $"{Year} = any({Value(filter.Years.ToArray())})",
        ["language"] = filter.Languages.Count == 0 ? null : $"m.language = any({Value(filter.Languages.ToArray())})",
    };

    private const string Year = "extract(year from coalesce(m.said_on, (m.published_at at time zone 'UTC')::date))::int";

    private static string Facets(string kind, string value, string name, string join, string others, string order = "many desc, 3", string where = "true") => $"""
        select * from (select '{kind}', null::uuid, {value}::text, null::timestamptz, count(*) filter (where {others})::int as many, {name}::text, null, row_number() over (order by count(*) filter (where {others}) desc)
        from found m {join} where {where} group by {value}, {name} order by {order} limit {FacetsShown}) {kind}s
        """;

    private string Condition(SearchWord word)
    {
        var forms = word.Forms.Select(f => $"s.stems @> array[{string.Join(',', f.Select(Stems.Number))}]::integer[]").ToList();
        if (word.Sources.Count > 0) forms.Add($"s.source_id = any({Value(word.Sources.ToArray())})");
        var any = forms.Count == 0 ? "true" : $"({string.Join(" or ", forms)})";
        if (!word.IsPhrase) return any;
        var phrase = Value(LikePattern.Anywhere(word.Text));
        return $"{any} and exists (select from statements c where c.id = s.statement_id and (c.wording ilike {phrase} or c.text ilike {phrase}))";
    }

    // Stems come from PostgreSQL; quoted, they are what they were.
    private static string Marks(SearchWords words) => string.Join(" | ", words.Words.SelectMany(w => w.Forms)
        .Select(form => string.Join(" & ", form.Select(s => $"'{s.Replace("\\", "\\\\").Replace("'", "''")}'")))
        .Where(f => f.Length > 0).Select(f => $"({f})"));

    private static string And(IEnumerable<string?> conditions) => string.Join(" and ", conditions.OfType<string>().Prepend("true"));

    private string Value(object value)
    {
        _values.Add(new NpgsqlParameter($"v{_values.Count}", value));
        return $"@v{_values.Count - 1}";
    }
}
