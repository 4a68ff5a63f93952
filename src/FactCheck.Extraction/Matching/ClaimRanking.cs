using System.Runtime.InteropServices;

namespace FactCheck.Extraction.Matching;

/// <summary>A claim that a text may repeat.</summary>
/// <param name="Text">What was said, what fact-checkers call it, who said it.</param>
/// <param name="CheckedOn">When it was first checked.</param>
public sealed record RankedClaim(StemmedText Text, DateOnly? CheckedOn)
{
    /// <summary>What it means, as <see cref="Meanings.Meaning.Of"/> tells it; empty where that is not known.</summary>
    public byte[] Meaning { get; init; } = [];
}

/// <summary>What speaks for a claim being the one that a text repeats. All are numbers of about the same size.</summary>
/// <param name="Weight">Rare words that both have count most, each more often than once a little more (BM25).</param>
/// <param name="Said">How much of the claim's words the text has.</param>
/// <param name="Told">How much of what fact-checkers call it the text has; of its own words, where they call it nothing else.</param>
/// <param name="Name">How much of the claimant's name the text has.</param>
/// <param name="Pairs">Words that stand beside one another in both.</param>
/// <param name="Letters">Runs of letters that both have, so that other endings and typing errors count as nearly the same.</param>
/// <param name="Rarest">The rarest word that both have.</param>
/// <param name="Day">How near the day of the text is to the first check: those come within weeks.</param>
/// <param name="Meaning">How much both mean the same, in whatever words.</param>
public readonly record struct Signals(double Weight, double Said, double Told, double Name, double Pairs, double Letters, double Rarest, double Day, double Meaning)
{
    public double[] ToArray() => [Weight, Said, Told, Name, Pairs, Letters, Rarest, Day, Meaning];
}

/// <summary>Orders claims by how likely a text repeats them. Pure: a search brings the claims and says how rare words are.</summary>
public sealed class ClaimRanking
{
    private const double Saturation = 1.2;
    private const double LengthCounts = 0.5;

    // Learnt from the even half of CheckThat! 2022's visible queries and of EUvsDisinfo's disproofs, checked on the odd: docs/decisions/0010-finding-claims.md.
    private static readonly double[] Weights = [1.59, 1.28, 0.74, 0.4, 0.13, 4.09, 1.61, 3.91, 13.61];
    private const double Doubt = 21.7, Certainty = 0.62;

    /// <summary>Where what one of them means is not known, as alike as a claim mostly is to the text that repeats it: a claim that has just come in must not be missed.</summary>
    private const double UnknownLikeness = 0.65;

    /// <summary>Most texts that repeat a claim are written in the weeks before it is checked.</summary>
    private const double UnknownNearness = 0.8;

    private readonly DateOnly? _day;
    private readonly Func<string, double> _rarity;
    private readonly IReadOnlyList<RankedClaim> _claims;
    private readonly Dictionary<string, (double Rarity, int Asked)> _known = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> _askedPairs = [];
    private readonly LetterLikeness _letters;
    private readonly double _averageLength;

    /// <param name="asked">The text.</param>
    /// <param name="day">When it was written, if it says so.</param>
    /// <param name="claims">All that may be meant: how common runs of letters are is judged among them.</param>
    /// <param name="rarity">Of a stem that stands for its family: the logarithm of how many claims there are for one that has it.</param>
    public ClaimRanking(StemmedText asked, DateOnly? day, IReadOnlyList<RankedClaim> claims, Func<string, double> rarity)
    {
        ArgumentNullException.ThrowIfNull(asked);
        (_day, _claims, _rarity) = (day, claims, rarity);
        for (var i = 0; i < asked.Stems.Count; i++) _known[asked.Stems[i].Stem] = (rarity(asked.Stems[i].Stem), i);
        foreach (var (one, other) in asked.Neighbours) _askedPairs.Add(Pair(one, other));
        _averageLength = Math.Max(1, claims.Count == 0 ? 1 : claims.Average(c => Length(c.Text)));
        _letters = new LetterLikeness(asked, claims);
    }

    /// <summary>What the text means, as <see cref="Meanings.Meaning.Of"/> tells it; empty where that is not known.</summary>
    public byte[] Meaning { get; init; } = [];

