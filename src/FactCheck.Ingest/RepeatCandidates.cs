using System.Data;
using System.Text.Json;
using FactCheck.Data.Postgres;
using FactCheck.Extraction;
using FactCheck.Extraction.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FactCheck.Ingest;

/// <summary>
/// The articles that share the most marks with a text. Asked before each article is written, of tables that only grow: so
/// the statement stays prepared with its connection, and nothing is read but what is compared.
/// </summary>
internal static class RepeatCandidates
{
    /// <summary>Beside one that shares nearly all marks, others that share less than a quarter of what it shares have a paragraph in common, not the article.</summary>
    private const int LeastPart = 4;

    private const string Query = """
        select a.id, a.same_as_id, a.text, a.zones
        from (
            select found.article_id, count(*) as shared, max(count(*)) over () as most
            from unnest($1) as wanted(hash)
            cross join lateral (
                select article_id from article_marks where hash = wanted.hash order by article_id limit $2) as found
            group by found.article_id
            order by shared desc, found.article_id
            limit $3) as nearest
        join articles as a on a.id = nearest.article_id
        where nearest.shared * $4 >= nearest.most
        """;

    /// <param name="db">Its connection and transaction are used.</param>
    /// <param name="marks">What the index is asked for.</param>
    /// <param name="mostForMark">Of the articles that have a mark, so many count, the first that came in.</param>
    /// <param name="most">How many are named.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<List<(Guid Id, Guid? SameAsId, Document Document)>> NameAsync(FactCheckDb db, long[] marks, int mostForMark, int most, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(Query, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
            {
                Parameters = { new() { Value = marks }, new() { Value = (long)mostForMark }, new() { Value = (long)most }, new() { Value = (long)LeastPart } },
            };
            await command.PrepareAsync(cancellationToken);
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellationToken);
            var found = new List<(Guid, Guid?, Document)>(most);
            while (await reader.ReadAsync(cancellationToken))
                found.Add((reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetGuid(1), new Document { Text = reader.GetString(2), Zones = ZonesOf(reader.GetString(3)) }));
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static List<Zone> ZonesOf(string json)
    {
        using var zones = JsonDocument.Parse(json);
        return [.. zones.RootElement.EnumerateArray().Select(z => new Zone(Enum.Parse<ZoneKind>(z.GetProperty("Kind").GetString()!), new Span(z.GetProperty("Start").GetInt32(), z.GetProperty("End").GetInt32())))];
    }
}
