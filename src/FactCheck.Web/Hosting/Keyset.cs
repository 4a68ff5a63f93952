using System.Globalization;

namespace FactCheck.Web.Hosting;

/// <summary>A place in a list that is ordered by time and id, as it travels in an address. The thousandth page costs what the first does.</summary>
internal static class Keyset
{
    public static string Of(DateTimeOffset at, Guid id) => $"{at.UtcTicks}-{id:N}";

    /// <summary>Null for anything that <see cref="Of"/> has not made: a list then begins at its beginning.</summary>
    public static (DateTimeOffset At, Guid Id)? Parse(string? text)
    {
        if (text?.Split('-') is not [var ticks, var id]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(id, "N", out var guid))
            return null;
        return (new DateTimeOffset(at, TimeSpan.Zero), guid);
    }
}
