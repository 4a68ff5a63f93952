namespace FactCheck.Extraction.Attributions;

/// <summary>The full names of an article, found by any of their words.</summary>
internal sealed class NameIndex(StringComparer comparer)
{
    /// <summary>No article has as many namesakes; a page of one word over and over has.</summary>
    private const int MostNamesakes = 40;

    private readonly Dictionary<string, List<string>> names = new(comparer);
    private readonly HashSet<string> known = [];

    public bool Knows(string name) => known.Contains(name);

    public void Add(string name)
    {
        if (!known.Add(name)) return;
        foreach (var word in WordsOf(name))
        {
            if (!names.TryGetValue(word, out var namesakes)) names[word] = namesakes = [];
            if (namesakes.Count < MostNamesakes) namesakes.Add(name);
        }
    }

    /// <summary>The names that hold all the words of a part and at least one more, in text order.</summary>
    public IReadOnlyList<string> Holding(string part)
    {
        var words = WordsOf(part);
        if (words.Length == 0 || !names.TryGetValue(words[^1], out var namesakes)) return [];
        return namesakes.FindAll(name => WordsOf(name) is var all && all.Length > words.Length && words.All(w => all.Contains(w, comparer)));
    }

    private static string[] WordsOf(string name) => name.Split([' ', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
}
