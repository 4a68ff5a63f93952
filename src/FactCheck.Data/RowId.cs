using UUIDNext;

namespace FactCheck.Data;

/// <summary>The ids of rows.</summary>
internal static class RowId
{
    /// <summary>
    /// UUID version 7, above every one this process gave before: rows made one after the other are read in that order by their ids.
    /// (<see cref="Guid.CreateVersion7()"/> orders by the millisecond, and within one by chance.)
    /// </summary>
    public static Guid Next() => Uuid.NewDatabaseFriendly(Database.PostgreSql);
}
