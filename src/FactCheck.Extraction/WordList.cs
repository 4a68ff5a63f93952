using System.Collections.Frozen;
using System.Reflection;

namespace FactCheck.Extraction;

/// <summary>The word lists beside the code: embedded text files, one entry a line, “#” for remarks, [name] opening a section.</summary>
internal static class WordList
{
    public static FrozenSet<string> Words(string name) => Lines(name).Where(l => l[0] != '[').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every word of every section, with its section's name. A line may hold several forms, separated by commas.</summary>
    public static FrozenDictionary<string, string> Sections(string name)
    {
        var section = "";
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines(name))
        {
            if (line[0] == '[') section = line.Trim('[', ']');
            else foreach (var form in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) words.TryAdd(form, section);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>“key = value” lines, as a map from every comma-separated key to its value; of one [section] only, if one is named.</summary>
    public static FrozenDictionary<string, string> Pairs(string name, string section = "")
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        var inside = "";
        foreach (var line in Lines(name))
        {
            if (line[0] == '[') inside = line.Trim('[', ']');
            else if (inside == section) AddPair(pairs, name, line);
        }
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddPair(Dictionary<string, string> pairs, string name, string line)
    {
        var (keys, value) = line.Split('=', 2, StringSplitOptions.TrimEntries) is [var k, var v] ? (k, v) : throw new InvalidDataException($"{name}: {line}");
        foreach (var key in keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) pairs[key] = value;
    }

    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')];
    }
}
