using System.Diagnostics;
using FactCheck.Evaluation;
using FactCheck.Evaluation.Attributions;
using FactCheck.Evaluation.Corpus;
using FactCheck.Evaluation.Pages;
using FactCheck.Evaluation.Repeats;
using FactCheck.Evaluation.Scores;
using FactCheck.Evaluation.Statements;

// Every measure, by the name that picks it on the command line. A further one (search) is one more line here.
var measures = new (string Name, Func<Section> Measure)[]
{
    ("corpus", OwnCorpus.Measure),
    ("practice", OwnCorpus.MeasurePractice),
    ("statements", SeedsAndArticles.Measure),
    ("attributions", PolNear.Measure),
    ("pages", Wcxb.Measure),
    ("segments", Segments.Measure),
    ("repeats", RepeatedArticles.Measure),
};

var picked = measures.Where(m => args.Contains(m.Name)).ToArray();
var unknown = args.Except(measures.Select(m => m.Name)).Except(["--accept", "--list"]).ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"Unknown: {string.Join(' ', unknown)}. Usage: [{string.Join("|", measures.Select(m => m.Name))}]... [--list] [--accept]");
    return 2;
}

var kept = ScoreFile.Load(Places.ScoreFile);
int measured = 0, fallen = 0, faults = 0;
foreach (var (_, measure) in picked.Length > 0 ? picked : measures)
{
    var clock = Stopwatch.StartNew();
    var section = measure();
    if (args.Contains("--list")) foreach (var line in section.Details) Console.WriteLine(line);
    fallen += Comparison.Print(section, kept);
    measured += section.Scores.Count;
    faults += section.Faults.Count;
    Console.WriteLine($"  ({clock.Elapsed.TotalSeconds:0.0} s)");
    if (args.Contains("--accept") && section.Scores.Count > 0) kept.Keep(section);
}

Console.WriteLine($"\n{measured} scores, {fallen} fell by more than {Comparison.Tolerance}{(faults > 0 ? $", {faults} faults in the gold" : "")}");
if (args.Contains("--accept"))
{
    kept.Save(Places.ScoreFile);
    return faults > 0 ? 1 : 0;
}
return fallen + faults > 0 ? 1 : 0;
