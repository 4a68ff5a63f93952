using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>Decides from the top down which parts of a page surround its article: menus, side columns, captions, bylines, readers' comments.</summary>
internal static class Surroundings
{
    /// <summary>Fewer characters than this beside readers' comments are no article.</summary>
    private const int ShortestArticle = 200;

    /// <summary>Describes every part; tells whether the page is a thread: because it says so, or because it holds nothing but comments.</summary>
    public static bool Describe(PageWalk page, bool isThread)
    {
        Measure(page);
        var prose = page.Parts[0].Prose;
        // Short remarks under the posts of a thread are still remarks.
        var takeComments = isThread && ProseOfComments(page.Parts) * 2 > prose;
        foreach (var part in page.Parts) Describe(part, prose, takeComments);
        if (!takeComments && page.Lines.Sum(l => l is { IsProse: true, Part.IsSetAside: false } ? l.Length : 0) < ShortestArticle && page.Parts.Exists(p => p.IsComments && p.Prose > ShortestArticle))
        {
            isThread = true;
            foreach (var part in page.Parts) Describe(part, prose, takeComments: true);
        }
        MarkRepeats(page.Lines, p => !p.IsSetAside);
        return isThread;
    }

    private static void Measure(PageWalk page)
    {
        foreach (var line in page.Lines)
        {
            var part = line.Part;
            (part.Text, part.Linked) = (part.Text + line.Length, part.Linked + line.Linked);
            if (line.IsProse) part.Prose += line.Length;
        }
        for (var i = page.Parts.Count - 1; i > 0; i--)
        {
            var (part, parent) = (page.Parts[i], page.Parts[i].Parent!);
            parent.Last = Math.Max(parent.Last, part.Last);
            (parent.Text, parent.Linked, parent.Prose) = (parent.Text + part.Text, parent.Linked + part.Linked, parent.Prose + part.Prose);
        }
    }

    private static int ProseOfComments(List<Part> parts)
    {
        int prose = 0, last = 0;
        foreach (var part in parts)
            if (part.Order > last && IsNamedComments(part)) (last, prose) = (part.Last, prose + part.Prose);
        return prose;
    }

    private static bool IsNamedComments(Part part) => part.Names.HasFlag(Names.Comments) && !part.HoldsTitle && part.Element.LocalName != "body";

    /// <summary>Marks what was told before among the lines that count.</summary>
    public static void MarkRepeats(List<Line> lines, Predicate<Part> counts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            line.Repeats = false;
            if (line.IsProse && counts(line.Part)) line.Repeats = !seen.Add(line.Block.Text);
        }
    }

    private static void Describe(Part part, int prose, bool takeComments)
    {
        var (parent, element, names) = (part.Parent, part.Element, part.Names);
        // A class on an element that holds much of the page describes the page ("use-sticky-share"), not a share bar.
        part.IsFolded = parent?.IsFolded == true || (names.HasFlag(Names.Folded) && element.LocalName != "body");
        var whole = element.LocalName is "body" or "main" or "article" || part.Prose * 5 > prose * 2;
        var free = !whole && !part.HoldsTitle;
        part.IsComments = !takeComments && (parent?.IsComments == true || IsNamedComments(part));
        part.IsChrome = parent?.IsChrome == true || (!whole && (IsChromeTag(element) || (IsHidden(element) && !part.IsFolded) || names.HasFlag(Names.Chrome) || (names.HasFlag(Names.Aside) && part.Linked * 2 > part.Text)));
        part.IsCaption = parent?.IsCaption == true || element.LocalName == "figcaption" || (free && names.HasFlag(Names.Caption));
        part.IsByline = parent?.IsByline == true || (free && names.HasFlag(Names.Byline));
        part.IsQuote = parent?.IsQuote == true || element.LocalName == "blockquote";
    }

    private static bool IsChromeTag(IElement element) =>
        element.LocalName is "nav" or "aside" or "form" or "button" or "select" or "label" or "footer" or "dialog" or "noscript" ||
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog";

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" ||
        (element.GetAttribute("style")?.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false);
}
