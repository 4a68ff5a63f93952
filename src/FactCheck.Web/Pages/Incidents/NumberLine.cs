using System.Globalization;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Incidents;

/// <summary>The figures of one question on a line, each in its place.</summary>
public sealed record NumberLine(string Counted, IReadOnlyList<PlacedFigure> Figures, IReadOnlyList<Tick> Ticks)
{
    /// <summary>Pixels from one row of names to the next.</summary>
    public const int Row = 18;

    private const int LongestName = 24;

    // Names take places above each other as on the narrowest phone: so wide is a letter there, in parts of the line.
    private const double Letter = 7 / 288.0 * 100;

    /// <summary>How many rows the names take.</summary>
    public int Rows => Figures.Max(f => f.Row) + 1;

    /// <summary>What a screen reader says in place of the drawing.</summary>
    public string Aloud => T["{0} on a line: {1}.", Counted, string.Join(T[", "], Figures.Select(f => f.Label))];

    /// <summary>Null where fewer than two numbers are there to compare.</summary>
    public static NumberLine? Of(Figures.Question question, Func<string, string> nameOf)
    {
        var figures = question.BySource
            .SelectMany(s => s.Value.Where(f => f.Value is not null).Select(f => (Source: nameOf(s.Key), Figure: f)))
            .GroupBy(f => (f.Figure.Value, f.Figure.Bound))
            .OrderBy(g => g.Key.Value)
            .Select(g => (Value: g.Key.Value!.Value, g.Key.Bound, Names: string.Join(T[", "], g.Select(f => Shortened(f.Source)).Distinct(StringComparer.Ordinal))))
            .ToList();
        if (figures.Select(f => f.Value).Distinct().Count() < 2)
            return null;
        var (from, to, step) = Scale(figures[0].Value, figures[^1].Value);
        var taken = new List<double>();
        var placed = new List<PlacedFigure>();
        foreach (var (value, bound, names) in figures)
        {
            var label = bound switch { Bound.MoreThan => $"{names} {value:N0}+", Bound.FewerThan => $"{names} <{value:N0}", _ => $"{names} {value:#,0.##}" };
            var (at, wide) = ((value - from) / (to - from) * 100, label.Length * Letter);
            var anchor = at < wide / 2 ? "start" : at > 100 - wide / 2 ? "end" : "middle";
            var begins = anchor switch { "start" => at, "end" => at - wide, _ => at - wide / 2 };
            var row = taken.FindIndex(ends => ends < begins);
            if (row < 0)
            {
                row = taken.Count;
                taken.Add(0);
            }
            taken[row] = begins + wide;
            placed.Add(new PlacedFigure(label, bound, Percent(at), Percent(Math.Clamp(bound == Bound.FewerThan ? at - 12 : at + 12, 0, 100)), anchor, row));
        }
        return new NumberLine(question.Counted, placed, [.. Steps(from, to, step).Select(v => new Tick(v.ToString("#,0.##", CultureInfo.InvariantCulture), Percent((v - from) / (to - from) * 100)))]);
    }

    // Round numbers, at most six of them, around all figures.
    private static (double From, double To, double Step) Scale(double least, double most)
    {
        var rough = (most - least) / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        return (Math.Floor(least / step) * step, Math.Ceiling(most / step) * step, step);
    }

    private static IEnumerable<double> Steps(double from, double to, double step)
    {
        for (var i = 0; from + i * step <= to + step / 2; i++)
            yield return from + i * step;
    }

    private static string Shortened(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)].TrimEnd() + "…";

    private static string Percent(double number) => number.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A figure on the line.</summary>
/// <param name="Label">Who says it, and the number.</param>
/// <param name="Bound">Drawn filled when exact, hollow otherwise.</param>
/// <param name="At">Its place.</param>
/// <param name="Towards">Where the dashes end that say "or more".</param>
/// <param name="Anchor">Which part of the label stands over it.</param>
/// <param name="Row">Of the label, from 0 next to the line.</param>
public sealed record PlacedFigure(string Label, Bound Bound, string At, string Towards, string Anchor, int Row);

public sealed record Tick(string Label, string At);
