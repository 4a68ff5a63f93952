namespace FactCheck.Extraction.Documents.Layout;

/// <summary>
/// Finds the posts of a thread: elements that bear the same names again and again and together hold the page's running
/// text. Of such sets that hold nearly all of it the innermost is taken, which leaves out the writers' panels around it.
/// </summary>
internal static class Posts
{
    private const int FewestPosts = 2;

    private sealed class Set
    {
        private int last = -1;

        public List<Part> Parts { get; } = [];

        public int Prose { get; private set; }

        public void Add(Part part)
        {
            Parts.Add(part);
            // A reply may stand inside what it replies to; its text counts once.
            if (part.Order > last) (last, Prose) = (part.Last, Prose + part.Own);
        }
    }

    /// <summary>Empty where no set holds most of what the page says.</summary>
    public static IReadOnlyList<Part> Find(PageWalk page)
    {
        var sets = new Dictionary<string, Set>(StringComparer.Ordinal);
        foreach (var part in page.Parts)
        {
            if (part.IsSetAside || KeyOf(part) is not { } key) continue;
            if (!sets.TryGetValue(key, out var set)) sets[key] = set = new Set();
            set.Add(part);
        }
        var repeated = sets.Values.Where(s => s.Parts.Count >= FewestPosts).ToList();
        var most = repeated.Select(s => s.Prose).DefaultIfEmpty().Max();
        if (most * 2 < page.Parts[0].Own || most == 0) return [];
        return repeated.FindLast(s => s.Prose * 100 >= most * 85)!.Parts;
    }

    /// <summary>Tag and names, without the numbers that tell one post from the next; null for what holds no post.</summary>
    private static string? KeyOf(Part part)
    {
        if (part.Element.LocalName is "p" or "span" or "a" or "em" or "strong" or "b" or "i" or "br" or "code" or "pre" or "ul" or "ol") return null;
        var names = part.Element.ClassName is { Length: > 0 } classes ? string.Join(' ', classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(n => !n.Any(char.IsDigit))) : "";
        if (names.Length == 0) names = part.Element.GetAttribute("itemprop") ?? "";
        return names.Length == 0 ? null : part.Element.LocalName + " " + names;
    }
}
