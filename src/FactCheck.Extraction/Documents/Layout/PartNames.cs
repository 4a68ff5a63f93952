using System.Collections.Frozen;
using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>What the names on an element say that it holds.</summary>
[Flags]
internal enum Names
{
    None = 0,
    Chrome = 1,
    Comments = 2,
    OneComment = 4,
    Caption = 8,
    Byline = 16,
    Article = 32,
    Aside = 64,
    Author = 128,
    Folded = 256,
}

/// <summary>
/// Reads class names and ids word by word ("postBody-share_bar" is "post", "body", "share", "bar"), so that "ad" is not
/// found in "shadow". One reader serves one page and remembers the names it has seen; pages repeat them by the hundred.
/// </summary>
internal sealed class PartNames
{
    private const int LongestPhrase = 4;
    private const int MostNames = 40;

    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly FrozenDictionary<string, string> Entries = WordList.Sections("part-names");
    private static readonly (string Start, Names Names)[] Starts = [.. Entries.Where(e => e.Key.EndsWith('*')).Select(e => (e.Key[..^1], SectionOf(e.Value)))];
    private static readonly FrozenDictionary<string, Names> Phrases = Entries.Where(e => !e.Key.EndsWith('*')).ToFrozenDictionary(e => e.Key, e => SectionOf(e.Value), StringComparer.Ordinal);

    private readonly Dictionary<string, Names> seen = new(StringComparer.Ordinal);

    public Names Of(IElement element)
    {
        var names = Of(element.ClassName) | Of(element.Id);
        if (element.GetAttribute("itemprop") is "articleBody") names |= Names.Article;
        if (element.GetAttribute("itemprop") is "author") names |= Names.Author | Names.Byline;
        return names;
    }

    private Names Of(string? names)
    {
        if (string.IsNullOrWhiteSpace(names)) return Names.None;
        if (seen.TryGetValue(names, out var known)) return known;
        foreach (var name in names.Split((char[]?)null, MostNames, StringSplitOptions.RemoveEmptyEntries)) known |= OfOne(name);
        return seen[names] = known;
    }

    private static Names OfOne(string name)
    {
        // Blog software puts an article's sections and keywords among its classes; they speak of the subject, not of the part.
        if (name.StartsWith("category-", StringComparison.Ordinal) || name.StartsWith("tag-", StringComparison.Ordinal)) return Names.None;
        var words = WordsOf(name);
        var found = Phrases.GetValueOrDefault("=" + string.Join('-', words));
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (start, names) in Starts)
                if (words[i].StartsWith(start, StringComparison.Ordinal)) found |= names;
            var phrase = "";
            for (var j = i; j < Math.Min(words.Count, i + LongestPhrase); j++)
            {
                phrase = j == i ? words[j] : phrase + "-" + words[j];
                found |= Phrases.GetValueOrDefault(phrase);
            }
        }
        return found;
    }

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        foreach (var segment in name.Split('-', '_', ':'))
        {
            // "hZ1Zx" is a number that a build tool made, whatever words might be found in it.
            if (segment.Any(char.IsAsciiDigit) && segment.Any(char.IsAsciiLetterUpper)) continue;
            var start = 0;
            for (var i = 1; i <= segment.Length; i++)
            {
                if (i < segment.Length && !(char.IsUpper(segment[i]) && char.IsLower(segment[i - 1]))) continue;
                var word = segment[start..i].Trim(Digits).ToLowerInvariant();
                if (word.Length > 0) words.Add(word);
                start = i;
            }
        }
        return words;
    }

    private static Names SectionOf(string section) => section switch
    {
        "chrome" => Names.Chrome,
        "comments" => Names.Comments,
        "one comment" => Names.OneComment,
        "caption" => Names.Caption,
        "byline" => Names.Byline,
        "author" => Names.Author | Names.Byline,
        "folded" => Names.Folded,
        "article" => Names.Article,
        "chrome where it is links" => Names.Aside,
        _ => throw new InvalidDataException($"part-names: [{section}]"),
    };
}
