using System.Collections.Concurrent;
using FactCheck.Extraction.Matching;
using Npgsql;

namespace FactCheck.Ingest.Search;

/// <summary>
/// How many statements have a word, as PostgreSQL's own statistics over the index have it: nobody has to keep counts, and
/// a word that is not among the ten thousand commonest is rare. Read again every few minutes.
/// </summary>
internal sealed class WordCounts
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);
    private static readonly ConcurrentDictionary<string, WordCounts> Known = new(StringComparer.Ordinal);

    /// <summary>So many words' counts are remembered, at most: making a word's number takes longer than all else that is asked of it.</summary>
    private const int Remembered = 200_000;

    private readonly Dictionary<int, float> _shares = [];
    private readonly ConcurrentDictionary<string, double> _known = new(StringComparer.Ordinal);
    private readonly long _readAt = Environment.TickCount64;

    private WordCounts(double statements) => Statements = statements;

    /// <summary>How many statements there are, about.</summary>
    public double Statements { get; }

    /// <summary>How many statements have one of the many words that few have, about: half of what the least common of the known ones has.</summary>
    public double Few { get; private set; }

    /// <summary>How many statements have a stem or another of its meaning, about; null for one of the many that few have.</summary>
    public double? Of(string stem)
    {
        if (!_known.TryGetValue(stem, out var having))
        {
            var known = StemmedText.Family(stem).Select(s => _shares.TryGetValue(Stems.Number(s), out var share) ? share * Statements : double.NaN).Where(h => !double.IsNaN(h)).ToList();
            having = known.Count == 0 ? double.NaN : known.Sum();
            if (_known.Count < Remembered) _known[stem] = having;
        }
        return double.IsNaN(having) ? null : having;
    }

    public static async ValueTask<WordCounts> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var key = $"{connection.Host}/{connection.Port}/{connection.Database}";
        if (Known.TryGetValue(key, out var known) && Environment.TickCount64 - known._readAt < Fresh.TotalMilliseconds)
            return known;
        await using var command = new NpgsqlCommand("""
            select greatest(c.reltuples, 0)::float8, s.most_common_elems::text::integer[], s.most_common_elem_freqs
            from pg_class c left join pg_stats s on s.schemaname = c.relnamespace::regnamespace::text and s.tablename = c.relname and s.attname = 'stems'
            where c.oid = 'statement_search'::regclass
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var counts = new WordCounts(reader.GetDouble(0));
        if (!reader.IsDBNull(1))
        {
            var (stems, shares) = (reader.GetFieldValue<int[]>(1), reader.GetFieldValue<float[]>(2));
            for (var i = 0; i < stems.Length; i++) counts._shares[stems[i]] = shares[i];
            // Behind the shares stand the least, the greatest and that of nulls.
            if (stems.Length > 0) counts.Few = shares[stems.Length] * counts.Statements / 2;
        }
        return Known[key] = counts;
    }
}
