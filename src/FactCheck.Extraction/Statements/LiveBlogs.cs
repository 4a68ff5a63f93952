using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Statements;

/// <summary>
/// Articles whose newest entry stands on top: updates above the article, and live blogs, where the clock times above the
/// entries run backwards. What is answered there stands further down.
/// </summary>
internal static partial class LiveBlogs
{
    private const int FewestEntries = 3;
    private const int LongestClock = 10;
    private const int LongestOpening = 20;
    private const int FarthestFirstUpdate = 3;

    /// <summary>For each zone the entry that it belongs to, counted from the top; all 0 where the article runs forward.</summary>
    public static int[] Entries(Document document)
    {
        var zones = document.Zones;
        var starts = Enumerable.Range(0, zones.Count).Where(i => IsClock(document, i)).ToList();
        if (!RunBackwards(document, starts)) starts = Updates(zones);
        var entries = new int[zones.Count];
        foreach (var start in starts) entries[start]++;
        for (var i = 1; i < entries.Length; i++) entries[i] += entries[i - 1];
        return entries;
    }

    /// <summary>Where the entries of a live blog that runs forward begin: all of them are of its day; past the end where it is none.</summary>
    public static int FirstOfDay(Document document)
    {
        var starts = Enumerable.Range(0, document.Zones.Count).Where(i => IsClock(document, i)).ToList();
        var forward = Enumerable.Range(1, Math.Max(0, starts.Count - 1)).Count(i => Time(document, starts[i]) >= Time(document, starts[i - 1]));
        return starts.Count >= FewestEntries && (forward + 1) * 4 >= starts.Count * 3 ? starts[0] : document.Zones.Count;
    }

    private static bool IsClock(Document document, int zone) => document.Zones[zone].Kind is ZoneKind.Chrome or ZoneKind.Subhead or ZoneKind.Body && Time(document, zone) is not null;

    /// <summary>"18:24" or "6:24 p.m." alone, or the first before an entry's heading or its text.</summary>
    private static TimeOnly? Time(Document document, int zone)
    {
        var (kind, span) = (document.Zones[zone].Kind, document.Zones[zone].Span);
        var text = document.Text.AsSpan(span.Start, span.Length);
        if (kind == ZoneKind.Body)
        {
            if (text[..Math.Min(LongestClock, text.Length)].IndexOfAnyInRange('0', '9') != 0 || Opening().Match(text[..Math.Min(LongestOpening, text.Length)].ToString()) is not { Success: true } opening) return null;
            text = opening.Groups["clock"].ValueSpan;
        }
        var end = text.IndexOf(' ');
        if (text.Length <= LongestClock && TimeOnly.TryParseExact(text.ToString().Replace(".m.", "m", StringComparison.Ordinal), ["h:mm tt", "h.mm tt", "h:mmtt", "h.mmtt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var halved)) return halved;
        if (kind == ZoneKind.Subhead && end > 0) text = text[..end];
        return text.Length is 4 or 5 && TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>"9:20 a.m. The agent …", "14.05 – “Nobody …".</summary>
    [GeneratedRegex(@"^(?<clock>\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?)[:,]? (?:[–—-] )?(?=[\p{Lu}“""'‘])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    private static bool RunBackwards(Document document, List<int> clocks)
    {
        var backwards = Enumerable.Range(1, Math.Max(0, clocks.Count - 1)).Count(i => Time(document, clocks[i]) <= Time(document, clocks[i - 1]));
        return clocks.Count >= FewestEntries && (backwards + 1) * 4 >= clocks.Count * 3;
    }

    /// <summary>Updates that open an article; where the last of them ends and the article begins is not marked.</summary>
    private static List<int> Updates(IReadOnlyList<Zone> zones)
    {
        var updates = Enumerable.Range(0, zones.Count).Where(i => zones[i].Kind == ZoneKind.Update).ToList();
        return updates.Count == 0 || zones.Take(updates[0]).Count(z => z.Kind == ZoneKind.Body) > FarthestFirstUpdate ? [] : updates;
    }
}
