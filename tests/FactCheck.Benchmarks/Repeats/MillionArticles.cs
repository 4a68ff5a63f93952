using System.Globalization;
using FactCheck.Evaluation.NearDuplicates;
using FactCheck.Extraction.Matching;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Benchmarks.Repeats;

/// <summary>A database with many articles and what is kept to find them again, filled in bulk; beside it the peer's table.</summary>
internal sealed class MillionArticles(string connectionString) : IAsyncDisposable
{
    /// <summary>How many articles in a row one of those who fill takes.</summary>
    private const int Batch = 100;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    /// <summary>The article with this number has this id, which grows with it as real ones grow with time.</summary>
    public static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    public async Task FillAsync(int count, int forPeer)
    {
        // What only slows filling down, and no look-up reads.
        await ExecuteAsync("alter table articles drop column words", "drop index ix_articles_hash, ix_articles_read_at, ix_articles_same_as_id",
            "alter table article_marks drop constraint pk_article_marks", "create unlogged table peer (id uuid not null, shingles bigint[] not null)");
        var fillers = Environment.ProcessorCount;
        await Task.WhenAll(Enumerable.Range(0, fillers).Select(filler => Task.Run(() => FillAsync(Enumerable.Range(0, count).Where(n => n / Batch % fillers == filler), forPeer))));
        await ExecuteAsync("set maintenance_work_mem = '1GB'; alter table article_marks add constraint pk_article_marks primary key (hash, article_id)",
            "set maintenance_work_mem = '1GB'; create index peer_shingles on peer using gin (shingles)",
            "vacuum analyze articles", "vacuum analyze article_marks", "vacuum analyze peer", "checkpoint");
    }

    private async Task FillAsync(IEnumerable<int> numbers, int forPeer)
    {
        var press = new Press();
        await using var articles = await ImportAsync("articles (id, hash, file_name, text, comments, read_at, zones)");
        await using var marks = await ImportAsync("article_marks (hash, article_id)");
        await using var peer = await ImportAsync("peer (id, shingles)");
        foreach (var number in numbers)
        {
            var document = Press.Print(press.Article(number));
            var shingles = Shingles.Of(document);
            await articles.StartRowAsync();
            await articles.WriteAsync(Id(number), NpgsqlDbType.Uuid);
            await articles.WriteAsync(BitConverter.GetBytes(number), NpgsqlDbType.Bytea);
            await articles.WriteAsync(number.ToString(CultureInfo.InvariantCulture), NpgsqlDbType.Text);
            await articles.WriteAsync(document.Text, NpgsqlDbType.Text);
            await articles.WriteAsync(0, NpgsqlDbType.Integer);
            await articles.WriteAsync(DateTime.UnixEpoch, NpgsqlDbType.TimestampTz);
            await articles.WriteAsync($"[{string.Join(",", document.Zones.Select(z => $$"""{"Kind":"{{z.Kind}}","Start":{{z.Span.Start}},"End":{{z.Span.End}},"Note":null}"""))}]", NpgsqlDbType.Jsonb);
            foreach (var mark in Shingles.Sketch(shingles))
            {
                await marks.StartRowAsync();
                await marks.WriteAsync(mark, NpgsqlDbType.Bigint);
                await marks.WriteAsync(Id(number), NpgsqlDbType.Uuid);
            }
            if (number >= forPeer) continue;
            await peer.StartRowAsync();
            await peer.WriteAsync(Id(number), NpgsqlDbType.Uuid);
            await peer.WriteAsync(Peer.Kept(shingles), NpgsqlDbType.Array | NpgsqlDbType.Bigint);
        }
        await articles.CompleteAsync();
        await marks.CompleteAsync();
        await peer.CompleteAsync();
    }

    public async Task<string> SizesAsync()
    {
        await using var command = _source.CreateCommand("""
            select string_agg(format('%s %s (rows %s, indexes %s)', name, pg_size_pretty(pg_total_relation_size(name::regclass)),
                pg_size_pretty(pg_table_size(name::regclass)), pg_size_pretty(pg_indexes_size(name::regclass))), '; ')
            from unnest(array['articles', 'article_marks', 'peer']) as name
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<NpgsqlBinaryImporter> ImportAsync(string columns)
    {
        var connection = await _source.OpenConnectionAsync();
        return await connection.BeginBinaryImportAsync($"copy {columns} from stdin (format binary)");
    }

    private async Task ExecuteAsync(params string[] statements)
    {
        foreach (var statement in statements)
        {
            await using var command = _source.CreateCommand(statement);
            command.CommandTimeout = 3600;
            await command.ExecuteNonQueryAsync();
        }
    }
}
