using System.Collections.Frozen;
using FactCheck.Extraction.Sentences;

namespace FactCheck.Extraction.Statements;

/// <summary>The occasions on which people speak: a hearing, a sitting, a briefing. All that is told there is told on one day.</summary>
internal static class Occasions
{
    /// <summary>"told the packed chamber": how far before the word stands what makes it the place of telling.</summary>
    private const int WordsToVenue = 3;

    private static readonly FrozenSet<string> Hours = new[] { "morning", "noon", "midday", "afternoon", "evening", "night", "then", "later", "hour", "hours", "minutes" }.ToFrozenSet();
    private static readonly FrozenDictionary<string, string> Kinds = WordList.Sections("occasion-words");

    /// <summary>What people attend: "after the talks on Tuesday" tells the day, "after the storm on Tuesday" another's.</summary>
    public static bool IsAttended(string lower) => Kinds.GetValueOrDefault(lower) is not (null or "publication" or "verb");

    /// <summary>"Monday’s briefing", "Monday’s statement".</summary>
    public static bool IsOne(string lower) => Kinds.GetValueOrDefault(lower) is not (null or "verb");

    /// <summary>"issued", "spoke": somebody came forward.</summary>
    public static bool IsComingForward(string lower) => Kinds.GetValueOrDefault(lower) is "verb" || Attributions.Cues.Is(lower);

    /// <summary>The kind of occasion on which something was told: "told the court", "at the briefing".</summary>
    public static string? ToldAt(string stretch)
    {
        var words = Words(stretch);
        for (var i = 1; i < words.Length; i++)
            if (Venue(words[i]) is { } kind)
                for (var j = i - 1; j >= Math.Max(0, i - WordsToVenue); j--)
                    if (words[j] is "told" or "tells" or "in" or "at" or "before" or "to" or "during" or "heard") return kind;
        return null;
    }

    /// <summary>"told reporters", "in the evening", "an hour later", and nothing that puts it further back.</summary>
    public static bool AreOfTheDay(string stretch) =>
        !Words(stretch).Any(w => w is "had" or "has" or "have" or "earlier" or "previously" or "once" or "ago" or "last") && (ToldAt(stretch) is not null || Words(stretch).Any(Hours.Contains));

    /// <summary>"in a statement on Monday": the words from the occasion on; none where none is named.</summary>
    public static string From(string stretch)
    {
        var words = stretch.Split(' ');
        for (var i = 2; i < words.Length; i++)
            if (IsOne(words[i]) && words[i - 1] is "a" or "an" or "the" or "its" or "his" or "her" or "their" && words[i - 2] is "in" or "at") return string.Join(' ', words[i..]);
        return "";
    }

    /// <summary>Whether a sentence speaks of an occasion of that kind at all.</summary>
    public static bool Tells(string stretch, string kind) => Words(stretch).Any(w => Venue(w) == kind);

    /// <summary>Whether a sentence tells when an outlet came out with something.</summary>
    public static bool IsEdition(string stretch) => Words(stretch).Any(w => w is "edition" or "editions" or "issue" or "programme" or "program" or "broadcast" or "article" or "articles" or "published");

    /// <summary>Whether a sentence speaks of a court or of a chamber.</summary>
    public static bool IsASitting(string stretch) => stretch.Contains("the House", StringComparison.Ordinal) || Words(stretch).Any(w => Venue(w) is "court" or "parliament");

    private static string? Venue(string lower) => Kinds.GetValueOrDefault(lower) is "court" or "parliament" or "body" or "press" ? Kinds[lower] : null;

    private static string[] Words(string stretch) => Tokenizer.Lower(stretch).Split([' ', ',', '.', ':', ';', '“', '”', '"', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
