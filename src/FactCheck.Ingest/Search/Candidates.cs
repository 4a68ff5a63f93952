using System.Data;
using System.Numerics;
using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Ingest.Search;

/// <summary>Who is to be shown what is found.</summary>
public enum Audience
{
    /// <summary>Editors: every statement.</summary>
    Desk,

    /// <summary>Everybody: claims that others have checked, or we.</summary>
    Everybody,

    /// <summary>Only claims with a published verdict of ours.</summary>
    Ruled,
}

/// <summary>
/// The statements that share the rarest words with a text, however many there are: the index is asked for words that few
/// have, and common ones only count among those found by them.
/// </summary>
public sealed class Candidates
{
    /// <summary>So many statements are looked at for a text, at most; words are left out until no more have one of the rest.</summary>
    private const int Looked = 1000;

    /// <summary>A collection that is only begun says little of how rare words are.</summary>
    private const double FewStatements = 1000;

    private const double Saturation = 1.2;
    private const double LengthCounts = 0.3;
    private const int MostWords = 64;

    private readonly FactCheckDb _db;
    private readonly NpgsqlConnection _connection;
    private readonly Audience _audience;
    private readonly bool _claimsOnly;
    private WordCounts _counts = null!;
    private double _statements;
    private readonly Dictionary<string, double> _having = new(StringComparer.Ordinal);

    private Candidates(FactCheckDb db, Audience audience, bool claimsOnly) =>
        (_db, _connection, _audience, _claimsOnly) = (db, (NpgsqlConnection)db.Database.GetDbConnection(), audience, claimsOnly);

    /// <summary>What was asked, in stems.</summary>
    public StemmedText Asked { get; private set; } = new([]);

    /// <summary>The best by their rare words, best first.</summary>
    public IReadOnlyList<Guid> Best { get; private set; } = [];

    /// <summary>How many statements there are for one that has the stem, as a logarithm.</summary>
    public double Rarity(string stem)
    {
        var having = Math.Min(_having.TryGetValue(stem, out var known) ? known : _counts.Of(stem) ?? 1, _statements);
        return Math.Log(1 + (_statements - having + 0.5) / (having + 0.5));
    }

    /// <summary>How many statements have a word that was asked for, by its first letters; 0 for one that was not.</summary>
    internal int Having(string beginning) =>
        (int)_having.Where(h => h.Key.StartsWith(beginning, StringComparison.Ordinal)).Sum(h => h.Value);

    /// <summary>How many statements there are, about.</summary>
    internal int Statements => (int)_statements;

    /// <param name="db">Read only.</param>
    /// <param name="words">As <see cref="Post.Words"/> makes them.</param>
    /// <param name="audience">Who asks.</param>
    /// <param name="claimsOnly">No rebuttals.</param>
    /// <param name="most">How many are named.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<Candidates> NameAsync(FactCheckDb db, string words, Audience audience, bool claimsOnly, int most, CancellationToken cancellationToken)
    {
        var candidates = new Candidates(db, audience, claimsOnly);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await candidates.NameAsync(words, most, cancellationToken);
            return candidates;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task NameAsync(string words, int most, CancellationToken cancellationToken)
    {
        _counts = await WordCounts.ReadAsync(_connection, cancellationToken);
        Asked = await StemAsync(words, cancellationToken);
        // Of a whole page the words that it repeats, and the rare ones, say what it is about.
        var asked = Asked.Stems.Select(s => s.Stem).OrderBy(s => _counts.Of(s) ?? 0).Take(MostWords).Select(s => new Wanted(s, [.. StemmedText.Family(s).Select(Stems.Number)], _counts.Of(s))).ToList();
        if (asked.Count == 0)
            return;
        var rows = await LookAsync(asked, Rarest(asked), cancellationToken);
        if (rows.Count > Looked)
        {
            // Written since PostgreSQL last counted: what was read so far says which words are rare.
            var seen = asked.ConvertAll(w => w with { Having = rows.Count(r => Array.Exists(w.Numbers, n => Array.IndexOf(r.Stems, n) >= 0)) });
            rows = await LookAsync(asked, Rarest(seen, Looked / 4), cancellationToken);
            rows = rows.Count > Looked ? rows[..Looked] : rows;
        }
        _statements = Math.Max(FewStatements, Math.Max(_counts.Statements, rows.Count));
        Best = [.. Rank(asked, rows).Take(most)];
    }

    private async Task<StemmedText> StemAsync(string words, CancellationToken cancellationToken)
    {
        await using var command = Command("select lexeme, positions from unnest(search_words($1))", words);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellationToken);
        var stems = new List<(string, int, StemField)>();
        while (await reader.ReadAsync(cancellationToken))
            foreach (var place in reader.GetFieldValue<short[]>(1))
                stems.Add((reader.GetString(0), place, StemField.Said));
        return new StemmedText(stems);
    }

