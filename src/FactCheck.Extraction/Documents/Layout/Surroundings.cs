using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>Decides from the top down which parts of a page surround its article: menus, side columns, captions, bylines, readers' comments.</summary>
internal static class Surroundings
{
    public static void Describe(PageWalk page, bool isThread)
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
        foreach (var part in page.Parts) Describe(part, page.Parts[0].Prose, isThread);
        MarkRepeats(page.Lines);
    }

    private static void MarkRepeats(List<Line> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
            if (line.IsProse && !line.Part.IsSetAside) line.Repeats = !seen.Add(line.Block.Text);
    }

    private static void Describe(Part part, int prose, bool isThread)
    {
        var (parent, element, names) = (part.Parent, part.Element, part.Names);
        // A class on an element that holds much of the page describes the page ("use-sticky-share"), not a share bar.
        var whole = element.LocalName is "body" or "main" or "article" || part.Prose * 5 > prose * 2;
        var free = !whole && !part.HoldsTitle;
        part.IsComments = !isThread && (parent?.IsComments == true || (!part.HoldsTitle && element.LocalName != "body" && names.HasFlag(Names.Comments)));
        part.IsChrome = parent?.IsChrome == true || (!whole && (IsChromeTag(element) || names.HasFlag(Names.Chrome) || (names.HasFlag(Names.Aside) && part.Linked * 2 > part.Text)));
        part.IsCaption = parent?.IsCaption == true || element.LocalName == "figcaption" || (free && names.HasFlag(Names.Caption));
        part.IsByline = parent?.IsByline == true || (free && names.HasFlag(Names.Byline));
        part.IsQuote = parent?.IsQuote == true || element.LocalName == "blockquote";
    }

    private static bool IsChromeTag(IElement element) =>
        element.LocalName is "nav" or "aside" or "form" or "button" or "label" or "footer" or "dialog" or "noscript" ||
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" ||
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" ||
        (element.GetAttribute("style")?.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false);
}
