using System.Runtime.CompilerServices;

namespace FactCheck.Extraction.Statements;

/// <summary>
/// The points for and against a tie. Most pairs of statements come to nothing, so they are weighed without words first;
/// only what stays is told, by going over the same signs once more.
/// </summary>
internal sealed class Weighing(bool tells)
{
    private readonly List<Reason> reasons = [];

    public int Sum { get; private set; }

    public IReadOnlyList<Reason> Reasons => reasons;

    private bool Tells { get; } = tells;

    public void Add(Reason reason)
    {
        Sum += reason.Points;
        if (Tells) reasons.Add(reason);
    }

    public void Add(int points, [InterpolatedStringHandlerArgument("")] Words words)
    {
        Sum += points;
        if (Tells) reasons.Add(new Reason(points, words.ToString()));
    }

    /// <summary>Words that are put together only for a weighing that tells.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Words
    {
        private readonly System.Text.StringBuilder? told;

        public Words(int literalLength, int formattedCount, Weighing weighing, out bool tells)
        {
            tells = weighing.Tells;
            told = tells ? new System.Text.StringBuilder(literalLength + formattedCount * 16) : null;
        }

        public void AppendLiteral(string words) => told!.Append(words);

        public void AppendFormatted(object? value) => told!.Append(value);

        public override string ToString() => told!.ToString();
    }
}
