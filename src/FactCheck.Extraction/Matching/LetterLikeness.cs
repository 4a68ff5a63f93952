using System.Runtime.InteropServices;

namespace FactCheck.Extraction.Matching;

/// <summary>How alike two texts are in their runs of four letters (the cosine of their vectors): other endings and typing errors cost only a part of a word.</summary>
internal sealed class LetterLikeness
{
    private readonly Dictionary<ulong, int> _asked;
    private readonly Dictionary<ulong, int> _having = [];
    private readonly double[] _rarity;
    private readonly double _askedLength;

    /// <param name="asked">What the others are compared with.</param>
    /// <param name="claims">The others: how common a run is is judged among them.</param>
    public LetterLikeness(StemmedText asked, IReadOnlyList<RankedClaim> claims)
    {
        foreach (var claim in claims)
            foreach (var (gram, _) in claim.Text.Grams) CollectionsMarshal.GetValueRefOrAddDefault(_having, gram, out _)++;
        _rarity = [.. Enumerable.Range(0, claims.Count + 1).Select(having => Math.Log((claims.Count + 1) / (having + 0.5)))];
        _asked = new Dictionary<ulong, int>(asked.Grams.Length);
        foreach (var (gram, times) in asked.Grams) _asked[gram] = times;
        _askedLength = LengthOf(asked);
    }

    public double To(StemmedText claim)
    {
        var shared = 0.0;
        foreach (var (gram, times) in claim.Grams)
            if (_asked.TryGetValue(gram, out var asked)) shared += WeightOf(gram, times) * WeightOf(gram, asked);
        var lengths = _askedLength * LengthOf(claim);
        return lengths == 0 ? 0 : shared / lengths;
    }

    private double LengthOf(StemmedText text)
    {
        var sum = 0.0;
        foreach (var (gram, times) in text.Grams)
        {
            var weight = WeightOf(gram, times);
            sum += weight * weight;
        }
        return Math.Sqrt(sum);
    }

    private double WeightOf(ulong gram, int times) => _rarity[_having.GetValueOrDefault(gram)] * (times == 1 ? 1 : 1 + Math.Log(times));
}
