using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>
/// Takes a parsed page apart into lines and the parts that hold them, in one pass over the tree. The walk has a stack of
/// its own: a page may be deeper than the thread's.
/// </summary>
internal sealed class PageWalk
{
    private static readonly FrozenSet<string> Dropped = new[] { "script", "style", "template", "svg", "math", "iframe", "object", "head", "option", "textarea", "canvas", "audio", "video", "img", "input" }.ToFrozenSet();

    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "button",
    }.ToFrozenSet();

    private readonly PartNames names = new();
    private readonly StringBuilder text = new();
    private int linked;
    private int jumps;
    private int breaks;

    private enum LinkKind
    {
        None,
        Away,
        Jump,
    }

    private PageWalk()
    {
    }

    /// <summary>Every part after the one that holds it.</summary>
    public List<Part> Parts { get; } = [];

    public List<Line> Lines { get; } = [];

    public static PageWalk Of(IElement body)
    {
        var walk = new PageWalk();
        walk.Run(body);
        return walk;
    }

    private void Run(IElement body)
    {
        // By number: a node's NextSibling is searched for among all of its siblings.
        var stack = new Stack<(INodeList Nodes, int Next, Part Part, bool Block, LinkKind Link)>();
        stack.Push((body.ChildNodes, 0, NewPart(null, body), true, LinkKind.None));
        while (stack.TryPop(out var at))
        {
            if (at.Next == at.Nodes.Length)
            {
                if (at.Block) Flush(at.Part);
                continue;
            }
            stack.Push(at with { Next = at.Next + 1 });
            switch (at.Nodes[at.Next])
            {
                case IText words:
                    breaks = words.Data.AsSpan().IsWhiteSpace() ? breaks : 0;
                    text.Append(words.Data);
                    if (at.Link != LinkKind.None) linked += words.Data.Length;
                    if (at.Link == LinkKind.Jump) jumps += words.Data.Length;
                    break;
                case IElement { LocalName: "br" }:
                    // Two breaks in a row make a paragraph; one is a line's end.
                    if (++breaks > 1) Flush(at.Part);
                    else text.Append(' ');
                    break;
                case IElement element when !Dropped.Contains(element.LocalName):
                    var block = !Inline.Contains(element.LocalName);
                    if (block) Flush(at.Part);
                    stack.Push((element.ChildNodes, 0, block || element.ClassName is not null ? NewPart(at.Part, element) : at.Part, block, element.LocalName == "a" ? KindOf(element) : at.Link));
                    break;
            }
        }
    }

    private static LinkKind KindOf(IElement link) => link.GetAttribute("href") is ['#', _, ..] ? LinkKind.Jump : LinkKind.Away;

    private Part NewPart(Part? parent, IElement element)
    {
        var part = new Part(parent, element, names.Of(element), Parts.Count);
        Parts.Add(part);
        return part;
    }

    private void Flush(Part part)
    {
        var line = Words.Clean(text.ToString());
        if (line.Length > 0)
        {
            var heading = part.Element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;
            Lines.Add(new Line(new Block(line) { Heading = heading, ListItem = part.Element.LocalName == "li" }, part, Math.Min(linked, line.Length), jumps));
            if (heading == 1) for (var p = part; p is { HoldsTitle: false }; p = p.Parent) p.HoldsTitle = true;
        }
        text.Clear();
        (linked, jumps, breaks) = (0, 0, 0);
    }
}
