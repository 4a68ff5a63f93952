using System.IO.Compression;
using FactCheck.Extraction.Attributions.Model;
using FactCheck.Training.Learning;

namespace FactCheck.Training;

/// <summary>Writes what <see cref="WeightsFile"/> reads.</summary>
internal sealed class WeightsWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter writer = new(new BufferedStream(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true), 1 << 16));

    public void Begin() => writer.Write(WeightsFile.Version);

    public void Map<T>(IEnumerable<KeyValuePair<ulong, T>> map, Action<BinaryWriter, T> value)
    {
        var sorted = map.OrderBy(m => m.Key).ToList();
        writer.Write7BitEncodedInt(sorted.Count);
        ulong last = 0;
        foreach (var (key, v) in sorted)
        {
            writer.Write7BitEncodedInt64((long)(key - last));
            value(writer, v);
            last = key;
        }
    }

    public void Table(PackedWeights weights)
    {
        Head(weights);
        uint last = 0;
        foreach (var (key, row) in weights.Rows)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            foreach (var w in row) writer.Write(w);
            last = key;
        }
    }

    public void Rows(PackedWeights weights)
    {
        Head(weights);
        uint last = 0;
        foreach (var (key, row) in weights.Rows)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            writer.Write((byte)row.Count(w => w != 0));
            for (var y = 0; y < row.Length; y++)
                if (row[y] != 0) { writer.Write((byte)y); writer.Write(row[y]); }
            last = key;
        }
    }

    public void Dispose() => writer.Dispose();

    private void Head(PackedWeights weights)
    {
        writer.Write7BitEncodedInt(weights.Rows.Count);
        writer.Write(weights.Scale);
    }
}
