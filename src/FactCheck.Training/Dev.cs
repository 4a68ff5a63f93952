using System.Text.Json;
using FactCheck.Extraction.Attributions.Model;
namespace FactCheck.Training;
internal static class Dev
{
    public static void Run(string weights, string folder, string outDir, double least)
    {
        Directory.CreateDirectory(outDir);
        using var s = File.OpenRead(weights);
        var finder = WeightsFile.Read(s);
        var arts = Directory.GetFiles("/tmp/pn/dev/text").Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f))).ToList();
        {
            var gold = FactCheck.Training.Polnear.PolnearReader.Read(folder, "dev").Select(a => new TrainingArticle(a)).ToList();
            long n = 0, ok = 0, f4 = 0, hit = 0, anch = 0, reach = 0;
            foreach (var a in gold)
            {
                finder.Read(a.Text);
                for (var i = 0; i < a.Text.Count; i++) { n++; if (a.Text.Tag[i] == a.Tags[i]) ok++; if (a.Text.Cue[i] > .4f) { f4++; if (a.Gold.Exists(g => g.Cue.Contains(i))) hit++; } }
                foreach (var g in a.Gold) { anch++; if (g.Cue.Any(i => a.Text.Cue[i] > .4f)) reach++; }
            }
            Console.WriteLine($"tags {ok / (double)n:0.0000} cue P {hit / (double)f4:0.000} R {reach / (double)anch:0.000}");
        }
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var round = 0; round < 3; round++)
        {
            clock.Restart();
            foreach (var a in arts)
            {
                var prose = FactCheck.Extraction.Sentences.Prose.Of(new FactCheck.Extraction.Documents.Document { Text = a.Text, Zones = [.. TrainingArticle.Lines(a.Text).Select(l => new FactCheck.Extraction.Documents.Zone(FactCheck.Extraction.Documents.ZoneKind.Body, l))] });
                var text = FlatText.Of(prose);
                var readings = finder.Read(text);
                var candidates = Candidates.Of(text, readings, FactCheck.Extraction.Attributions.RuleFinder.Find(prose, readings));
                finder.Rank(candidates);
                var found = Selection.Of(candidates, least).Select(c => (c, c.ToAttribution())).ToList();
                if (round > 0) continue;
                File.WriteAllText(Path.Combine(outDir, a.Name + ".json"), JsonSerializer.Serialize(new { attributions = found.Select(f => new { source = f.Item2.Source.Surface, cue = a.Text[f.Item2.Cue.Start..f.Item2.Cue.End], rule = f.Item2.Rule, content = f.Item2.Content.Select(x => x.In(a.Text)).ToArray(), confidence = f.Item2.Confidence }) }));
            }
            Console.WriteLine($"{arts.Sum(a => a.Text.Length) / clock.Elapsed.TotalSeconds / 1000:0} kchar/s");
        }
    }
}
