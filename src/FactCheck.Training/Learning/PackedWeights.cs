using FactCheck.Extraction.Attributions.Model;

namespace FactCheck.Training.Learning;

/// <summary>Learnt weights in the form they ship in: small ones dropped, the others in eight bits with one scale a table.</summary>
internal sealed record PackedWeights(float Scale, IReadOnlyList<(uint Key, sbyte[] Weights)> Rows)
{
    private const float Least = 0.02f;

    public static PackedWeights Of(FeatureIndex index, float[] weights, int classes)
    {
        var rows = new List<(uint, sbyte[])>();
        var scale = Math.Max(weights.Length == 0 ? 0 : weights.Max(Math.Abs), 1e-6f) / 127;
        foreach (var (key, at) in index.All.OrderBy(p => p.Key))
        {
            var row = weights.AsSpan(at * classes, classes).ToArray().Select(w => Math.Abs(w) < Least ? (sbyte)0 : (sbyte)MathF.Round(w / scale)).ToArray();
            if (Array.Exists(row, w => w != 0)) rows.Add((key, row));
        }
        return new PackedWeights(scale, rows);
    }

    public WeightTable Table()
    {
        var table = new WeightTable(Rows.Count, Scale);
        foreach (var (key, weights) in Rows) table.Put(key, Pack(weights));
        return table;
    }

    public RowTable RowTable(int classes)
    {
        var table = new RowTable(Rows.Count, classes, Scale);
        foreach (var (key, weights) in Rows) table.Put(key, weights);
        return table;
    }

    private static uint Pack(sbyte[] weights)
    {
        uint packed = 0;
        for (var y = 0; y < weights.Length; y++) packed |= (uint)(byte)weights[y] << (8 * y);
        return packed;
    }
}
