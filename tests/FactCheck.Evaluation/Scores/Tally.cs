namespace FactCheck.Evaluation.Scores;

/// <summary>How many were right, of how many given, of how many that should have been.</summary>
internal readonly record struct Tally(long Right, long Given, long Wanted)
{
    public double Precision => Given == 0 ? 0 : (double)Right / Given;

    public double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Given + b.Given, a.Wanted + b.Wanted);
}

internal static class Tallies
{
    public static Tally Total(this IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (a, b) => a + b);
}
