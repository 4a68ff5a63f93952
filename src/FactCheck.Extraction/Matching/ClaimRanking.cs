namespace FactCheck.Extraction.Matching;

/// <summary>A claim that a text may repeat.</summary>
/// <param name="Text">What was said, what fact-checkers call it, who said it.</param>
/// <param name="CheckedOn">When it was first checked.</param>
public sealed record RankedClaim(StemmedText Text, DateOnly? CheckedOn);

/// <summary>What speaks for a claim being the one that a text repeats. All are numbers of about the same size.</summary>
/// <param name="Weight">Rare words that both have count most, each more often than once a little more (BM25).</param>
/// <param name="Said">How much of the claim's words the text has.</param>
/// <param name="Told">How much of what fact-checkers call it the text has.</param>
/// <param name="Name">How much of the claimant's name the text has.</param>
/// <param name="Pairs">Words that stand beside one another in both.</param>
/// <param name="Letters">Runs of letters that both have, so that other endings and typing errors count as nearly the same.</param>
/// <param name="Rarest">The rarest word that both have.</param>
/// <param name="Day">How near the day of the text is to the first check: those come within weeks.</param>
public readonly record struct Signals(double Weight, double Said, double Told, double Name, double Pairs, double Letters, double Rarest, double Day)
{
    public double[] ToArray() => [Weight, Said, Told, Name, Pairs, Letters, Rarest, Day];
}

/// <summary>Orders claims by how likely a text repeats them. Pure: a search brings the claims and says how rare words are.</summary>
public sealed class ClaimRanking
{
    private const double Saturation = 1.2;
    private const double LengthCounts = 0.5;

    // Learnt from one half of CheckThat! 2022's visible queries, checked on the other: docs/decisions/0010-finding-claims.md.
    private static readonly double[] Weights = [2.6, 2.8, 2.9, 0.5, 0.1, 4.7, 1.1, 4.2];
    private const double Doubt = 13, Certainty = 0.6;

    private readonly StemmedText _asked;
    private readonly DateOnly? _day;
    private readonly Func<string, double> _rarity;
    private readonly IReadOnlyList<RankedClaim> _claims;
    private readonly Dictionary<string, int> _gramCounts = new(StringComparer.Ordinal);
    private readonly double _averageLength, _askedLength;

    /// <param name="asked">The text.</param>
    /// <param name="day">When it was written, if it says so.</param>
    /// <param name="claims">All that may be meant: how common runs of letters are is judged among them.</param>
    /// <param name="rarity">Of a stem that stands for its family: the logarithm of how many claims there are for one that has it.</param>
    public ClaimRanking(StemmedText asked, DateOnly? day, IReadOnlyList<RankedClaim> claims, Func<string, double> rarity)
    {
        (_asked, _day, _claims, _rarity) = (asked, day, claims, rarity);
        foreach (var gram in claims.SelectMany(c => c.Text.Grams.Keys)) _gramCounts[gram] = _gramCounts.GetValueOrDefault(gram) + 1;
        _averageLength = Math.Max(1, claims.Count == 0 ? 1 : claims.Average(c => Length(c.Text)));
        _askedLength = GramLength(asked);
    }

    /// <summary>The likeliest first: each with its place among those given, and how sure one may be, from 0 to 1.</summary>
    public IReadOnlyList<(int Claim, double Score)> Order() =>
        [.. _claims.Select((claim, i) => (i, Score(SignalsOf(claim)))).OrderByDescending(c => c.Item2).ThenBy(c => c.i)];

    /// <summary>What speaks for one of the claims.</summary>
    public Signals SignalsOf(RankedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var (weight, pairs, rarest) = (0.0, 0.0, 0.0);
        Span<double> whole = stackalloc double[3], shared = stackalloc double[3];
        var length = Saturation * (1 - LengthCounts + LengthCounts * Length(claim.Text) / _averageLength);
        foreach (var (stem, counts) in claim.Text.Counts)
        {
            var rarity = _rarity(stem);
            var isAsked = _asked.Counts.ContainsKey(stem);
            for (var field = 0; field < counts.Length; field++)
            {
                if (counts[field] == 0) continue;
                whole[field] += rarity;
                if (isAsked) shared[field] += rarity;
            }
            if (!isAsked) continue;
            var times = counts[(int)StemField.Said] + counts[(int)StemField.Told] + 0.5 * counts[(int)StemField.Name];
            weight += rarity * times * (Saturation + 1) / (times + length);
            rarest = Math.Max(rarest, rarity);
        }
        foreach (var (one, other) in claim.Text.Pairs)
            if (_asked.Pairs.Contains((one, other))) pairs += _rarity(one) + _rarity(other);
        return new Signals(weight / 10, Share(shared[0], whole[0]), Share(shared[1], whole[1]), Share(shared[2], whole[2]), pairs / 10, Letters(claim.Text), rarest / 5, Nearness(claim.CheckedOn));
    }

    /// <summary>The words of a claim that the text has too, rarest first: why it was found.</summary>
    public IEnumerable<string> SharedWith(RankedClaim claim) =>
        claim.Text.Counts.Keys.Where(_asked.Counts.ContainsKey).OrderByDescending(_rarity).ThenBy(s => s, StringComparer.Ordinal);

    private static double Score(Signals signals)
    {
        var sum = -Doubt;
        var values = signals.ToArray();
        for (var i = 0; i < values.Length; i++) sum += Weights[i] * values[i];
        return 1 / (1 + Math.Exp(-Certainty * sum));
    }

    private static double Share(double shared, double whole) => whole == 0 ? 0 : shared / whole;

    private static int Length(StemmedText text) => text.Counts.Sum(c => c.Value[(int)StemField.Said] + c.Value[(int)StemField.Told]);

    private double Nearness(DateOnly? checkedOn) => _day is null || checkedOn is null ? 0 : (checkedOn.Value.DayNumber - _day.Value.DayNumber) switch
    {
        >= -3 and <= 30 => 1,
        >= -30 and <= 180 => 0.6,
        >= -180 and <= 400 => 0.3,
        _ => 0,
    };

    private double Letters(StemmedText claim)
    {
        var shared = 0.0;
        foreach (var (gram, times) in claim.Grams)
            if (_asked.Grams.TryGetValue(gram, out var asked)) shared += GramWeight(gram, times) * GramWeight(gram, asked);
        var lengths = _askedLength * GramLength(claim);
        return lengths == 0 ? 0 : shared / lengths;
    }

    private double GramLength(StemmedText text) => Math.Sqrt(text.Grams.Sum(g => Math.Pow(GramWeight(g.Key, g.Value), 2)));

    private double GramWeight(string gram, int times) => Math.Log((_claims.Count + 1) / (_gramCounts.GetValueOrDefault(gram) + 0.5)) * (1 + Math.Log(times));
}
