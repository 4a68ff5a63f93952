using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>Decides from the top down which parts of a page surround its article: menus, side columns, captions, bylines, readers' comments.</summary>
internal static class Surroundings
{
    public static void Describe(PageWalk page)
    {
        foreach (var line in page.Lines)
            if (line.IsProse) line.Part.Prose += line.Length;
        for (var i = page.Parts.Count - 1; i > 0; i--) page.Parts[i].Parent!.Prose += page.Parts[i].Prose;
        foreach (var part in page.Parts) Describe(part, page.Parts[0].Prose);
    }

    private static void Describe(Part part, int prose)
    {
        var (parent, element, names) = (part.Parent, part.Element, part.Names);
        // A class on an element that holds much of the page describes the page ("use-sticky-share"), not a share bar.
        var whole = element.LocalName is "body" or "main" or "article" || part.Prose * 5 > prose * 2;
        var free = !whole && !part.HoldsTitle;
        part.IsComments = parent?.IsComments == true || (!part.HoldsTitle && element.LocalName != "body" && names.HasFlag(Names.Comments));
        part.IsChrome = parent?.IsChrome == true || (!whole && (IsChromeTag(element) || names.HasFlag(Names.Chrome)));
        part.IsCaption = parent?.IsCaption == true || element.LocalName == "figcaption" || (free && names.HasFlag(Names.Caption));
        part.IsByline = parent?.IsByline == true || (free && names.HasFlag(Names.Byline));
        part.IsQuote = parent?.IsQuote == true || element.LocalName == "blockquote";
    }

    private static bool IsChromeTag(IElement element) =>
        element.LocalName is "nav" or "aside" or "form" or "button" or "select" or "textarea" or "label" or "footer" or "dialog" or "noscript" ||
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" ||
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" ||
        (element.GetAttribute("style")?.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false);
}
