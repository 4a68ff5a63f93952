using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Web.Hosting;

internal static class Conflicts
{
    /// <summary>Two editors took the same next step at once, and the database let only one through.</summary>
    public static bool IsUniqueViolation(this DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
