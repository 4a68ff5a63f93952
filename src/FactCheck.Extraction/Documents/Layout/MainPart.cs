namespace FactCheck.Extraction.Documents.Layout;

/// <summary>
/// Finds the element that holds the article. Every line of running text counts for the elements around it, every line of
/// links against them; the smallest element with half of the text is where the search begins, and it goes up as long as
/// that brings more text than clutter.
/// </summary>
internal static class MainPart
{
    /// <summary>Null where the page has no running text of its own; then all of it is taken.</summary>
    public static Part? Find(PageWalk page)
    {
        Weigh(page);
        var all = page.Parts[0].Own;
        if (all == 0) return null;
        var main = page.Parts.FindLast(p => p.Own * 2 > all && CanHoldAnArticle(p)) ?? page.Parts[0];
        for (var up = main.Parent; up is not null; up = up.Parent)
            if (BringsText(main, up)) main = up;
        return Named(page, main) ?? main;
    }

    private static void Weigh(PageWalk page)
    {
        foreach (var part in page.Parts) (part.Own, part.Worth) = (0, 0);
        foreach (var line in page.Lines)
        {
            if (line.Part.IsSetAside) continue;
            if (line.IsProse) (line.Part.Own, line.Part.Worth) = (line.Part.Own + line.Length, line.Part.Worth + line.Length);
            else if (line.IsMostlyLinks) line.Part.Worth -= line.Length;
        }
        for (var i = page.Parts.Count - 1; i > 0; i--)
        {
            var (part, parent) = (page.Parts[i], page.Parts[i].Parent!);
            (parent.Own, parent.Worth) = (parent.Own + part.Own, parent.Worth + part.Worth);
        }
    }

    private static bool CanHoldAnArticle(Part part) => part.Element.LocalName is not ("p" or "li" or "td" or "blockquote" or "span" or "a" or "strong" or "em" or "font");

    private static bool BringsText(Part main, Part up)
    {
        var more = up.Own - main.Own;
        // An article's own element is left only for a page that keeps most of its text outside of it.
        var enough = main.Element.LocalName == "article" || main.Names.HasFlag(Names.Article) ? main.Own : main.Own / 10;
        return more > enough && up.Worth - main.Worth > more / 2;
    }

    /// <summary>The element inside that says that it is the article's body, if it holds nearly all of the text.</summary>
    private static Part? Named(PageWalk page, Part main) =>
        page.Parts.FindLast(p => p.Names.HasFlag(Names.Article) && p.Own * 10 > main.Own * 7 && CanHoldAnArticle(p));
}
