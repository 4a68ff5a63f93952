using System.Numerics;

namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Parts of speech, from left to right, each word once: an averaged perceptron (Collins 2002), after a list of words that are always the same.</summary>
internal sealed class Tagger(IReadOnlyDictionary<uint, byte> certain, IReadOnlyDictionary<ulong, uint> lemmas, RowTable weights)
{
    public void Tag(FlatText text)
    {
        var features = new Features();
        Span<short> scores = stackalloc short[weights.Width];
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (!certain.TryGetValue(FormOf(text, i), out var tag))
                {
                    scores.Clear();
                    Ask(features, text, i, sentence);
                    weights.AddTo(features.Keys, scores);
                    tag = Best<short>(scores);
                }
                text.Tag[i] = tag;
            }
        }
        AddLemmas(text);
    }

    public void AddLemmas(FlatText text)
    {
        for (var i = 0; i < text.Count; i++) text.Lemma[i] = lemmas.TryGetValue(LemmaKey(text.Word[i], text.Tag[i]), out var lemma) ? lemma : text.Word[i];
    }

    /// <summary>A word as it is written: “May” is not “may”.</summary>
    public static uint FormOf(FlatText text, int i) => text.Tokens[i].IsCapital ? text.Word[i] * 31 + 7 : text.Word[i];

    public static ulong LemmaKey(uint word, byte tag) => ((ulong)Tags.Class(tag) << 32) | word;

    public static void Ask(Features f, FlatText text, int i, TokenRange sentence)
    {
        const uint Edge = 2;
        uint At(int j) => j >= sentence.Start && j < sentence.End ? text.Word[j] : Edge;
        uint TagAt(int j) => j >= sentence.Start ? text.Tag[j] : 99u;
        var (w, one, two) = (text.Word[i], TagAt(i - 1), TagAt(i - 2));
        var lower = text.Tokens[i].Lower;
        var shape = text.Shape[i] + (i == sentence.Start ? 100u : 0);
        f.Begin(1);
        f.Add(w);
        f.Add(Hash.Of(lower.AsSpan(Math.Max(0, lower.Length - 2))), shape);
        f.Add(text.Suffix[i]);
        f.Add(text.Suffix[i], shape);
        f.Add(lower.Length > 4 ? Hash.Of(lower.AsSpan(lower.Length - 4)) : Features.None);
        f.Add(lower.Length > 4 ? Hash.Of(lower.AsSpan(0, 3)) : Features.None);
        f.Add(shape);
        f.Add(shape, one);
        f.Add(one);
        f.Add(one, two);
        f.Add(one, w);
        f.Add(one, text.Suffix[i]);
        f.Add(At(i - 1));
        f.Add(At(i - 1), w);
        f.Add(At(i - 2));
        f.Add(At(i + 1));
        f.Add(w, At(i + 1));
        f.Add(At(i + 2));
        f.Add(one, At(i + 1));
        f.Add(i + 1 < sentence.End ? text.Suffix[i + 1] : Edge);
        f.Add(i + 1 < sentence.End ? text.Shape[i + 1] : Edge);
        f.Add(one, i + 1 < sentence.End ? text.Suffix[i + 1] : Edge);
        f.Add(text.Quote[i] > 0 ? 1u : 0, one);
        f.Add(1);
    }

    public static byte Best<T>(ReadOnlySpan<T> scores) where T : IComparisonOperators<T, T, bool>
    {
        var best = 0;
        for (var i = 1; i < Tags.Names.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return (byte)best;
    }
}
