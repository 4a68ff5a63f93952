using System.Globalization;
using System.Text;

namespace FactCheck.Evaluation.Attributions;

/// <summary>Whether confidence means what it says: of those at .9, nine in ten should be right.</summary>
internal sealed class Calibration
{
    private readonly List<(int Bin, int Count, double Confidence, double Right)> bins;
    private readonly int count;

    /// <summary>From here on nine in ten should be right.</summary>
    private const double Certain = .9;

    public Calibration(IReadOnlyCollection<(double Confidence, bool Right)> all)
    {
        count = all.Count;
        var sure = all.Where(a => a.Confidence >= Certain).ToList();
        Sure = sure.Count;
        RightWhenSure = (double)sure.Count(a => a.Right) / Math.Max(1, Sure);
        bins = [.. all.GroupBy(a => Math.Clamp((int)(a.Confidence * 10 + 1e-9), 0, 9)).OrderBy(b => b.Key).Select(b => (b.Key, b.Count(), b.Average(a => a.Confidence), b.Average(a => a.Right ? 1 : 0)))];
    }

    /// <summary>How far the confidence is from the share that is right, on average over all (expected calibration error, ten bins).</summary>
    public double Error => bins.Sum(b => b.Count * Math.Abs(b.Right - b.Confidence)) / Math.Max(1, count);

    public int Sure { get; }

    public double RightWhenSure { get; }

    public string Table()
    {
        var table = new StringBuilder("| confidence | attributions | on average | right |\n|---|---|---|---|\n");
        foreach (var (bin, n, confidence, right) in bins) table.Append(CultureInfo.InvariantCulture, $"| .{bin}–{(bin == 9 ? "1" : $".{bin + 1}")} | {n} | {confidence:0.000} | {right:0.000} |\n");
        return table.ToString();
    }
}
