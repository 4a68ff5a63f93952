using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents;

/// <summary>
/// The blocks of a parsed page, each with what the markup says of it. The tree is walked with a stack of its own:
/// a page may be deeper than the thread's.
/// </summary>
internal sealed class HtmlPage
{
    private static readonly FrozenSet<string> Dropped = new[] { "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "option", "canvas", "audio", "video", "img", "input" }.ToFrozenSet();

    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "button",
    }.ToFrozenSet();

    private readonly List<Part> parts = [];
    private readonly List<(Block Block, Part Part, int Linked)> found = [];
    private readonly StringBuilder text = new();
    private int linked;
    private int breaks;

    /// <summary>An element that can hold blocks.</summary>
    private sealed class Part(Part? parent, IElement element, string names)
    {
        public Part? Parent { get; } = parent;

        public IElement Element { get; } = element;

        public string Names { get; } = names;

        public int Weight { get; set; }

        public bool HoldsTitle { get; set; }

        public bool IsChrome { get; set; }

        public bool IsComments { get; set; }

        public bool IsCaption { get; set; }

        public bool IsByline { get; set; }

        public bool IsQuote { get; set; }

        public bool InArticle { get; set; }
    }

    /// <summary>How many reader comments the markup tells apart.</summary>
    public int Comments { get; private set; }

    public static (List<Block> Blocks, int Comments) Read(IElement body)
    {
        var page = new HtmlPage();
        page.Walk(body);
        page.Judge();
        return (page.found.ConvertAll(f => f.Block), page.Comments);
    }

    private void Walk(IElement body)
    {
        var root = NewPart(null, body);
        var stack = new Stack<(INodeList Children, int Next, Part Part, bool Block, bool Link)>();
        stack.Push((body.ChildNodes, 0, root, true, false));
        while (stack.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                if (at.Block) Flush(at.Part);
                continue;
            }
            stack.Push(at with { Next = at.Next + 1 });
            switch (at.Children[at.Next])
            {
                case IText words:
                    breaks = words.Data.AsSpan().IsWhiteSpace() ? breaks : 0;
                    text.Append(words.Data);
                    if (at.Link) linked += words.Data.Length;
                    break;
                case IElement { LocalName: "br" }:
                    // Two breaks in a row make a paragraph; one is a line's end.
                    if (++breaks > 1) Flush(at.Part);
                    else text.Append(' ');
                    break;
                case IElement element when !Dropped.Contains(element.LocalName):
                    var block = !Inline.Contains(element.LocalName);
                    if (block) Flush(at.Part);
                    stack.Push((element.ChildNodes, 0, block || element.ClassName is not null ? NewPart(at.Part, element) : at.Part, block, at.Link || element.LocalName == "a"));
                    break;
            }
        }
    }

    private Part NewPart(Part? parent, IElement element)
    {
        var part = new Part(parent, element, Classes.NamesOf(element));
        parts.Add(part);
        return part;
    }

    private void Flush(Part part)
    {
        var line = Words.Clean(text.ToString());
        if (line.Length > 0)
        {
            var heading = part.Element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;
            found.Add((new Block(line) { Heading = heading, ListItem = part.Element.LocalName == "li" }, part, linked));
            if (heading == 1) for (var p = part; p is not null; p = p.Parent) p.HoldsTitle = true;
        }
        text.Clear();
        (linked, breaks) = (0, 0);
    }

    /// <summary>Decides from the top down what each part of the page is, then gives every block its part's kind.</summary>
    private void Judge()
    {
        foreach (var (block, part, links) in found)
            if (part.Element.LocalName is "p" or "blockquote" or "li" or "div" or "td" && block.Text.Length > 60 && links * 3 < block.Text.Length) part.Weight += block.Text.Length;
        for (var i = parts.Count - 1; i > 0; i--) parts[i].Parent!.Weight += parts[i].Weight;

        foreach (var part in parts) Describe(part);
        // What comments and side columns weigh must not decide where the article is.
        var own = Reweigh();
        var article = own == 0 ? null : parts.FindLast(p => p.Weight >= own * 0.7 && p.Element.LocalName is not ("p" or "li" or "td" or "blockquote" or "span"));
        foreach (var part in parts) part.InArticle = article is null || part == article || (part.Parent?.InArticle ?? false);
        foreach (var (block, part, links) in found) SettleBlock(block, part, links);
    }

    private void Describe(Part part)
    {
        var (parent, element, names) = (part.Parent, part.Element, part.Names);
        // A class on an element that holds most of the page describes the page ("use-sticky-share"), not a share bar.
        var whole = element.LocalName is "body" or "main" or "article" || part.Weight * 5 > parts[0].Weight * 2;
        part.IsComments = parent?.IsComments == true || (!part.HoldsTitle && element.LocalName != "body" && Classes.IsComments(names));
        part.IsChrome = parent?.IsChrome == true || (!whole && (Classes.IsChromeTag(element) || Classes.IsChrome(names)));
        part.IsCaption = parent?.IsCaption == true || Classes.IsCaption(element, names);
        part.IsByline = parent?.IsByline == true || (!whole && !part.HoldsTitle && Classes.IsByline(names));
        part.IsQuote = parent?.IsQuote == true || element.LocalName == "blockquote";
        if (part.IsComments && Classes.IsOneComment(element, names) && !IsInsideSameComment(part)) Comments++;
    }

    /// <summary>Comment systems often wrap one comment in two elements that both say so.</summary>
    private static bool IsInsideSameComment(Part part) =>
        part.Element.LocalName != "li" && part.Parent is { } parent && (parent.Element.LocalName == "li" || Classes.IsOneComment(parent.Element, parent.Names));

    private int Reweigh()
    {
        foreach (var part in parts) part.Weight = 0;
        foreach (var (block, part, links) in found)
            if (!part.IsComments && !part.IsChrome && !part.IsCaption && block.Text.Length > 60 && links * 3 < block.Text.Length) part.Weight += block.Text.Length;
        for (var i = parts.Count - 1; i > 0; i--) parts[i].Parent!.Weight += parts[i].Weight;
        return parts[0].Weight;
    }

    private static void SettleBlock(Block block, Part part, int links)
    {
        var mostlyLinks = links * 2 > block.Text.Length;
        if (block.Heading == 1 && !part.IsChrome && !part.IsComments) block.Settle(ZoneKind.Headline);
        else if (part.IsComments) block.Settle(ZoneKind.ReaderComment);
        else if (part.IsChrome) block.Settle(ZoneKind.Chrome);
        else if (part.IsCaption) block.Settle(ZoneKind.Caption);
        else if (part.IsByline && block.Text.Length < 200) block.Settle(ZoneKind.Chrome);
        else if (!part.InArticle) block.Kind = ZoneKind.Chrome;
        else if (mostlyLinks && block.Text.Length < 160 && part.Element.LocalName is not "p") block.Settle(ZoneKind.Chrome);
        else if (part.Element.LocalName == "time") block.Settle(ZoneKind.Chrome);
        else if (block.Heading > 1) block.Settle(ZoneKind.Subhead);
        else if (part.IsQuote) block.Kind = ZoneKind.BlockQuote;
    }
}
