using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Benchmarks.Search;

/// <summary>
/// A database with many published claims, filled in bulk: made words as common and as rare as those of a language are
/// (Zipf), a few thousand sources, a verdict to each. The same number gives the same claims. Made words mean nothing, so what
/// they would mean is made as well: it is read and compared like any other, and says nothing of which claim is meant.
/// </summary>
internal sealed class MillionClaims(string connectionString) : IAsyncDisposable
{
    private const int Words = 120_000;
    private const int Sources = 5_000;
    private const int Patience = 7200;
    private static readonly string[] Syllables = [.. from c in "bdfgklmnprstvz" from v in "aou" select $"{c}{v}"];
    private static readonly double[] Sums = Harmonic();

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The words of a claim, commonest words most often.</summary>
    public static string Text(int number)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, random.Next(8, 24)).Select(_ => Word(Rank(random))));
    }

    /// <summary>The rarest words of a claim.</summary>
    public static string Rarest(int number, int count)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, random.Next(8, 24)).Select(_ => Rank(random)).Distinct().OrderDescending().Take(count).Select(Word));
    }

    public async Task FillAsync(int count)
    {
        await ExecuteAsync(
            "alter table statements disable trigger user", "alter table verdicts disable trigger user", "alter table statement_search disable trigger user", "drop index ix_statements_words, ix_statement_search_stems",
            """
            insert into editors (id, name, role, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                select '00000000-0000-0000-0000-00000000000a', 'Maya', 'Reviewer', true, false, false, false, 0
            """,
            $"insert into sources (id, name, type, head_id, version, slug) select id, 'Source ' || n, 'Organisation', id, 0, 'source-' || n from (select n, lpad(to_hex(n), 32, '0')::uuid as id from generate_series(0, {Sources - 1}) n) made");
        await using (var connection = await _source.OpenConnectionAsync())
        {
            await using var claims = await connection.BeginBinaryImportAsync("copy statements (id, source_id, text, key, because, confidence, found_at, kind, wording, state, slug, changed_at, tags, said_on) from stdin (format binary)");
            // At its end a million references are looked after.
            claims.Timeout = TimeSpan.FromSeconds(Patience);
            for (var number = 0; number < count; number++)
            {
                var (text, at) = (Text(number), DateTime.UnixEpoch.AddMinutes(number));
                await claims.StartRowAsync();
                await claims.WriteAsync(Id(number), NpgsqlDbType.Uuid);
                await claims.WriteAsync(new Guid(0, 0, 0, BitConverter.GetBytes(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(number * 7919L % Sources))), NpgsqlDbType.Uuid);
                await claims.WriteAsync(text, NpgsqlDbType.Text);
                await claims.WriteAsync(text, NpgsqlDbType.Text);
                await claims.WriteAsync("", NpgsqlDbType.Text);
                await claims.WriteAsync(1.0, NpgsqlDbType.Double);
                await claims.WriteAsync(at, NpgsqlDbType.TimestampTz);
                await claims.WriteAsync("Claim", NpgsqlDbType.Varchar);
                await claims.WriteAsync(text, NpgsqlDbType.Text);
                await claims.WriteAsync("Published", NpgsqlDbType.Varchar);
                await claims.WriteAsync($"claim-{number}", NpgsqlDbType.Text);
                await claims.WriteAsync(at, NpgsqlDbType.TimestampTz);
                await claims.WriteAsync(Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text);
                await claims.WriteAsync(DateOnly.FromDateTime(at), NpgsqlDbType.Date);
            }
            await claims.CompleteAsync();
        }
        await ExecuteAsync("""
            insert into verdicts (id, claim_id, number, state, rating_id, summary, rationale, evidence, by_id, at)
            select s.id, s.id, 1, 'Published', r.ids[1 + abs(hashtext(s.id::text)) % cardinality(r.ids)], 'No.', '', '[]', '00000000-0000-0000-0000-00000000000a', s.found_at
            from statements s cross join (select array_agg(r.id) as ids from ratings r join rating_scales c on c.id = r.scale_id where c.key = 'house') r
            """,
            "analyze statements", "analyze verdicts");
        const int parts = 20;
        var fill = Enumerable.Range(0, parts).Select(part => $"""
            insert into statement_search
            select statement_id, audience, is_claim, words, search_stems(words), source_id, incident_id, tags, outlets, language, said_on, checked_on, published_at, rating_id, withdrawn
            from search_rows where statement_id >= '{Id((int)((long)count * part / parts))}' and statement_id < '{(part == parts - 1 ? Guid.AllBitsSet : Id((int)((long)count * (part + 1) / parts)))}'
            """);
        await Parallel.ForEachAsync(fill, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (part, _) => await ExecuteAsync(part));
        await ExecuteAsync("""
            insert into statement_meanings
            select id, (select string_agg(sha512(convert_to(id::text || part, 'UTF8')), '') from generate_series(1, 8) part) from statements
            """);
        await ExecuteAsync("set maintenance_work_mem = '1GB'; create index ix_statement_search_stems on statement_search using gin (stems) with (fastupdate = off)",
            "insert into search_vocabulary select word, search_name(word) from (select distinct w as word from statement_search, unnest(tsvector_to_array(words)) w where w ~ '^[a-z]{4,}$') v",
            "alter table statements enable trigger user", "alter table verdicts enable trigger user", "alter table statement_search enable trigger user",
            "vacuum analyze statement_search", "vacuum analyze statement_meanings", "vacuum analyze search_vocabulary", "vacuum analyze statements", "checkpoint");
    }

    /// <summary>What PostgreSQL's own search and ranking go by; ours needs it not.</summary>
    public Task IndexForPeersAsync() =>
        ExecuteAsync("set maintenance_work_mem = '1GB'; create index ix_statement_search_words on statement_search using gin (words)", "vacuum analyze statement_search");

    public async Task<string> SizesAsync()
    {
        await using var command = _source.CreateCommand("""
            select string_agg(format('%s %s (rows %s, indexes %s)', name, pg_size_pretty(pg_total_relation_size(name::regclass)),
                pg_size_pretty(pg_table_size(name::regclass)), pg_size_pretty(pg_indexes_size(name::regclass))), '; ')
            from unnest(array['statements', 'verdicts', 'statement_search', 'statement_meanings', 'search_vocabulary']) as name
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static double[] Harmonic()
    {
        var (sums, sum) = (new double[Words], 0.0);
        // Words of grammar are stop words and not made; so the commonest is in some hundredths of all claims.
        for (var rank = 0; rank < Words; rank++) sums[rank] = sum += 1.0 / (rank + 30);
        return sums;
    }

    private static int Rank(Random random)
    {
        var found = Array.BinarySearch(Sums, random.NextDouble() * Sums[^1]);
        return Math.Min(found < 0 ? ~found : found, Words - 1);
    }

    // No ending that a stemmer would cut.
    private static string Word(int rank)
    {
        var word = "";
        for (var rest = rank + Syllables.Length; rest > 0; rest /= Syllables.Length) word += Syllables[rest % Syllables.Length];
        return word + "x";
    }

    private async Task ExecuteAsync(params string[] statements)
    {
        foreach (var statement in statements)
        {
            await using var command = _source.CreateCommand(statement);
            command.CommandTimeout = Patience;
            await command.ExecuteNonQueryAsync();
        }
    }
}
