using System.Globalization;

namespace FactCheck.Web.Pages.Shared;

/// <summary>Days as readers see them, and as machines do.</summary>
public static class Day
{
    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string InWords(this DateTimeOffset moment) => moment.ToDay().InWords();

    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly ToDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