    private static List<Wanted> Rarest(List<Wanted> asked, double most = Looked)
    {
        var (rarest, sum) = (new List<Wanted>(), 0.0);
        foreach (var word in asked.OrderBy(w => w.Having ?? 0))
        {
            sum += word.Having ?? 0;
            if (sum > most && rarest.Count > 0) break;
            rarest.Add(word);
        }
        return rarest;
    }

    /// <summary>Where even the rarest is common, two together are asked for.</summary>
    private static readonly int InPairs = 6;

    private async Task<List<Row>> LookAsync(List<Wanted> asked, List<Wanted> rarest, CancellationToken cancellationToken)
    {
        var pairs = rarest is [{ Having: > Looked }] && asked.Count > 1;
        var wanted = pairs ? Pairs([.. asked.OrderBy(w => w.Having ?? 0).Take(InPairs)]) : "stems && $1";
        await using var batch = new NpgsqlBatch(_connection, (NpgsqlTransaction?)_db.Database.CurrentTransaction?.GetDbTransaction())
        {
            BatchCommands =
            {
                // The planner thinks reading a small table whole cheap, and knows nothing of what comparing every row's stems costs: four times as much.
                new NpgsqlBatchCommand("select set_config('enable_seqscan', 'off', true)"),
                // Materialized: to the planner, a limit would speak for reading the table from its beginning.
                new NpgsqlBatchCommand($"""
                    with found as materialized (
                        select statement_id, stems from statement_search where ({wanted}) and audience >= $2 and (is_claim or not $3))
                    select statement_id, stems from found limit $4
                    """)
                {
                    Parameters =
                    {
                        new() { Value = rarest.SelectMany(w => w.Numbers).ToArray() }, new() { Value = (short)_audience }, new() { Value = _claimsOnly }, new() { Value = Looked + 1L },
                    },
                },
                // Whoever has a transaction open may go on with it.
                new NpgsqlBatchCommand("select set_config('enable_seqscan', 'on', true)"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(new Row(reader.GetGuid(0), reader.GetFieldValue<int[]>(1)));
        return rows;
    }

    // Numbers, written out: nothing of what was asked gets into the statement.
    private static string Pairs(List<Wanted> words) => string.Join(" or ",
        from one in Enumerable.Range(0, words.Count)
        from other in Enumerable.Range(one + 1, words.Count - one - 1)
        select $"stems @> array[{words[one].Numbers[0]},{words[other].Numbers[0]}]");

    private IEnumerable<Guid> Rank(List<Wanted> asked, List<Row> rows)
    {
        var place = new Dictionary<int, int>();
        for (var i = 0; i < asked.Count; i++)
            foreach (var number in asked[i].Numbers) place[number] = i;
        var masks = rows.ConvertAll(r => Mask(r.Stems, place));
        var rarity = new double[asked.Count];
        for (var i = 0; i < asked.Count; i++)
        {
            // A word that PostgreSQL does not count among the common ones: all that have it have been read.
            var bit = 1UL << i;
            _having[asked[i].Stem] = asked[i].Having ?? masks.Count(m => (m & bit) != 0);
            rarity[i] = Rarity(asked[i].Stem);
        }
        var average = rows.Count == 0 ? 1 : rows.Average(r => r.Stems.Length);
        return rows.Select((row, i) => (row.Id, Score: Score(masks[i], rarity) / (1 - LengthCounts + LengthCounts * (row.Stems.Length + average * Saturation) / (average * (1 + Saturation)))))
            .OrderByDescending(r => r.Score).ThenBy(r => r.Id).Select(r => r.Id);
    }

    private static ulong Mask(int[] stems, Dictionary<int, int> place)
    {
        var mask = 0UL;
        foreach (var stem in stems)
            if (place.TryGetValue(stem, out var at)) mask |= 1UL << at;
        return mask;
    }

    private static double Score(ulong mask, double[] rarity)
    {
        var sum = 0.0;
        for (; mask != 0; mask &= mask - 1) sum += rarity[BitOperations.TrailingZeroCount(mask)];
        return sum;
    }

    private NpgsqlCommand Command(string statement, params object[] values)
    {
        var command = new NpgsqlCommand(statement, _connection, (NpgsqlTransaction?)_db.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private sealed record Wanted(string Stem, int[] Numbers, double? Having);

    private sealed record Row(Guid Id, int[] Stems);
}
