namespace FactCheck.Evaluation.Scores;

/// <summary>One measured figure, with what it is held against.</summary>
/// <param name="Measure">What was measured: with its section's name, the key by which a score is compared with the kept one.</param>
/// <param name="Value">The figure, from 0 to 1.</param>
/// <param name="Of">How many cases it rests on, in words.</param>
/// <param name="Must">What a release must reach.</param>
/// <param name="Reach">What to reach for.</param>
/// <param name="Peers">What a simple baseline or another program reaches.</param>
internal sealed record Score(string Measure, double Value, string Of, string Must = "", string Reach = "", string Peers = "")
{
    /// <summary>Leaks and errors: less is better.</summary>
    public bool LessIsBetter { get; init; }

    public bool FallsBelow(double kept, double tolerance) => LessIsBetter ? Value > kept + tolerance : Value < kept - tolerance;
}

/// <summary>The scores of one set of articles.</summary>
/// <param name="Name">Its heading in the kept file.</param>
/// <param name="About">What the set is, in a line or two.</param>
/// <param name="Scores">What was measured; empty where the set is not at hand.</param>
internal sealed record Section(string Name, string About, IReadOnlyList<Score> Scores)
{
    /// <summary>Further lines below the table, for reading; never compared.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Single findings (missed, extra), printed on demand and never kept.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>What is wrong with the gold itself: any fault fails the run.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public static Section Skipped(string name, string why) => new(name, why, []);
}
