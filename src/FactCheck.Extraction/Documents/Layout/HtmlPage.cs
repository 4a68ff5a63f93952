using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>The lines of a parsed page, each with what the markup says of it.</summary>
internal static class HtmlPage
{
    public static (List<Line> Lines, int Comments) Read(IElement body, bool isThread)
    {
        var page = PageWalk.Of(body);
        isThread = Surroundings.Describe(page, isThread);
        var main = MainPart.Find(page);
        var posts = isThread ? Posts.Find(page) : [];
        if (posts.Count > 0) foreach (var post in posts) post.InArticle = true;
        else (main ?? page.Parts[0]).InArticle = true;
        foreach (var part in page.Parts) part.InArticle |= part.Parent?.InArticle ?? false;
        Surroundings.MarkRepeats(page.Lines, p => p.InArticle && !p.IsSetAside);
        foreach (var line in page.Lines) Settle(line);
        Openings.Mark(page.Lines);
        LooseEnds.Mark(page.Lines);
        return (page.Lines, page.Parts.Count(IsOneComment));
    }

    private static void Settle(Line line)
    {
        var (block, part) = (line.Block, line.Part);
        if (block.Heading == 1 && !part.IsChrome && !part.IsComments) block.Settle(ZoneKind.Headline);
        else if (part.IsComments) block.Settle(ZoneKind.ReaderComment);
        else if (part.IsChrome) block.Settle(ZoneKind.Chrome);
        else if (part.IsCaption) block.Settle(ZoneKind.Caption);
        else if (part.IsByline || line.Repeats || line.IsSource) block.Settle(ZoneKind.Chrome);
        else if (!part.InArticle) block.Kind = ZoneKind.Chrome;
        else if (line.IsMenuItem || Boilerplate.Is(block.Text)) block.Settle(ZoneKind.Chrome);
        else if (part.Element.LocalName == "time") block.Settle(ZoneKind.Chrome);
        else if (block.Heading > 1) block.Settle(ZoneKind.Subhead);
        else if (part.IsQuote) block.Kind = ZoneKind.BlockQuote;
    }

    /// <summary>One reader's comment, as comment systems mark it; they often wrap it in two elements that both say so.</summary>
    private static bool IsOneComment(Part part) =>
        part.IsComments && SaysSo(part) && (part.Element.LocalName == "li" || part.Parent is not { } parent || !SaysSo(parent));

    private static bool SaysSo(Part part) => part.Element.LocalName == "li" || part.Names.HasFlag(Names.OneComment);
}
