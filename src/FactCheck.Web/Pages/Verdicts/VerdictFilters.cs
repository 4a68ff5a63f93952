using System.Globalization;
using FactCheck.Ingest.Search;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>How the list of verdicts is narrowed, as it stands in the addresses of its page and of its files.</summary>
internal static class VerdictFilters
{
    private const int MostValues = 50;

    public static VerdictFilter From(IQueryCollection query) => new()
    {
        Verdicts = Values(query, "verdict"),
        Sources = Values(query, "source"),
        Outlets = Values(query, "outlet"),
        Topics = Values(query, "topic"),
        Incidents = Values(query, "incident"),
        Years = [.. Values(query, "year").Select(y => int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : -1)],
        Languages = Values(query, "language"),
    };

    private static List<string> Values(IQueryCollection query, string kind) =>
        [.. query[kind].OfType<string>().Select(v => v.Replace("\0", "")).Where(v => v.Length > 0).Take(MostValues)];
}
