using FactCheck.Data.Postgres;
using FactCheck.Extraction.Matching.Meanings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FactCheck.Ingest.Search;

/// <summary>Works out what claims mean, for those that are new or have other words now. Several may do so at once.</summary>
public sealed class ClaimMeanings(IDbContextFactory<FactCheckDb> databases)
{
    /// <summary>A fifth of a second's work: so much is lost when the plug is pulled.</summary>
    private const int AtOnce = 32;

    /// <returns>How many were worked out: 0 when none was left that nobody else is busy with.</returns>
    public async Task<int> WorkOutAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claims = await db.Database.SqlQuery<Missing>($"""
            select m.statement_id as id, coalesce(s.wording, s.text) as text
            from statement_meanings m join statements s on s.id = m.statement_id
            where m.meaning is null limit {AtOnce} for update of m skip locked
            """).ToListAsync(cancellationToken);
        if (claims.Count == 0)
            return 0;
        await using var command = new NpgsqlCommand(
            "update statement_meanings m set meaning = made.meaning from unnest($1, $2) as made(id, meaning) where m.statement_id = made.id",
            (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)transaction.GetDbTransaction())
        { Parameters = { new() { Value = claims.ConvertAll(c => c.Id) }, new() { Value = claims.ConvertAll(c => Meaning.Of(c.Text)) } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return claims.Count;
    }

    private sealed record Missing(Guid Id, string Text);
}
