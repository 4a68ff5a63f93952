using FactCheck.Web.Pages.Shared;

namespace FactCheck.IntegrationTests.Web.Sources;

public sealed class ChartTests
{
    [Fact]
    public void Nothing_makes_no_drawing() => Assert.Null(Chart.Of([]));

    [Fact]
    public void Quarters_without_a_verdict_keep_their_place_and_marks_stand_from_truest_to_falsest()
    {
        var chart = Chart.Of([new(2025, 4, "unverifiable", "Unverifiable", 1), new(2025, 4, "true", "True", 2), new(2026, 2, "false", "False", 1)])!;
        Assert.Equal(["Q4 2025", "Q1 2026", "Q2 2026"], chart.Columns.Select(c => c.Name));
        Assert.Equal([null, "2026", null], chart.Columns.Select(c => c.Below).Select((b, i) => i == 0 ? null : b));
        Assert.Equal(["true", "true", "unverifiable"], chart.Stack(chart.Columns[0]).Select(d => d.Badge.Rating));
        Assert.True(chart.Stack(chart.Columns[0]).First().Top > chart.Stack(chart.Columns[0]).Last().Top);
        Assert.False(chart.InBars);
    }

    [Fact]
    public void More_than_twelve_in_a_column_are_bars_whose_heights_keep_the_proportion()
    {
        var chart = Chart.Of([new(2026, 1, "true", "True", 10), new(2026, 1, "false", "False", 30)])!;
        var bars = chart.Stack(chart.Columns[0]).ToList();
        Assert.True(chart.InBars);
        Assert.Equal([10, 30], bars.Select(b => b.Count));
        Assert.Equal(3.0, bars[1].Height / (double)bars[0].Height);
    }

    [Theory]
    [InlineData(2015, 2026, 12, "2015", "2026")]
    [InlineData(1999, 2026, 10, "1997–1999", "2024–2026")]
    public void A_long_time_is_shown_in_years_and_a_very_long_one_in_several_at_once(int first, int last, int columns, string begins, string ends)
    {
        var chart = Chart.Of([.. Enumerable.Range(first, last - first + 1).Select(y => new CountedVerdicts(y, 3, "false", "False", 2))])!;
        Assert.True(chart.ByYear);
        Assert.Equal((columns, begins, ends), (chart.Columns.Count, chart.Columns[0].Name, chart.Columns[^1].Name));
        Assert.Equal(2 * (last - first + 1), chart.Columns.Sum(c => c.All));
    }

    [Fact]
    public void What_has_no_day_stands_in_a_column_of_its_own()
    {
        var chart = Chart.Of([new(null, null, "false", "False", 1)])!;
        Assert.Equal(["No date"], chart.Columns.Select(c => c.Name));
        Assert.Null(chart.Columns[0].From);
    }
}
