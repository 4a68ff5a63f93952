using System.Globalization;
using System.Text;

namespace FactCheck.Evaluation.Scores;

/// <summary>SCORES.md: the scores as last accepted, in tables for people. Rows below a "## heading" are read back, by measure and score; all else is prose.</summary>
internal sealed class ScoreFile
{
    private const string Preface = """
        # Scores

        How well articles are read, on sets with gold. Measured and compared with one command, kept with another:

            dotnet run -c Release --project tests/FactCheck.Evaluation              # exit code 1 if a score fell by more than .01
            dotnet run -c Release --project tests/FactCheck.Evaluation -- --accept  # write what was measured into this file

        The first section needs nothing but this repository. The others need the visible sets, in `FACTCHECK_SHARED` or in a folder
        `shared` beside the repository; where they are not at hand, they are left as they stand. Every row of the tables is compared by
        its section, measure and score; **must** and **reach** are the goals of a release, **peers** what simple baselines and other programs reach.
        ↓ marks measures of which less is better.
        """;

    private readonly List<(string Heading, string Text)> sections = [];

    private ScoreFile() { }

    public static ScoreFile Load(string path)
    {
        var file = new ScoreFile();
        if (!File.Exists(path)) return file;
        foreach (var part in File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n## ").Skip(1))
            file.sections.Add((part[..part.IndexOf('\n')], part[(part.IndexOf('\n') + 1)..].Trim()));
        return file;
    }

    /// <summary>The kept score of one measure; null where none is kept.</summary>
    public double? Kept(string section, Score measure)
    {
        foreach (var line in sections.Find(s => s.Heading == section).Text?.Split('\n') ?? [])
            if (line.Split('|', StringSplitOptions.TrimEntries) is [_, var name, var score, ..] && name == Label(measure) && double.TryParse(score, CultureInfo.InvariantCulture, out var value)) return value;
        return null;
    }

    public void Keep(Section section)
    {
        var text = section.About + "\n\n" + Table(section) + (section.Notes.Length > 0 ? "\n" + section.Notes : "");
        var at = sections.FindIndex(s => s.Heading == section.Name);
        if (at >= 0) sections[at] = (section.Name, text.Trim());
        else sections.Add((section.Name, text.Trim()));
    }

    public void Save(string path) => File.WriteAllText(path, Preface.ReplaceLineEndings("\n") + string.Concat(sections.Select(s => $"\n\n## {s.Heading}\n\n{s.Text}")) + "\n");

    private static string Table(Section section)
    {
        var table = new StringBuilder("| measure | score | of | must | reach | peers |\n|---|---|---|---|---|---|\n");
        foreach (var s in section.Scores) table.Append($"| {Label(s)} | {Figure(s.Value)} | {s.Of} | {s.Must} | {s.Reach} | {s.Peers} |\n");
        return table.ToString();
    }

    private static string Label(Score score) => score.LessIsBetter ? score.Measure + " ↓" : score.Measure;

    public static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
