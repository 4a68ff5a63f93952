using System.Globalization;

namespace FactCheck.Extraction.Documents;

/// <summary>Days as pages write them: "2018-03-12T08:02:00Z", "March 12, 2018", "12 March 2018".</summary>
internal static class Dates
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static DateOnly? Parse(string? text)
    {
        if (text is null) return null;
        text = text.Trim();
        if (text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return text.Length <= 60 ? FirstIn(text) : null;
    }

    /// <summary>The first full date (day, month and year) in a line.</summary>
    public static DateOnly? FirstIn(string line)
    {
        var words = line.Split([' ', ',', '.', '/', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (Month(words[i]) is > 0 and var m && DayNumber(words[i + 1]) is > 0 and var d && Year(words[i + 2]) is > 0 and var y && Make(y, m, d) is { } american) return american;
            if (DayNumber(words[i]) is > 0 and var d2 && Month(words[i + 1]) is > 0 and var m2 && Year(words[i + 2]) is > 0 and var y2 && Make(y2, m2, d2) is { } european) return european;
        }
        return null;
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
