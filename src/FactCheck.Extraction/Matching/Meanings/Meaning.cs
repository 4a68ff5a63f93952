using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace FactCheck.Extraction.Matching.Meanings;

/// <summary>What an English sentence or a short text is about, as a direction: two that say the same in other words point nearly the same way.</summary>
public static class Meaning
{
    private static readonly Lazy<SentenceEncoder> Encoder = new(EncoderFile.Load);

    /// <summary>The direction, a signed byte for each of its 512 parts; empty for a text that the encoder cannot read, such as one in another script.</summary>
    public static byte[] Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Of another script the encoder knows the letters at most; in another language of this one it goes by words that are nearly the same.
        if (2 * text.Count(char.IsAsciiLetter) <= text.Count(char.IsLetter)) return [];
        var numbers = Encoder.Value.Of(text);
        var scale = sbyte.MaxValue / MathF.Abs(TensorPrimitives.MaxMagnitude<float>(numbers));
        return Array.ConvertAll(numbers, n => unchecked((byte)(sbyte)MathF.Round(n * scale)));
    }

    /// <summary>From 1 for the same direction to -1 for the opposite; null if either is empty.</summary>
    public static double? Likeness(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.IsEmpty || other.IsEmpty) return null;
        var a = MemoryMarshal.Cast<byte, sbyte>(one);
        var b = MemoryMarshal.Cast<byte, sbyte>(other);
        var (dot, first, second) = (0, 0, 0);
        for (var i = 0; i < a.Length; i++) (dot, first, second) = (dot + (a[i] * b[i]), first + (a[i] * a[i]), second + (b[i] * b[i]));
        return dot / Math.Sqrt((double)first * second);
    }
}
