using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>
/// The day on which something was said, where the words around it fix one: a date, a weekday counted back from the
/// article's own date, or "a day later". Dates inside the words said tell of something else.
/// </summary>
internal sealed class SaidOnReader(Prose prose)
{
    /// <summary>An update may be of a later day than the article; a date further ahead is last year's.</summary>
    private const int Ahead = 60;

    private DateOnly? latest;

    public (DateOnly? Day, DatePrecision? Precision) Of(Draft draft)
    {
        var (day, precision) = Read(draft.Place.Around, prose.Document.Published ?? latest);
        if (day is null && InUpdate(draft)) (day, precision) = (prose.Document.Published, DatePrecision.Inferred);
        if (day is not null) latest = day;
        return (day, day is null ? null : precision);
    }

    private (DateOnly?, DatePrecision?) Read(string around, DateOnly? anchor)
    {
        if (Dates.FirstIn(around) is { } full) return (full, DatePrecision.Day);
        var words = around.Split([' ', ',', '.', '“', '”', ':'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var lower = words[i].ToLowerInvariant();
            if (anchor is { } day)
            {
                if (Dates.Month(words[i]) is > 0 and var month && char.IsUpper(words[i][0]))
                {
                    var number = i + 1 < words.Length ? Dates.DayNumber(words[i + 1]) : 0;
                    if (number == 0 && i > 0) number = Dates.DayNumber(words[i - 1]);
                    if (number > 0 && Dates.Make(day.Year, month, number) is { } dated) return (dated > day.AddDays(Ahead) ? dated.AddYears(-1) : dated, DatePrecision.Inferred);
                }
                if (Dates.Weekday(words[i]) is { } weekday) return (day.AddDays(-(((int)day.DayOfWeek - (int)weekday + 7) % 7)), DatePrecision.Inferred);
                if (lower == "yesterday") return (day.AddDays(-1), DatePrecision.Inferred);
                if (lower == "today") return (day, DatePrecision.Inferred);
            }
            if (latest is not { } last || i + 2 >= words.Length) continue;
            if (lower is "a" or "one" && words[i + 1] == "day" && words[i + 2] == "later") return (last.AddDays(1), DatePrecision.Inferred);
            if (lower is "the" && words[i + 1] == "same" && words[i + 2] is "day" or "evening" or "morning" or "afternoon" or "night") return (last, DatePrecision.Inferred);
        }
        return (null, null);
    }

    /// <summary>An update is of the day of the article that it stands in.</summary>
    private static bool InUpdate(Draft draft) => draft.Place.NewestFirst;
}
