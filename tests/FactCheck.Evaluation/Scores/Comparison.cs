namespace FactCheck.Evaluation.Scores;

/// <summary>What was measured, held against what is kept.</summary>
internal static class Comparison
{
    /// <summary>How far a score may fall before it counts: smaller steps may be one article read differently.</summary>
    public const double Tolerance = .01;

    /// <summary>Prints every score with its change, and returns how many have fallen.</summary>
    public static int Print(Section section, ScoreFile kept)
    {
        Console.WriteLine($"\n{section.Name}");
        if (section.Scores.Count == 0) Console.WriteLine($"  skipped: {section.About}");
        var fallen = 0;
        foreach (var score in section.Scores)
        {
            var before = kept.Kept(section.Name, score);
            var fell = before is { } b && score.FallsBelow(b, Tolerance + 1e-9);
            if (fell) fallen++;
            Console.WriteLine($"  {score.Measure,-44} {ScoreFile.Figure(score.Value)}  {Change(score.Value, before),-8}{(score.Must.Length > 0 ? "must " + score.Must : ""),-12} {score.Of}{(fell ? "  FELL" : "")}");
        }
        if (section.Notes.Length > 0) Console.WriteLine("\n" + section.Notes);
        foreach (var fault in section.Faults) Console.WriteLine($"  FAULT IN THE GOLD: {fault}");
        return fallen;
    }

    private static string Change(double now, double? before) => before switch
    {
        null => "new",
        { } b when Math.Abs(now - b) < .0005 => "",
        { } b => $"{now - b:+0.000;-0.000}",
    };
}
