using System.IO.Compression;
using System.Reflection;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>
/// The trained weights, weights.bin beside this file: Brotli over sections of (key, values), keys rising and written as
/// differences. FactCheck.Training writes it, and says from what.
/// </summary>
internal static class WeightsFile
{
    /// <summary>Raised whenever a feature, a section or its form changes: older weights would be read without meaning.</summary>
    public const int Version = 1;

    private const string Name = "weights.bin";

    public static TrainedModel Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name) ?? throw new FileNotFoundException(Name);
        return Read(stream);
    }

    public static TrainedModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        if (reader.ReadInt32() is var version && version != Version) throw new InvalidDataException($"{Name} has version {version}, the code reads {Version}: train again.");
        var certain = Map(reader, r => r.ReadByte(), key => (uint)key);
        var lemmas = Map(reader, r => r.ReadUInt32(), key => key);
        var tags = Rows(reader, Tags.Names.Length);
        var odds = Map(reader, r => r.ReadByte(), key => key);
        return new TrainedModel(new Tagger(certain, lemmas, tags), new CueOdds(odds), new CueModel(Table(reader, 1)), new SpanModel(Table(reader, Role.Count), Rows(reader, Role.Count * Role.Count)), new Ranker(Table(reader, 1)));
    }

    private static Dictionary<TKey, TValue> Map<TKey, TValue>(BinaryReader reader, Func<BinaryReader, TValue> value, Func<ulong, TKey> keyOf) where TKey : notnull
    {
        var count = reader.Read7BitEncodedInt();
        var map = new Dictionary<TKey, TValue>(count);
        ulong key = 0;
        for (var i = 0; i < count; i++)
        {
            key += (ulong)reader.Read7BitEncodedInt64();
            map[keyOf(key)] = value(reader);
        }
        return map;
    }

    private static WeightTable Table(BinaryReader reader, int classes)
    {
        var (count, scale) = (reader.Read7BitEncodedInt(), reader.ReadSingle());
        var table = new WeightTable(count, scale);
        uint key = 0;
        for (var i = 0; i < count; i++)
        {
            key += (uint)reader.Read7BitEncodedInt();
            uint weights = 0;
            for (var y = 0; y < classes; y++) weights |= (uint)reader.ReadByte() << (8 * y);
            table.Put(key, weights);
        }
        return table;
    }

    /// <summary>A row is written as how many classes have a weight, and then those.</summary>
    private static RowTable Rows(BinaryReader reader, int classes)
    {
        var (count, scale) = (reader.Read7BitEncodedInt(), reader.ReadSingle());
        var table = new RowTable(count, classes, scale);
        var row = new sbyte[classes];
        uint key = 0;
        for (var i = 0; i < count; i++)
        {
            key += (uint)reader.Read7BitEncodedInt();
            Array.Clear(row);
            for (var n = reader.ReadByte(); n > 0; n--)
            {
                var y = reader.ReadByte();
                row[y] = reader.ReadSByte();
            }
            table.Put(key, row);
        }
        return table;
    }
}
