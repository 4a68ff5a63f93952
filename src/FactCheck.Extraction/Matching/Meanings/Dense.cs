using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace FactCheck.Extraction.Matching.Meanings;

/// <summary>A layer of weights: each of its rows adds up a word's numbers to one new number.</summary>
/// <param name="rows">How many numbers come out, an even number.</param>
/// <param name="columns">How many go in, a multiple of what a processor adds up at once.</param>
/// <param name="weights">Row after row.</param>
/// <param name="biases">Of each row: what comes out for nothing but zeros.</param>
internal sealed class Dense(int rows, int columns, float[] weights, float[] biases)
{
    /// <summary>So many words are added up at once with the same weights.</summary>
    private const int Words = 4;

    /// <summary>So many rows are taken before the next words come: together they fit into what a processor keeps nearest, and fetching takes longer than adding up.</summary>
    private const int Near = 8;

    public int Rows => rows;

    /// <summary>The same for several words, whose numbers stand one word after the other.</summary>
    public float[] Of(ReadOnlySpan<float> words)
    {
        var count = words.Length / columns;
        var result = new float[count * rows];
        for (var from = 0; from < rows; from += Near)
        {
            var to = Math.Min(from + Near, rows);
            var word = 0;
            for (; word + Words <= count; word += Words)
            {
                for (var row = from; row < to; row += 2)
                {
                    var (one, other) = Sums(weights.AsSpan(row * columns, 2 * columns), words.Slice(word * columns, Words * columns));
                    for (var i = 0; i < Words; i++)
                        (result[((word + i) * rows) + row], result[((word + i) * rows) + row + 1]) = (one[i] + biases[row], other[i] + biases[row + 1]);
                }
            }
            for (; word < count; word++)
                for (var row = from; row < to; row++)
                    result[(word * rows) + row] = TensorPrimitives.Dot(weights.AsSpan(row * columns, columns), words.Slice(word * columns, columns)) + biases[row];
        }
        return result;
    }

    /// <summary>Of two rows, each with the four words: what is fetched serves twice or four times.</summary>
    private static (Vector4 One, Vector4 Other) Sums(ReadOnlySpan<float> weights, ReadOnlySpan<float> words)
    {
        ref var row = ref MemoryMarshal.GetReference(weights);
        ref var word = ref MemoryMarshal.GetReference(words);
        var columns = (nuint)words.Length / Words;
        Vector<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (nuint i = 0; i < columns; i += (nuint)Vector<float>.Count)
        {
            var (one, other) = (Vector.LoadUnsafe(ref row, i), Vector.LoadUnsafe(ref row, columns + i));
            var said = Vector.LoadUnsafe(ref word, i);
            (a, e) = (Vector.FusedMultiplyAdd(one, said, a), Vector.FusedMultiplyAdd(other, said, e));
            said = Vector.LoadUnsafe(ref word, columns + i);
            (b, f) = (Vector.FusedMultiplyAdd(one, said, b), Vector.FusedMultiplyAdd(other, said, f));
            said = Vector.LoadUnsafe(ref word, (2 * columns) + i);
            (c, g) = (Vector.FusedMultiplyAdd(one, said, c), Vector.FusedMultiplyAdd(other, said, g));
            said = Vector.LoadUnsafe(ref word, (3 * columns) + i);
            (d, h) = (Vector.FusedMultiplyAdd(one, said, d), Vector.FusedMultiplyAdd(other, said, h));
        }
        return (new Vector4(Vector.Sum(a), Vector.Sum(b), Vector.Sum(c), Vector.Sum(d)), new Vector4(Vector.Sum(e), Vector.Sum(f), Vector.Sum(g), Vector.Sum(h)));
    }
}
