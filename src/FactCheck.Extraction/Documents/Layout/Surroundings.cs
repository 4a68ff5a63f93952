using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>Decides from the top down which parts of a page surround its article: menus, side columns, captions, bylines, readers' comments.</summary>
internal static class Surroundings
{
    /// <summary>Fewer characters than this beside readers' comments are no article.</summary>
    private const int ShortestArticle = 200;

    /// <summary>A teaser has a headline and a sentence or two.</summary>
    private const int LongestTeaser = 600;

    /// <summary>How a page is looked at as a whole: how much running text it has, and whether readers' comments are what it is for.</summary>
    private readonly record struct View(int Prose, bool TakesComments, bool IsThread, bool TrustsNames);

    /// <summary>Describes every part; tells whether the page is a thread: because it says so, or because it holds nothing but comments.</summary>
    public static bool Describe(PageWalk page, bool isThread)
    {
        Measure(page);
        var prose = page.Parts[0].Prose;
        // Short remarks under the posts of a thread are still remarks.
        var takeComments = isThread && ProseOfComments(page.Parts) * 2 > prose;
        var view = new View(prose, takeComments, IsThread: isThread, TrustsNames: true);
        foreach (var part in page.Parts) Describe(part, view);
        // Where the names leave nothing of a page with much text, they mean something else there ("skip-item").
        if (OwnProse(page) < ShortestArticle && ChromeProse(page) > ShortestArticle * 5)
            foreach (var part in page.Parts) Describe(part, view with { TrustsNames = false });
        if (!takeComments && OwnProse(page) < ShortestArticle && page.Parts.Exists(p => p.IsComments && p.Prose > ShortestArticle))
        {
            isThread = true;
            foreach (var part in page.Parts) Describe(part, view with { TakesComments = true, IsThread = true });
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
            if (line.Block.Heading > 0 && line.IsMostlyLinks && line.Jumps == 0) part.HoldsLinkedHeading = true;
        }
        for (var i = page.Parts.Count - 1; i > 0; i--)
        {
            var (part, parent) = (page.Parts[i], page.Parts[i].Parent!);
            parent.Last = Math.Max(parent.Last, part.Last);
            parent.HoldsLinkedHeading |= part.HoldsLinkedHeading;
            (parent.Text, parent.Linked, parent.Prose) = (parent.Text + part.Text, parent.Linked + part.Linked, parent.Prose + part.Prose);
        }
    }

    private static int OwnProse(PageWalk page) => page.Lines.Sum(l => l is { IsProse: true, Part.IsSetAside: false } ? l.Length : 0);

    private static int ChromeProse(PageWalk page) => page.Lines.Sum(l => l is { IsProse: true, Part: { IsChrome: true, IsComments: false } } ? l.Length : 0);

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

    private static void Describe(Part part, View view)
    {
        var (parent, element, names) = (part.Parent, part.Element, part.Names);
        // A class on an element that holds much of the page describes the page ("use-sticky-share"), not a share bar.
        part.IsFolded = parent?.IsFolded == true || (names.HasFlag(Names.Folded) && element.LocalName != "body");
        var isTeaser = !view.IsThread && IsTeaser(part);
        var whole = element.LocalName is "body" or "main" || part.Prose * 5 > view.Prose * 2 || (element.LocalName == "article" && !isTeaser);
        var free = !whole && !part.HoldsTitle;
        part.IsComments = !view.TakesComments && (parent?.IsComments == true || IsNamedComments(part));
        part.IsChrome = parent?.IsChrome == true || (!whole && (isTeaser || IsChromeTag(element) || (IsHidden(element) && !part.IsFolded) || (view.TrustsNames && names.HasFlag(Names.Chrome)) || ((names & (Names.Aside | Names.Chrome)) is not Names.None && part.Linked * 2 > part.Text)));
        part.IsCaption = parent?.IsCaption == true || element.LocalName == "figcaption" || (free && names.HasFlag(Names.Caption));
        part.IsByline = parent?.IsByline == true || (free && names.HasFlag(Names.Byline));
        part.IsQuote = parent?.IsQuote == true || element.LocalName == "blockquote";
    }

    /// <summary>An article of its own beside the page's: its headline is a link.</summary>
    private static bool IsTeaser(Part part) => part.Element.LocalName == "article" && part is { HoldsLinkedHeading: true, HoldsTitle: false, Text: < LongestTeaser };

    private static bool IsChromeTag(IElement element) =>
        element.LocalName is "nav" or "aside" or "form" or "button" or "select" or "label" or "footer" or "dialog" or "noscript" ||
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog";

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" ||
        (element.GetAttribute("style")?.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false);
}
