using System.CommandLine;
using FactCheck.Extraction;

namespace FactCheck.Cli.Extracting;

/// <summary>factcheck extract PATH... [--out DIR]: articles in, one JSON document each out. Touches no database.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Articles (.txt, .html, .htm, .html.gz), folders of them, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<DirectoryInfo?>("--out", "-o") { Description = "Folder for one JSON file per article; without it they are printed, one after the other.", HelpName = "DIR" };
        var command = new Command("extract", "Reads articles and prints what was found: text, claims, rebuttals, sources, reviews. An input that cannot be read is reported and the others go on; the exit code is then 1.") { paths, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(paths), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string[] paths, DirectoryInfo? output)
    {
        output?.Create();
        var failed = 0;
        foreach (var input in InputFile.Find(paths))
        {
            var json = Read(input, ref failed);
            if (output is null) Console.Out.WriteLine(json);
            else File.WriteAllText(Path.Combine(output.FullName, input.Stem + ".json"), json + "\n");
        }
        return failed == 0 ? 0 : 1;
    }

    private static string Read(InputFile input, ref int failed)
    {
        try
        {
            return ExtractedArticle.Of(ArticleReader.Read(new RawArticle(input.Bytes(ArticleReader.MaxBytes), input.Name))).ToJson();
        }
        catch (Exception error) when (error is UnreadableArticleException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            failed++;
            Console.Error.WriteLine($"{input.Name}: {error.Message}");
            return new UnreadInput(input.Name, error.Message).ToJson();
        }
    }
}
