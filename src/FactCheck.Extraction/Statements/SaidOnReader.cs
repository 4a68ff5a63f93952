using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>
/// The day on which something was said, where the words around it fix one: a date, a weekday counted back from the
/// article's own date, or "a day later". Dates inside the words said tell of something else. Who goes on speaking
/// does so on the same day.
/// </summary>
internal sealed class SaidOnReader(Prose prose)
{
    /// <summary>An update may be of a later day than the article; a date further ahead is last year's.</summary>
    private const int Ahead = 60;

    /// <summary>How many words before a day may make it the day of something else: "since the vote on Sunday".</summary>
    private const int WordsOfOther = 5;

    private const int BesideVerbLength = 40;

    private DateOnly? latest;
    private Draft? previous;
    private DateOnly? previousDay;

    public (DateOnly? Day, DatePrecision? Precision) Of(Draft draft)
    {
        var anchor = prose.Document.Published ?? latest;
        var (day, precision) = Read(draft.Place.Around, anchor);
        if (day is null && draft.Attribution.Rule == "denial") (day, precision) = Read(BesideVerb(draft), anchor);
        if (day is null && draft.Place.BeforeIsNear && Opens(draft)) (day, precision) = Read(draft.Place.Before, anchor);
        if (day is null && GoesOn(draft)) (day, precision) = (previousDay, DatePrecision.Inferred);
        if (day is null && (SpeaksInItsOwnRelease(draft) || draft.Place.IsOfTheDay)) (day, precision) = (prose.Document.Published, DatePrecision.Inferred);
        if (day is not null) latest = day;
        (previous, previousDay) = (draft, day);
        return (day, day is null ? null : precision);
    }

    /// <summary>"denied on Wednesday that …": a denial keeps its verb, and so the day beside it.</summary>
    private static string BesideVerb(Draft draft)
    {
        var end = draft.Main.End;
        if (draft.Attribution.Cue.Start < draft.Main.Start || draft.Attribution.Cue.End >= end) return "";
        var after = draft.Article.AsSpan(draft.Attribution.Cue.End, Math.Min(BesideVerbLength, end - draft.Attribution.Cue.End));
        var that = after.IndexOf(" that ");
        return that > 0 ? after[..that].ToString() : "";
    }

    /// <summary>"She answered on Tuesday. “…,” she wrote.": the sentence before says when, if it holds no statement of its own.</summary>
    private bool Opens(Draft draft) => previous is null || previous.Place.Sentence < draft.Place.Sentence - 1;

    private bool GoesOn(Draft draft) => previous is not null && draft.Head is not null && (draft.Head == previous || draft.Head == previous.Head);

    /// <summary>What a ministry states in a release that it publishes itself, it states on that day; entries and updates, too, are of the day.</summary>
    private bool SpeaksInItsOwnRelease(Draft draft) =>
        prose.Document.Outlet is { } outlet && draft.Attribution.Source is { Type: SourceType.Organisation } source && (outlet.StartsWith(source.Name, StringComparison.OrdinalIgnoreCase) || Matching.AliasKey.Of(source.Name) == Matching.AliasKey.Of(outlet));

    private (DateOnly?, DatePrecision?) Read(string around, DateOnly? anchor)
    {
        if (Dates.FirstIn(around) is { } full) return (full, DatePrecision.Day);
        var words = around.Split([' ', ',', '.', '“', '”', ':'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            if ((Named(words, i, anchor) ?? Counted(words, i)) is { } day && !IsOfSomethingElse(words, i)) return (day, DatePrecision.Inferred);
        return (null, null);
    }

    private static DateOnly? Named(string[] words, int i, DateOnly? anchor)
    {
        if (anchor is not { } day) return null;
        var word = words[i].Replace("’s", "").Replace("'s", "");
        if (char.IsUpper(word[0]) && Dates.Month(word) is > 0 and var month)
        {
            var number = i + 1 < words.Length ? Dates.DayNumber(words[i + 1]) : 0;
            if (number == 0 && i > 0) number = Dates.DayNumber(words[i - 1]);
            if (number > 0 && Dates.Make(day.Year, month, number) is { } dated) return dated > day.AddDays(Ahead) ? dated.AddYears(-1) : dated;
        }
        if (Dates.Weekday(word) is { } weekday)
        {
            var before = i > 0 ? words[i - 1].ToLowerInvariant() : "";
            if (before is "next" or "coming" or "every" or "each") return null;
            var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
            return day.AddDays(-(back == 0 && before == "last" ? 7 : back));
        }
        return word.ToLowerInvariant() switch { "yesterday" => day.AddDays(-1), "today" => day, _ => null };
    }

    /// <summary>"a day later", "the next day", "the same evening": counted from the day told of last.</summary>
    private DateOnly? Counted(string[] words, int i)
    {
        if (latest is not { } last || i + 2 >= words.Length) return null;
        return (words[i].ToLowerInvariant(), words[i + 1], words[i + 2]) switch
        {
            ("a" or "one", "day", "later") or ("the", "next" or "following", "day" or "morning") => last.AddDays(1),
            ("a" or "one", "day", "earlier" or "before") or ("the", "previous", "day") => last.AddDays(-1),
            ("two", "days", "later") => last.AddDays(2),
            ("the", "same", "day" or "evening" or "morning" or "afternoon" or "night") => last,
            _ => null,
        };
    }

    private static bool IsOfSomethingElse(string[] words, int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - WordsOfOther); j--)
            if (words[j].ToLowerInvariant() is "who" or "which" or "since" or "until" or "after" or "before" or "when" or "where" or "by") return true;
        return false;
    }
}
