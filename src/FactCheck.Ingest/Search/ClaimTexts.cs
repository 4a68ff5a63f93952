using System.Buffers.Binary;
using System.Data;
using System.Text;
using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FactCheck.Ingest.Search;

/// <summary>What the index over statements holds of some of them, ready to be compared with a text.</summary>
internal static class ClaimTexts
{
    /// <summary>In the order in which they are named; those that are gone meanwhile are left out.</summary>
    public static async Task<IReadOnlyList<(Guid Id, RankedClaim Claim)>> ReadAsync(FactCheckDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select statement_id, tsvectorsend(words), checked_on, meaning from statement_search left join statement_meanings using (statement_id) where statement_id = any($1)",
            (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
        { Parameters = { new() { Value = ids.ToArray() } } };
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellationToken);
        var claims = new Dictionary<Guid, RankedClaim>();
        while (await reader.ReadAsync(cancellationToken))
            claims[reader.GetGuid(0)] = new RankedClaim(new StemmedText(StemsOf(reader.GetFieldValue<byte[]>(1))), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2)) { Meaning = reader.IsDBNull(3) ? [] : reader.GetFieldValue<byte[]>(3) };
        return [.. ids.Where(claims.ContainsKey).Select(id => (id, claims[id]))];
    }

    /// <summary>A tsvector as PostgreSQL sends it: how many stems, then each with a zero behind it, how many places, and the places with the field in their two highest bits.</summary>
    private static List<(string Stem, int Place, StemField Field)> StemsOf(ReadOnlySpan<byte> sent)
    {
        var stems = new List<(string, int, StemField)>();
        for (sent = sent[sizeof(int)..]; sent.Length > 0;)
        {
            var end = sent.IndexOf((byte)0);
            var stem = Encoding.UTF8.GetString(sent[..end]);
            var places = BinaryPrimitives.ReadUInt16BigEndian(sent[(end + 1)..]);
            sent = sent[(end + 1 + sizeof(ushort))..];
            for (; places > 0; places--, sent = sent[sizeof(ushort)..])
            {
                var place = BinaryPrimitives.ReadUInt16BigEndian(sent);
                stems.Add((stem, place & 0x3fff, (place >> 14) switch { 3 => StemField.Said, 2 => StemField.Told, _ => StemField.Name }));
            }
        }
        return stems;
    }
}
