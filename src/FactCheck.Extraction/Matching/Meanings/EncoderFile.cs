using System.IO.Compression;
using System.Reflection;

namespace FactCheck.Extraction.Matching.Meanings;

/// <summary>
/// The encoder's weights, encoder.bin beside this file: eight bits a number, each row with its own scale. FactCheck.Training makes it of the published
/// package. They are Google's, under the Apache License 2.0 (encoder-license.txt).
/// </summary>
internal static class EncoderFile
{
    private const string Name = "encoder.bin";

    public static SentenceEncoder Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name) ?? throw new FileNotFoundException(Name);
        return Read(stream);
    }

    public static SentenceEncoder Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        var pieces = new (string, float)[reader.ReadInt32()];
        for (var i = 0; i < pieces.Length; i++) pieces[i] = (reader.ReadString(), reader.ReadSingle());
        var embeddings = Rows(reader).Weights;
        return new SentenceEncoder(new WordPieces(pieces), embeddings, Layer(reader), [Block(reader), Block(reader)], Layer(reader));
    }

    private static EncoderLayer Block(BinaryReader reader) =>
        new(new Norm(Numbers(reader), Numbers(reader)), Layer(reader), Layer(reader), new Norm(Numbers(reader), Numbers(reader)), Layer(reader), Layer(reader));

    private static Dense Layer(BinaryReader reader)
    {
        var (rows, columns, weights) = Rows(reader);
        return new Dense(rows, columns, weights, Numbers(reader));
    }

    private static (int Rows, int Columns, float[] Weights) Rows(BinaryReader reader)
    {
        var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
        var weights = new float[rows * columns];
        var row = new byte[columns];
        for (var r = 0; r < rows; r++)
        {
            var scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(row);
            for (var c = 0; c < columns; c++) weights[(r * columns) + c] = (sbyte)row[c] * scale;
        }
        return (rows, columns, weights);
    }

    private static float[] Numbers(BinaryReader reader)
    {
        var numbers = new float[reader.ReadInt32()];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = reader.ReadSingle();
        return numbers;
    }
}
