using System.Globalization;

namespace FactCheck.Web.Pages.Shared;

/// <summary>Days as machines read them; for people there is <see cref="Words.Day"/>.</summary>
public static class Days
{
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day in UTC: readers all over the world see the same one.</summary>
    public static DateOnly ToDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
