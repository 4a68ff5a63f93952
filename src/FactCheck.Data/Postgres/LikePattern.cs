namespace FactCheck.Data.Postgres;

/// <summary>Patterns for "ilike" of what somebody typed, in which every sign stands for itself. To be given together with <see cref="Escape"/>: without it EF has none.</summary>
public static class LikePattern
{
    public const string Escape = "\\";

    /// <summary>These words and nothing else, in capitals or not.</summary>
    public static string Exactly(string typed) => typed.Replace("\0", "").Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");

    /// <summary>These words anywhere.</summary>
    public static string Anywhere(string typed) => $"%{Exactly(typed)}%";
}
