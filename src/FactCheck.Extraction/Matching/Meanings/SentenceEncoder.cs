using System.Numerics.Tensors;

namespace FactCheck.Extraction.Matching.Meanings;

/// <summary>
/// The lite Universal Sentence Encoder (Cer and others, 2018, https://arxiv.org/abs/1803.11175): two layers of a transformer over pieces of words,
/// whose average is the meaning of the text. Texts that mean nearly the same point the same way.
/// </summary>
internal sealed class SentenceEncoder(WordPieces pieces, float[] embeddings, Dense entry, IReadOnlyList<EncoderLayer> layers, Dense exit)
{
    /// <summary>How many numbers a meaning has.</summary>
    public const int Length = 512;

    /// <summary>How many numbers a piece begins with.</summary>
    public const int Width = 256;

    /// <summary>More pieces are not looked at; the encoder was not taught with longer texts.</summary>
    private const int MostPieces = 128;

    /// <summary>In characters; more than so many pieces ever have.</summary>
    private const int Longest = 2048;

    private const double SlowestWave = 1e4;

    public float[] Of(string text)
    {
        var numbers = pieces.Of(text.Length > Longest ? text[..Longest] : text);
        if (numbers.Count > MostPieces) numbers.RemoveRange(MostPieces, numbers.Count - MostPieces);
        var words = Placed(numbers);
        var kept = entry.Of(words);
        foreach (var layer in layers)
        {
            TensorPrimitives.Add(layer.Attend(words), kept, kept);
            TensorPrimitives.Add(layer.Think(kept), kept, kept);
            words = kept;
        }
        var mean = new float[Length];
        for (var at = 0; at < kept.Length; at += Length) TensorPrimitives.Add(mean, kept.AsSpan(at, Length), mean);
        TensorPrimitives.Divide(mean, numbers.Count, mean);
        var meaning = exit.Of(mean);
        TensorPrimitives.Tanh(meaning, meaning);
        return meaning;
    }

    /// <summary>Each piece's numbers, twice, with waves added that tell its place.</summary>
    private float[] Placed(List<int> numbers)
    {
        const int Waves = Width / 2;
        var words = new float[numbers.Count * Width];
        for (var i = 0; i < numbers.Count; i++)
        {
            var word = words.AsSpan(i * Width, Width);
            TensorPrimitives.Multiply(embeddings.AsSpan(numbers[i] * Width, Width), 2, word);
            for (var wave = 0; wave < Waves; wave++)
            {
                var (sin, cos) = Math.SinCos(i * Math.Pow(SlowestWave, -wave / (Waves - 1.0)));
                word[wave] += (float)sin;
                word[wave + Waves] += (float)cos;
            }
        }
        return words;
    }
}
