using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using FactCheck.Extraction;

namespace FactCheck.Training.Polnear;

/// <summary>Reads one part of PolNeAR: NAME.tar.gz (text/*.txt, attributions/*.ann) and NAME.tokens.tsv.gz.</summary>
internal static class PolnearReader
{
    /// <exception cref="FileNotFoundException">A file of the part is not in the folder.</exception>
    public static IReadOnlyList<AnnotatedArticle> Read(string folder, string part)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var annotations = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using (var tar = new TarReader(new GZipStream(File.OpenRead(Path.Combine(folder, part + ".tar.gz")), CompressionMode.Decompress)))
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is null) continue;
                using var reader = new StreamReader(entry.DataStream);
                if (entry.Name.EndsWith(".txt", StringComparison.Ordinal)) texts[Path.GetFileNameWithoutExtension(entry.Name)] = reader.ReadToEnd();
                else if (entry.Name.EndsWith(".ann", StringComparison.Ordinal)) annotations[Path.GetFileNameWithoutExtension(entry.Name)] = reader.ReadToEnd();
            }
        var tokens = ReadTokens(Path.Combine(folder, part + ".tokens.tsv.gz"));
        return [.. texts.Where(t => tokens.ContainsKey(t.Key) && annotations.Keys.Any(a => a.StartsWith(t.Key, StringComparison.Ordinal))).Select(t => Make(t.Key, t.Value, annotations, tokens[t.Key]))];
    }

    private static AnnotatedArticle Make(string name, string text, SortedDictionary<string, string> annotations, List<string[]> tokens)
    {
        var units = Units(text);
        Span At(string start, string end) => new(units[int.Parse(start, CultureInfo.InvariantCulture)], units[int.Parse(end, CultureInfo.InvariantCulture)]);
        // An annotation is named after its article and its annotator; some articles have two. One article's name may begin another's.
        var first = annotations.Where(a => a.Key.StartsWith(name, StringComparison.Ordinal)).MinBy(a => a.Key.Length).Value;
        return new AnnotatedArticle(name, text, Attributions(first, At), [.. tokens.Select(t => new GoldToken(At(t[0], t[1]), t[4], t[3]))]);
    }

    private static List<GoldAttribution> Attributions(string annotation, Func<string, string, Span> at)
    {
        var spans = new Dictionary<string, List<Span>>(StringComparer.Ordinal);
        var events = new List<GoldAttribution>();
        foreach (var line in annotation.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // Marked text that runs over a line end leaves its second half on a line of its own.
            var cells = line.Split('\t');
            if (cells.Length < 2 || cells[0].Length < 2 || !cells[0].AsSpan(1).TrimStart("0123456789").IsEmpty) continue;
            if (cells[0][0] == 'T')
                spans[cells[0]] = [.. cells[1][(cells[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(s => s.Split(' ')).Select(s => at(s[0], s[1]))];
            else if (cells[0][0] == 'E')
            {
                // A role may point at a span that its annotator deleted.
                var roles = cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(':')).ToLookup(r => r[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), r => spans.GetValueOrDefault(r[1], []));
                events.Add(new GoldAttribution([.. roles["Source"].SelectMany(s => s)], [.. roles["Cue"].SelectMany(s => s)], [.. roles["Content"].SelectMany(s => s)]));
            }
        }
        return events;
    }

    private static Dictionary<string, List<string[]>> ReadTokens(string path)
    {
        var articles = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        List<string[]>? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# doc ", StringComparison.Ordinal)) articles[line[6..]] = current = [];
            else if (line.Length > 0 && line.Split('\t') is { Length: >= 5 } cells) current?.Add(cells);
        }
        return articles;
    }

    /// <summary>The place in UTF-16 of every code point, and of the end: the annotators counted code points.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i])) units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }
}
