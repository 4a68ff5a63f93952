using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Extraction.Matching;

/// <summary>Something that somebody wrote or passed on, a whole post or paragraph, made ready to be compared with claims.</summary>
public static partial class Post
{
    /// <summary>More of a text is not looked at: nobody needs ten pages to repeat a claim.</summary>
    public const int Longest = 10_000;

    /// <summary>Its words: addresses are gone, and tags and handles stand as written and as the words that they are made of ("#StopTheWar" also says "Stop The War").</summary>
    public static string Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Addresses().Replace(Cut(text).Replace('\0', ' '), " ");
        return Handles().Replace(plain, handle => $" {handle.Groups["name"].Value} {Seams().Replace(handle.Groups["name"].Value, " ")} ");
    }

    /// <summary>The day that stands under it, as copied posts have it ("— Jo (@jo) May 4, 2026"): the last one it names. Null where it names none.</summary>
    public static DateOnly? Day(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var days = Days().Matches(Cut(text));
        for (var i = days.Count - 1; i >= 0; i--)
        {
            var (day, month, year) = (days[i].Groups["d"].Value, days[i].Groups["m"].Value, days[i].Groups["y"].Value);
            if (DateOnly.TryParseExact($"{day} {month[..3]} {year}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found)) return found;
        }
        return null;
    }

    /// <summary>Not in the middle of a character.</summary>
    private static string Cut(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];

    [GeneratedRegex(@"https?://\S+|\b(?:pic\.twitter\.com|t\.co|bit\.ly|youtu\.be)/\S+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"[#@](?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Handles();

    /// <summary>Where one word of "StopTheWar2026" or "stop_the_war" ends and the next begins.</summary>
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})|_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seams();

    [GeneratedRegex(@"\b(?:(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>(?:19|20)\d\d)|(?<d>\d{1,2}) (?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? (?<y>(?:19|20)\d\d))\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();
}
