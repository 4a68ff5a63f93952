using System.Text;
using FactCheck.Evaluation.Inputs;
using FactCheck.Evaluation.Scores;

namespace FactCheck.Evaluation.Attributions;

/// <summary>PolNeAR's development part: political news with every attribution annotated.</summary>
internal static class PolNear
{
    private const string Name = "Attributions (PolNeAR, dev)";

    public static Section Measure()
    {
        if (Places.InShared("data/polnear/dev.tar.gz", out var missing) is not { } archive) return Section.Skipped(Name, missing);
        var articles = Read(Archive.Read(archive));
        Tally Sum(Func<AttributionScore, Tally> part) => articles.Select(part).Total();

        Tally content = Sum(a => a.Content), all = Sum(a => a.ContentAndSource), direct = Sum(a => a.DirectAndSource), characters = Sum(a => a.Characters);
        var calibration = new Calibration([.. articles.SelectMany(a => a.Certainty)]);
        return new Section(Name, $"{articles.Count} articles. Right: at least half of the two contents' characters are common; with source: and the sources share a name.",
        [
            new("Direct, content and source, F1", direct.F1, $"{direct.Wanted} quotations", ".84", ".92", "regex .648"),
            new("All, content and source, F1", all.F1, $"{all.Wanted} attributions", ".65", ".74", "regex .386"),
            new("Direct, content, F1", Sum(a => a.Direct).F1, $"{direct.Wanted} quotations"),
            new("All, content, F1", content.F1, $"{content.Wanted} attributions"),
            new("All, content and source, precision", all.Precision, $"{all.Given} found"),
            new("All, content and source, recall", all.Recall, $"{all.Wanted} attributions"),
            new("Content characters, F1", characters.F1, $"{characters.Wanted} characters"),
            new("Right, of those with a confidence of .9 or more", calibration.RightWhenSure, $"{calibration.Sure} found", ".90"),
            new("Calibration error of the confidence", calibration.Error, $"{all.Given} found") { LessIsBetter = true },
        ])
        {
            Notes = calibration.Table(),
        };
    }

    private static List<AttributionScore> Read(SortedDictionary<string, byte[]> files) =>
        files.Keys.Where(f => f.Contains("/text/") && f.EndsWith(".txt", StringComparison.Ordinal)).AsParallel().AsOrdered().Select(name =>
        {
            // The annotation's name goes on where the text's ends.
            var stem = name[..^".txt".Length].Replace("/text/", "/attributions/");
            var annotation = files.Keys.FirstOrDefault(f => f.StartsWith(stem, StringComparison.Ordinal) && f.EndsWith(".ann", StringComparison.Ordinal));
            if (annotation is null) return null;
            var gold = Standoff.Read(Encoding.UTF8.GetString(files[annotation]));
            return AttributionScore.Of(new CodePoints(Encoding.UTF8.GetString(files[name])), gold, ReadArticle.Of(files[name], name));
        }).OfType<AttributionScore>().ToList();
}