    /// <summary>The likeliest first: each with its place among those given, and how sure one may be, from 0 to 1.</summary>
    public IReadOnlyList<(int Claim, double Score)> Order() =>
        [.. _claims.Select((claim, i) => (i, Score(SignalsOf(claim)))).OrderByDescending(c => c.Item2).ThenBy(c => c.i)];

    /// <summary>What speaks for one of the claims.</summary>
    public Signals SignalsOf(RankedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var stems = claim.Text.Stems;
        var (weight, rarest, whole, shared) = (0.0, 0.0, (Said: 0.0, Told: 0.0, Name: 0.0), (Said: 0.0, Told: 0.0, Name: 0.0));
        var length = Saturation * (1 - LengthCounts + LengthCounts * Length(claim.Text) / _averageLength);
        Span<int> asked = stems.Count <= 256 ? stackalloc int[stems.Count] : new int[stems.Count];
        for (var i = 0; i < stems.Count; i++)
        {
            var (stem, said, told, name) = stems[i];
            (var rarity, asked[i]) = Known(stem);
            whole = (whole.Said + (said > 0 ? rarity : 0), whole.Told + (told > 0 ? rarity : 0), whole.Name + (name > 0 ? rarity : 0));
            if (asked[i] < 0) continue;
            shared = (shared.Said + (said > 0 ? rarity : 0), shared.Told + (told > 0 ? rarity : 0), shared.Name + (name > 0 ? rarity : 0));
            var times = said + told + 0.5 * name;
            weight += rarity * times * (Saturation + 1) / (times + length);
            rarest = Math.Max(rarest, rarity);
        }
        return new Signals(weight / 10, Share(shared.Said, whole.Said), whole.Told > 0 ? Share(shared.Told, whole.Told) : Share(shared.Said, whole.Said), Share(shared.Name, whole.Name), Pairs(claim.Text, asked) / 10, _letters.To(claim.Text), rarest / 5, Nearness(claim.CheckedOn), Meanings.Meaning.Likeness(Meaning, claim.Meaning) ?? UnknownLikeness);
    }

    /// <summary>The words of a claim that the text has too, rarest first: why it was found.</summary>
    public IEnumerable<string> SharedWith(RankedClaim claim) =>
        claim.Text.Stems.Select(s => s.Stem).Where(s => Known(s).Asked >= 0).OrderByDescending(s => Known(s).Rarity).ThenBy(s => s, StringComparer.Ordinal);

    private (double Rarity, int Asked) Known(string stem)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, stem, out var isKnown);
        if (!isKnown) known = (_rarity(stem), -1);
        return known;
    }

    /// <summary>How rare the words are that stand beside one another in both, each pair once.</summary>
    private double Pairs(StemmedText claim, ReadOnlySpan<int> asked)
    {
        var (sum, seen) = (0.0, new List<(int, int)>());
        foreach (var (one, other) in claim.Neighbours)
        {
            if (asked[one] < 0 || asked[other] < 0) continue;
            var pair = Pair(asked[one], asked[other]);
            if (!_askedPairs.Contains(pair) || seen.Contains(pair)) continue;
            seen.Add(pair);
            sum += Known(claim.Stems[one].Stem).Rarity + Known(claim.Stems[other].Stem).Rarity;
        }
        return sum;
    }

    private static (int, int) Pair(int one, int other) => one < other ? (one, other) : (other, one);

    private static double Score(Signals signals)
    {
        var sum = -Doubt;
        var values = signals.ToArray();
        for (var i = 0; i < values.Length; i++) sum += Weights[i] * values[i];
        return 1 / (1 + Math.Exp(-Certainty * sum));
    }

    private static double Share(double shared, double whole) => whole == 0 ? 0 : shared / whole;

    private static int Length(StemmedText text) => text.Stems.Sum(s => s.Said + s.Told);

    private double Nearness(DateOnly? checkedOn) => _day is null || checkedOn is null ? UnknownNearness : (checkedOn.Value.DayNumber - _day.Value.DayNumber) switch
    {
        >= -3 and <= 30 => 1,
        >= -30 and <= 180 => 0.6,
        >= -180 and <= 400 => 0.3,
        _ => 0,
    };
}
