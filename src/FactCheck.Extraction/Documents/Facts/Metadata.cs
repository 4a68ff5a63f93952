using System.Collections.Frozen;
using AngleSharp.Html.Dom;

namespace FactCheck.Extraction.Documents.Facts;

/// <summary>What a page's meta elements and microdata say, by name, gathered in one pass.</summary>
internal sealed class Metadata
{
    private static readonly FrozenDictionary<string, string> Sections = WordList.Sections("metadata-names");
    private static readonly ILookup<string, string> Names = WordList.Lines("metadata-names").Where(Sections.ContainsKey).ToLookup(n => Sections[n], StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    public Metadata(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("meta[content], [itemprop][content], [itemprop][datetime]"))
        {
            var value = Words.Clean(element.GetAttribute("content") ?? element.GetAttribute("datetime"));
            if (value.Length == 0) continue;
            foreach (var name in (ReadOnlySpan<string?>)[element.GetAttribute("property"), element.GetAttribute("name"), element.GetAttribute("itemprop")])
                if (name is not null) Add(name, value);
        }
    }

    public string? Of(string name) => values.GetValueOrDefault(name)?[0];

    /// <summary>Every value under the names of a section of the list, the surest name first.</summary>
    public IEnumerable<string> All(string section) => Names[section].SelectMany(n => values.GetValueOrDefault(n) ?? []);

    private void Add(string name, string value)
    {
        if (!values.TryGetValue(name, out var all)) values[name] = all = [];
        all.Add(value);
    }
}
