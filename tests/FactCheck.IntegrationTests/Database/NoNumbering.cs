using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.IntegrationTests.Database;

/// <summary>
/// Refuses what is quick in a test and slow among a hundred thousand claims: asked for the first of each row's many, EF numbers
/// all that the table has, unless the question names something of the row's own.
/// </summary>
internal sealed class NoNumbering : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Checked(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(command, result));

    private static InterceptionResult<DbDataReader> Checked(DbCommand command, InterceptionResult<DbDataReader> result) =>
        command.CommandText.Contains("ROW_NUMBER() OVER(PARTITION BY", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"This numbers a whole table:\n{command.CommandText}")
            : result;
}
