using System.Globalization;
using FactCheck.Web.Hosting;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Shared;

/// <summary>How many verdicts of one kind fall into a quarter; without year and quarter where no day is known.</summary>
public sealed record CountedVerdicts(int? Year, int? Quarter, string Plate, string Word, int Count);

/// <summary>
/// Verdicts over time, as numbers and as a drawing of them: a mark for each verdict, in columns by quarter, from truest at the
/// bottom to falsest, with what is on no scale on top. Many make bars of the same order, and a long time makes years.
/// </summary>
public sealed record Chart(IReadOnlyList<Badge> Rows, IReadOnlyList<ChartColumn> Columns, bool ByYear)
{
    // So many stand side by side on the narrowest phone.
    private const int MostColumns = 12;
    private const int MostMarks = 12;
    private const int MostLabels = 8;
    private const int MostInQuarters = 1000;
    private const int TallestBar = 240;

    private static readonly string[] Order = ["true", "mostly-true", "half-true", "misleading", "mostly-false", "false", "unverifiable", Badge.Plain, "withdrawn"];

    /// <summary>Where a number of the table leads: the verdicts of that kind, in that time; either may be all of them.</summary>
    public Func<Badge?, ChartColumn?, string>? Link { get; init; }

    public bool InBars => Columns.Max(c => c.All) > MostMarks;

    /// <summary>Side of a mark, and of its place in a column, in pixels.</summary>
    public int Mark => Columns.Count > 8 ? 18 : 24;

    /// <summary>Height of the drawing above its ground line, in pixels.</summary>
    public int Plot => InBars ? TallestBar : Columns.Max(c => c.All) * (Mark + 3) + 4;

    /// <summary>What a screen reader says in place of the drawing.</summary>
    public string Aloud => ByYear
        ? T["Verdicts by year, from {0} to {1}. The table below has the numbers.", Columns[0].Name, Columns[^1].Name]
        : T["Verdicts by quarter, from {0} to {1}. The table below has the numbers.", Columns[0].Name, Columns[^1].Name];

    /// <summary>Null where there is nothing to draw.</summary>
    public static Chart? Of(IReadOnlyCollection<CountedVerdicts> counts)
    {
        if (counts.Count == 0)
            return null;
        List<Badge> rows = [.. counts.Select(c => new Badge(c.Plate, c.Word)).Distinct().OrderBy(b => Array.IndexOf(Order, b.Rating)).ThenBy(b => b.Word, StringComparer.Ordinal)];
        var dated = counts.Where(c => c.Year is not null).ToList();
        var undated = counts.Where(c => c.Year is null).ToList();
        var columns = new List<ChartColumn>();
        var byYear = false;
        if (dated.Count > 0)
        {
            var (first, last, most) = (dated.Min(QuarterOf), dated.Max(QuarterOf), undated.Count > 0 ? MostColumns - 1 : MostColumns);
            byYear = last - first >= most || (dated.Sum(c => c.Count) > MostInQuarters && last / 4 > first / 4);
            // Quarters, or as many quarters as whole years have; the last column is always full.
            var each = byYear ? 4 * (int)Math.Ceiling((last / 4 - first / 4 + 1) / (double)most) : 1;
            var end = byYear ? last / 4 * 4 + 4 : last + 1;
            var begin = end - (int)Math.Ceiling((end - (byYear ? first / 4 * 4 : first)) / (double)each) * each;
            for (var at = begin; at < end; at += each)
            {
                var numbers = Numbers(dated.FindAll(c => QuarterOf(c) >= at && QuarterOf(c) < at + each));
                columns.Add(each == 1
                    ? ChartColumn.OfQuarter(at, isFirst: at == begin, numbers)
                    : ChartColumn.OfYears(at / 4, (at + each) / 4 - 1, isLabelled: (end - begin) / each <= MostLabels || (end - at) / each % 2 == 1, numbers));
            }
        }
        if (undated.Count > 0)
            columns.Add(ChartColumn.OfNoDay(Numbers(undated)));
        return new Chart(rows, columns, byYear);

        int[] Numbers(List<CountedVerdicts> here) => [.. rows.Select(r => here.Where(c => c.Plate == r.Rating && c.Word == r.Word).Sum(c => c.Count))];
    }

    /// <summary>What stands in a column, from the ground up.</summary>
    public IEnumerable<Drawn> Stack(ChartColumn column)
    {
        var top = Plot;
        var tallest = Columns.Max(c => c.All);
        foreach (var (badge, count) in Rows.Zip(column.Counts).Where(r => r.Second > 0))
        {
            if (InBars)
            {
                var height = Math.Max(2, (int)Math.Round(count * (double)TallestBar / tallest));
                yield return new Drawn(badge, count, top -= height, height);
                continue;
            }
            for (var i = 0; i < count; i++)
                yield return new Drawn(badge, 1, top -= Mark + 3, Mark);
        }
    }

    /// <summary>The middle of a column, along the direction of reading.</summary>
    public string Middle(int column) => Percent((column + .5) * 100 / Columns.Count, mirrored: true);

    /// <summary>The left side of a column's bar.</summary>
    public string Left(int column) => Percent(((Language.Current.IsRightToLeft ? Columns.Count - 1 - column : column) + .08) * 100 / Columns.Count, mirrored: false);

    public string Width => Percent(84.0 / Columns.Count, mirrored: false);

    private static string Percent(double number, bool mirrored) =>
        (mirrored && Language.Current.IsRightToLeft ? 100 - number : number).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static int QuarterOf(CountedVerdicts counted) => counted.Year!.Value * 4 + counted.Quarter!.Value - 1;
}

/// <summary>A quarter, a year, or some years.</summary>
/// <param name="From">Its first day; null where no day is known.</param>
/// <param name="Until">Its last day; null where no day is known.</param>
/// <param name="Name">"Q3 2016".</param>
/// <param name="Label">What stands under it.</param>
/// <param name="Below">What stands under that.</param>
/// <param name="Counts">One for each row.</param>
public sealed record ChartColumn(DateOnly? From, DateOnly? Until, string Name, string Label, string? Below, int[] Counts)
{
    public int All { get; } = Counts.Sum();

    internal static ChartColumn OfQuarter(int quarter, bool isFirst, int[] counts)
    {
        var (year, number) = (quarter / 4, quarter % 4 + 1);
        var from = new DateOnly(year, quarter % 4 * 3 + 1, 1);
        return new ChartColumn(from, from.AddMonths(3).AddDays(-1), T["Q{0} {1}", number, year], T["Q{0}", number], isFirst || number == 1 ? $"{year}" : null, counts);
    }

    internal static ChartColumn OfYears(int first, int last, bool isLabelled, int[] counts) =>
        new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), first == last ? $"{first}" : $"{first}–{last}", isLabelled ? $"{first}" : "", isLabelled && last > first ? $"–{last}" : null, counts);

    internal static ChartColumn OfNoDay(int[] counts) => new(null, null, T["No date"], "?", null, counts);
}

/// <summary>A mark, or a stretch of a bar.</summary>
public sealed record Drawn(Badge Badge, int Count, int Top, int Height);
