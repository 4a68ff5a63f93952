using FactCheck.Extraction.Documents;

namespace FactCheck.Extraction.Statements;

/// <summary>Articles whose newest entry stands on top: the clock times above their entries run backwards.</summary>
internal static class LiveBlogs
{
    private const int FewestEntries = 3;

    public static bool IsOne(Document document)
    {
        int entries = 0, backwards = 0;
        var last = TimeOnly.MaxValue;
        foreach (var zone in document.Zones)
        {
            if (zone.Kind != ZoneKind.Chrome || zone.Span.Length is < 4 or > 5 || !TimeOnly.TryParseExact(zone.Span.In(document.Text), ["HH:mm", "H:mm", "HH.mm"], out var time)) continue;
            entries++;
            if (time <= last) backwards++;
            last = time;
        }
        return entries >= FewestEntries && backwards * 4 >= entries * 3;
    }
}
