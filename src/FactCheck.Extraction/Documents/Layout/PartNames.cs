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

    /// <summary>Characters of a name that are read.</summary>
    private const int LongestName = 200;

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
        Span<char> joined = stackalloc char[2 * LongestName];
        var words = new List<Range>();
        var phrases = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        var length = Join(name.Length <= LongestName ? name : name.AsSpan(0, LongestName), joined, words);
        var found = Names.None;
        if (phrases.TryGetValue(joined[..length], out var whole)) found |= whole;
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (start, names) in Starts)
                if (joined[words[i]].StartsWith(start)) found |= names;
            for (var j = i; j < Math.Min(words.Count, i + LongestPhrase); j++)
                if (phrases.TryGetValue(joined[words[i].Start..words[j].End], out var names)) found |= names;
        }
        return found;
    }

    /// <summary>Writes the words of a name in lower case, "=post-body-share-bar", and notes where each stands.</summary>
    private static int Join(ReadOnlySpan<char> name, Span<char> joined, List<Range> words)
    {
        var length = 0;
        joined[length++] = '=';
        foreach (var range in name.SplitAny('-', '_', ':'))
        {
            var segment = name[range];
            // "hZ1Zx" is a number that a build tool made, whatever words might be found in it.
            if (segment.ContainsAnyInRange('0', '9') && segment.ContainsAnyInRange('A', 'Z')) continue;
            var start = 0;
            for (var i = 1; i <= segment.Length; i++)
            {
                if (i < segment.Length && !(char.IsUpper(segment[i]) && char.IsLower(segment[i - 1]))) continue;
                var word = segment[start..i].Trim("0123456789");
                start = i;
                if (word.IsEmpty) continue;
                if (words.Count > 0) joined[length++] = '-';
                word.ToLowerInvariant(joined[length..]);
                words.Add(length..(length += word.Length));
            }
        }
        return length;
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
