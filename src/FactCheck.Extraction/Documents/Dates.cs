using System.Globalization;

namespace FactCheck.Extraction.Documents;

/// <summary>Days as pages write them: "2018-03-12T08:02:00Z", "March 12, 2018", "12. März 2018", "12/03/2018".</summary>
internal static class Dates
{
    private const int Longest = 100;

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <param name="text">A date as metadata or a short line gives it.</param>
    /// <param name="dayFirst">How 3/4/2018 is meant.</param>
    public static DateOnly? Parse(string? text, bool dayFirst = false)
    {
        if (text is null) return null;
        text = text.Trim();
        if (text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length is 8 or 14 && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return day;
        return text.Length <= Longest ? FirstIn(text, dayFirst) : null;
    }

    /// <summary>The first full date (day, month and year) in a line.</summary>
    public static DateOnly? FirstIn(string line, bool dayFirst = false)
    {
        var words = DateWords.Of(line);
        for (var i = 0; i + 2 < words.Count; i++)
            if (DateAt(words[i], words[i + 1], words[i + 2], dayFirst) is { } date) return date;
        return null;
    }

    private static DateOnly? DateAt(DateWord a, DateWord b, DateWord c, bool dayFirst)
    {
        if (c.IsYear && a.Month > 0 && b.IsDay) return Make(c.Number, a.Month, b.Number);
        if (c.IsYear && b.Month > 0 && a.IsDay) return Make(c.Number, b.Month, a.Number);
        if (a.IsYear && b.Month > 0 && c.IsDay) return Make(a.Number, b.Month, c.Number);
        // Figures alone are a date only if the same mark stands between them: 3.4.2018, 2018-04-03, 2018年4月3日.
        if (!a.JoinsDate || !b.JoinsDate || (a.After != b.After && a.After != '年')) return null;
        if (a.IsYear && b.Number is >= 1 and <= 12 && c.IsDay) return Make(a.Number, b.Number, c.Number);
        var year = c.IsYear ? c.Number : c.Length == 2 && a.After == '.' && a.Length == 2 && b.Length == 2 ? 2000 + c.Number : 0;
        if (year == 0 || !a.IsDay || !b.IsDay) return null;
        var (day, month) = b.Number > 12 || (a.Number <= 12 && a.After == '/' && !dayFirst) ? (b.Number, a.Number) : (a.Number, b.Number);
        return month <= 12 ? Make(year, month, day) : null;
    }

    /// <summary>1 to 12 for a month's English name or its usual abbreviation, else 0.</summary>
    public static int Month(string word)
    {
        var name = word.TrimEnd('.').ToLowerInvariant();
        if (name == "sept") return 9;
        for (var i = 0; i < Months.Length; i++)
            if (Months[i] == name || (name.Length == 3 && Months[i].StartsWith(name, StringComparison.Ordinal))) return i + 1;
        return 0;
    }

    public static DayOfWeek? Weekday(string word)
    {
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
            if (word.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase)) return day;
        return null;
    }

    public static int DayNumber(string word)
    {
        var digits = word.AsSpan().TrimEnd("stndrh");
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    public static int Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? year : 0;

    public static DateOnly? Make(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
