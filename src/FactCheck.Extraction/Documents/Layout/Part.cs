using AngleSharp.Dom;

namespace FactCheck.Extraction.Documents.Layout;

/// <summary>An element that can hold lines, and what is known of it. Counts are in characters and take in all that lies inside.</summary>
internal sealed class Part(Part? parent, IElement element, Names names, int order)
{
    /// <summary>Its place among the parts of the page.</summary>
    public int Order { get; } = order;

    /// <summary>The place of the last part inside it; its own if there is none.</summary>
    public int Last { get; set; } = order;

    public Part? Parent { get; } = parent;

    public IElement Element { get; } = element;

    public Names Names { get; } = names;

    public int Text { get; set; }

    public int Linked { get; set; }

    /// <summary>Running text, wherever it stands.</summary>
    public int Prose { get; set; }

    /// <summary>Running text that is not in a menu, a side column, a caption or a reader's comment.</summary>
    public int Own { get; set; }

    /// <summary><see cref="Own"/>, less what is mostly links: how much more article than surroundings there is.</summary>
    public int Worth { get; set; }

    public bool HoldsTitle { get; set; }

    /// <summary>Whether a heading in it leads to another page.</summary>
    public bool HoldsLinkedHeading { get; set; }

    public bool IsChrome { get; set; }

    public bool IsComments { get; set; }

    public bool IsCaption { get; set; }

    /// <summary>In a part that opens at a click: what is hidden there is still meant to be read.</summary>
    public bool IsFolded { get; set; }

    public bool IsByline { get; set; }

    public bool IsQuote { get; set; }

    public bool InArticle { get; set; }

    public bool IsSetAside => IsChrome || IsComments || IsCaption;
}

/// <summary>A run of text that a block element holds; how many of its characters are links, and how many lead elsewhere on the page itself.</summary>
internal sealed record Line(Block Block, Part Part, int Linked, int Jumps)
{
    private const int ShortestProse = 60;
    private const int LongestMenuItem = 160;
    private const int LongestParagraph = 3000;

    public int Length => Block.Text.Length;

    public bool IsMostlyLinks => Linked * 2 > Length;

    /// <summary>A short line of nothing but links; a list's items and headings may well be links, unless they lead to another place of the page.</summary>
    public bool IsMenuItem => IsMostlyLinks && Length < LongestMenuItem && Part.Element.LocalName is not "p" && (Jumps * 2 > Length || (Block.Heading == 0 && !Block.ListItem));

    /// <summary>Long enough for a sentence, and not a list of links.</summary>
    public bool IsProse => !Repeats && !IsSource && Length > ShortestProse && Linked * 3 < Length && Block.Heading == 0;

    /// <summary>Markup, Markdown or data shown as text: a copy for a button to fetch, never an article's own words.</summary>
    public bool IsSource { get; } = LooksLikeSource(Block.Text);

    /// <summary>Whether the same paragraph stood on the page before, as in a second copy for narrow screens.</summary>
    public bool Repeats { get; set; }

    private static bool LooksLikeSource(string text) =>
        text.Length > ShortestProse && (text.StartsWith("{\"", StringComparison.Ordinal) || text.StartsWith("[{\"", StringComparison.Ordinal) || text.Contains("</p>", StringComparison.Ordinal) ||
        (text.Length > LongestParagraph && text.StartsWith("# ", StringComparison.Ordinal) && text.Contains("](http", StringComparison.Ordinal)));
}
