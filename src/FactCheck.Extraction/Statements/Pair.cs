namespace FactCheck.Extraction.Statements;

/// <summary>A statement and another that it may answer, with what they share.</summary>
internal sealed class Pair
{
    private static readonly List<string> None = [];

    public Pair(Draft answer, Draft target, Topics topics)
    {
        (Answer, Target, Topics) = (answer, target, topics);
        Shared = Common(answer.StemsInOrder, target);
        SharedAround = Common(answer.AroundInOrder, target);
    }

    public Draft Answer { get; }

    public Draft Target { get; }

    public Topics Topics { get; }

    /// <summary>The stems of the answer's words that the target has too.</summary>
    public IReadOnlyList<string> Shared { get; }

    /// <summary>The same of the sentence around the answer's words.</summary>
    public IReadOnlyList<string> SharedAround { get; }

    public bool Shares => Shared.Count + SharedAround.Count > 0;

    /// <summary>How many paragraphs further the answer stands; below zero where it stands before.</summary>
    public int Paragraphs => Answer.Place.Paragraph - Target.RunEnd.Paragraph;

    public bool IsNear => Math.Abs(Paragraphs) <= 1;

    private static List<string> Common(IReadOnlyList<string> stems, Draft target)
    {
        List<string>? common = null;
        for (var i = 0; i < stems.Count; i++)
            if (target.Stems.ContainsKey(stems[i])) (common ??= []).Add(stems[i]);
        return common ?? None;
    }
}
