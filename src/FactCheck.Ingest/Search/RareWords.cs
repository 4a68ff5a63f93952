using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FactCheck.Ingest.Search;

/// <summary>A word of a text: its stem and those of the same meaning by their numbers, and how many statements have it, where that is known; few, where it is not.</summary>
internal sealed record Wanted(string Stem, int[] Numbers, double? Having);

/// <summary>A statement that has one of the words.</summary>
internal sealed record Row(Guid Id, int[] Stems);

/// <summary>Asks the index for the statements that have one of a text's rarest words.</summary>
/// <param name="db">Read only.</param>
/// <param name="audience">Who asks.</param>
/// <param name="claimsOnly">No rebuttals.</param>
/// <param name="few">How many have a word of which nothing is known, about.</param>
internal sealed class RareWords(FactCheckDb db, Audience audience, bool claimsOnly, double few)
{
    /// <summary>So many statements are looked at for a text; words are left out until no more have one of the rest.</summary>
    private const int Looked = 1000;

    /// <summary>What is known of words is an estimate: so many are borne.</summary>
    private const int Most = 2 * Looked;

    /// <summary>Where even the rarest is common, two of so many together are asked for.</summary>
    private const int InPairs = 6;

    public async Task<List<Row>> FindAsync(List<Wanted> asked, CancellationToken cancellationToken)
    {
        var rows = await LookAsync(asked, Rarest(asked, Looked), cancellationToken);
        if (rows.Count <= Most)
            return rows;
        // Written since PostgreSQL last counted: what was read so far says which words are rare.
        var seen = asked.ConvertAll(w => w with { Having = rows.Count(r => Array.Exists(w.Numbers, n => Array.IndexOf(r.Stems, n) >= 0)) });
        rows = await LookAsync(asked, Rarest(seen, Looked / 4), cancellationToken);
        return rows.Count > Most ? rows[..Most] : rows;
    }

    private List<Wanted> Rarest(List<Wanted> asked, double most)
    {
        var (rarest, sum) = (new List<Wanted>(), 0.0);
        foreach (var word in asked.OrderBy(w => w.Having ?? 0))
        {
            sum += word.Having ?? few;
            if (sum > most && rarest.Count > 0) break;
            rarest.Add(word);
        }
        return rarest;
    }

    private async Task<List<Row>> LookAsync(List<Wanted> asked, List<Wanted> rarest, CancellationToken cancellationToken)
    {
        var pairs = rarest is [{ Having: > Looked }] && asked.Count > 1;
        var wanted = pairs ? Pairs([.. asked.OrderBy(w => w.Having ?? 0).Take(InPairs)]) : "stems && $1";
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
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
                        new() { Value = rarest.SelectMany(w => w.Numbers).ToArray() }, new() { Value = (short)audience }, new() { Value = claimsOnly }, new() { Value = Most + 1L },
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
}
