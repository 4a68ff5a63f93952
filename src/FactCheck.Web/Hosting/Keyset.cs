using System.Globalization;

namespace FactCheck.Web.Hosting;

/// <summary>A place in a list that is ordered by a time or a number, and then by id, as it travels in an address. The thousandth page costs what the first does.</summary>
internal static class Keyset
{
    public static string Of(DateTimeOffset at, Guid id) => $"{at.UtcTicks}-{id:N}";

    /// <summary>Null for anything that <see cref="Of(DateTimeOffset, Guid)"/> has not made: a list then begins at its beginning.</summary>
    public static (DateTimeOffset At, Guid Id)? Parse(string? text)
    {
        if (text?.Split('-') is not [var ticks, var id]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(id, "N", out var guid))
            return null;
        return (new DateTimeOffset(at, TimeSpan.Zero), guid);
    }

    public static string Of(double number, Guid id) => $"{number.ToString("R", CultureInfo.InvariantCulture)}_{id:N}";

    /// <summary>The same for a list that is ordered by a number.</summary>
    public static (double Number, Guid Id)? ParseNumber(string? text) =>
        text?.Split('_') is [var first, var id] && double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Guid.TryParseExact(id, "N", out var guid)
            ? (number, guid)
            : null;
}
