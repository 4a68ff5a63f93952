using System.Numerics.Tensors;

namespace FactCheck.Extraction.Matching.Meanings;

/// <summary>One layer of the encoder: each word looks at all others, then thinks about what it has seen.</summary>
internal sealed class EncoderLayer(Norm before, Dense questions, Dense seen, Norm between, Dense wide, Dense narrow)
{
    private const int Heads = 4;

    /// <summary>What each word takes over from the others.</summary>
    public float[] Attend(ReadOnlySpan<float> words)
    {
        var all = questions.Of(before.Of(words));
        // Question, key and value of a word stand beside one another, each cut into as many heads.
        var (width, head) = (questions.Rows / 3, questions.Rows / 3 / Heads);
        var count = all.Length / questions.Rows;
        var (taken, shares, scale) = (new float[count * width], new float[count], 1 / MathF.Sqrt(head));
        for (var h = 0; h < Heads; h++)
        {
            for (var word = 0; word < count; word++)
            {
                var question = Part(word, 0);
                for (var other = 0; other < count; other++) shares[other] = TensorPrimitives.Dot(question, Part(other, 1)) * scale;
                TensorPrimitives.SoftMax(shares, shares);
                var sum = taken.AsSpan((word * width) + (h * head), head);
                for (var other = 0; other < count; other++) TensorPrimitives.MultiplyAdd(Part(other, 2), shares[other], sum, sum);
            }

            ReadOnlySpan<float> Part(int word, int which) => all.AsSpan((word * questions.Rows) + (which * width) + (h * head), head);
        }
        return seen.Of(taken);
    }

    public float[] Think(ReadOnlySpan<float> words)
    {
        var thought = wide.Of(between.Of(words));
        TensorPrimitives.Max(thought, 0, thought);
        return narrow.Of(thought);
    }
}

/// <summary>Brings the numbers of each word to one size.</summary>
internal sealed class Norm(float[] scales, float[] biases)
{
    private const float Least = 1e-6f;

    public float[] Of(ReadOnlySpan<float> words)
    {
        var result = new float[words.Length];
        for (var at = 0; at < words.Length; at += scales.Length)
        {
            var word = result.AsSpan(at, scales.Length);
            TensorPrimitives.Subtract(words.Slice(at, scales.Length), TensorPrimitives.Sum(words.Slice(at, scales.Length)) / scales.Length, word);
            TensorPrimitives.Multiply(word, 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(word) / scales.Length) + Least), word);
            TensorPrimitives.MultiplyAdd(word, scales, biases, word);
        }
        return result;
    }
}
