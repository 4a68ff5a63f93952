using FactCheck.Extraction.Documents;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>
/// The day that a stretch of words names as the one on which something was said: a date, a weekday counted back from the
/// article's own date, or "a day later", counted from the day told of last. Days of something else ("since the vote on Sunday") do not count.
/// </summary>
internal sealed class DayWords
{
    /// <summary>An update may be of a later day than the article; a date further ahead is last year's.</summary>
    private const int Ahead = 60;

    /// <summary>How many words before a day may make it the day of something else: "since the vote on Sunday".</summary>
    private const int WordsOfOther = 5;

    /// <summary>"having moved all of them to the west bank on Sunday" reaches further.</summary>
    private const int WordsOfParticiple = 10;

    /// <summary>"at Monday’s hastily called briefing".</summary>
    private const int WordsToOccasion = 4;

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six"];

    private readonly string[] words;
    private readonly string[] lower;
    private readonly DateOnly? anchor;
    private readonly DateOnly? last;

    private DayWords(string stretch, DateOnly? anchor, DateOnly? last)
    {
        words = stretch.Split([' ', '“', '”', '"', '\n'], StringSplitOptions.RemoveEmptyEntries);
        lower = [.. words.Select(w => Tokenizer.Lower(w).Trim(',', '.', ':', ';', '(', ')', '—', '–'))];
        (this.anchor, this.last) = (anchor, last);
    }

    /// <param name="stretch">The words beside what was said.</param>
    /// <param name="anchor">The day that weekdays are counted back from.</param>
    /// <param name="last">The day told of last.</param>
    public static (DateOnly? Day, DatePrecision? Precision) In(string stretch, DateOnly? anchor, DateOnly? last)
    {
        if (Dates.FirstIn(stretch) is { } full) return (full, DatePrecision.Day);
        var read = new DayWords(stretch, anchor, last);
        for (var i = 0; i < read.words.Length; i++)
            if ((read.Named(i) ?? read.Counted(i)) is { } day && !read.IsOfSomethingElse(i)) return (day, DatePrecision.Inferred);
        return (null, null);
    }

    /// <summary>"had been filed by noon on Wednesday": whether the words tell of the past and name that day; "today" may be any.</summary>
    public static bool TellOfThePast(string stretch, DateOnly day)
    {
        var read = new DayWords(stretch, day, null);
        return Enumerable.Range(0, read.words.Length).Any(i => Dates.Weekday(read.lower[i]) is not null && read.Named(i) == day)
            && read.lower.Any(w => w is "had" or "was" or "were" or "did") && !read.lower.Any(w => w is "will" or "would" or "until");
    }

    private DateOnly? Named(int i)
    {
        if (anchor is not { } day) return null;
        var word = lower[i];
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            if (!IsOfOccasion(i)) return null;
            word = word[..^2];
        }
        if (char.IsUpper(words[i][0]) && Dates.Month(word) is > 0 and var month)
        {
            var number = Dates.DayNumber(At(i + 1));
            if (number == 0) number = Dates.DayNumber(At(i - 1));
            if (number > 0 && Dates.Make(day.Year, month, number) is { } dated) return dated > day.AddDays(Ahead) ? dated.AddYears(-1) : dated;
        }
        if (Dates.Weekday(word) is { } weekday)
        {
            if (At(i - 1) is "next" or "coming" or "every" or "each" or "for" or "from") return null;
            var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
            // "on Monday last week", "on Thursday of last week": of the week before, which began on a Monday.
            if ((At(i + 1), At(i + 2)) is ("last", "week") || (At(i + 1), At(i + 2), At(i + 3)) is ("of", "last", "week")) return day.AddDays(-FromMonday(day.DayOfWeek) - 7 + FromMonday(weekday));
            return day.AddDays(-(back == 0 && At(i - 1) == "last" ? 7 : back));
        }
        return (word, At(i + 1)) switch
        {
            ("yesterday", _) or ("last", "night") => day.AddDays(-1),
            ("today" or "tonight", _) or ("this", "morning" or "afternoon" or "evening") => day,
            _ => null,
        };
    }

    private static int FromMonday(DayOfWeek weekday) => ((int)weekday + 6) % 7;

    /// <summary>"in Monday’s statement", "at Tuesday’s briefing"; not "of those hurt in Monday’s storm".</summary>
    private bool IsOfOccasion(int i)
    {
        if (At(i - 1) is not ("in" or "at" or "during" or "to" or "on")) return false;
        for (var j = i + 1; j <= i + WordsToOccasion; j++)
            if (Occasions.IsOne(At(j))) return true;
        return false;
    }

    private DateOnly? Counted(int i)
    {
        if (last is not { } day) return null;
        var (a, b, c) = (lower[i], At(i + 1), At(i + 2));
        if (b is "days" && Array.IndexOf(Numbers, a) is > 0 and var days && c is "later" or "earlier") return day.AddDays(c == "later" ? days + 1 : -days - 1);
        return (a, b, c) switch
        {
            ("a" or "one", "day", "later") or ("the", "next" or "following", "day" or "morning") => day.AddDays(1),
            ("a" or "one", "day", "earlier" or "before") or ("the", "previous", "day") => day.AddDays(-1),
            ("a" or "one", "week", "later") => day.AddDays(7),
            ("the", "same", "day" or "evening" or "morning" or "afternoon" or "night") => day,
            ("the", "same", _) when Occasions.IsOne(c) => day,
            ("later" or "earlier", "that" or "in", "day" or "evening" or "morning" or "afternoon" or "night" or "the") => day,
            (_, "hour" or "hours" or "minutes", "later") => day,
            _ => null,
        };
    }

    /// <summary>"who resigned on Sunday", "since the vote on Sunday", "by noon on Sunday"; a comma ends what the word before it governs.</summary>
    private bool IsOfSomethingElse(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - WordsOfParticiple); j--)
        {
            if (words[j][^1] is ',') return false;
            if (lower[j] is "having") return true;
            if (j < i - WordsOfOther) continue;
            // "in the video, which he posted on Friday": that is when it was said.
            if (lower[j] is "who" or "which" or "since" or "until" or "when" or "where") return lower[j] is not "which" || !Enumerable.Range(j + 1, i - j - 1).Any(k => Occasions.IsComingForward(lower[k]));
            if (lower[j] is "after" or "before") return !Enumerable.Range(j + 1, i - j - 1).Any(k => Occasions.IsAttended(lower[k]));
            if (lower[j] is "by") return !Occasions.IsComingForward(At(j - 1));
        }
        return false;
    }

    private string At(int i) => i >= 0 && i < lower.Length ? lower[i] : "";
}
