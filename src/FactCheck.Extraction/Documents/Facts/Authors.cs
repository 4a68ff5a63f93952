using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FactCheck.Extraction.Documents.Layout;

namespace FactCheck.Extraction.Documents.Facts;

/// <summary>Who wrote the article: by the page's data, by its metadata, by the part of the page that is marked as the byline.</summary>
internal static class Authors
{
    private const int LongestMarked = 200;
    private const int MostMarked = 20;
    private const int LinesAround = 16;

    public static string? Of(IHtmlDocument page, IReadOnlyList<JsonElement> data, JsonElement article, Metadata metadata, IReadOnlyList<Line> lines, string? outlet)
    {
        // A template that names the outlet, or nobody, where the author belongs may still name the author elsewhere.
        string? last = null;
        foreach (var author in Candidates(page, data, article, metadata, lines))
        {
            if (author is null) continue;
            if (outlet is null || Words.Bare(author) != Words.Bare(outlet)) return author;
            last ??= author;
        }
        return last;
    }

    private static IEnumerable<string?> Candidates(IHtmlDocument page, IReadOnlyList<JsonElement> data, JsonElement article, Metadata metadata, IReadOnlyList<Line> lines)
    {
        if (!StructuredData.IsA(article, "ClaimReview")) yield return Bylines.Join(StructuredData.Names(article, "author", data));
        foreach (var name in metadata.All("author")) yield return Bylines.Clean(name);
        if (metadata.Of("twitter:label1") is { } label && Bylines.Clean(label + " x") == "x") yield return Bylines.Clean(metadata.Of("twitter:data1"));
        foreach (var marked in page.QuerySelectorAll("[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author]").Take(MostMarked))
            if (!IsAbout(marked)) yield return Bylines.In(Pieces(marked));
        foreach (var part in Marked(lines))
            if (part.Names.HasFlag(Names.Author) && !part.IsComments && part.Text <= LongestMarked) yield return Bylines.In(Pieces(part.Element));
        foreach (var line in Beside(lines))
            if (Bylines.Announced(line.Block.Text) is { } announced) yield return announced;
    }

    /// <summary>The parts that are named as the author's, the outer before the inner.</summary>
    private static IEnumerable<Part> Marked(IReadOnlyList<Line> lines)
    {
        var seen = new HashSet<Part>();
        foreach (var line in lines)
        {
            var around = new Stack<Part>();
            for (var part = line.Part; part is not null && seen.Add(part); part = part.Parent) around.Push(part);
            foreach (var part in around) yield return part;
        }
    }

    /// <summary>In a reader's comment the same marks name the reader.</summary>
    private static bool IsAbout(IElement marked) => marked.Closest("[itemprop=comment], .comment, .comments, #comments") is not null;

    /// <summary>The texts inside, each by itself: name, role and date often touch each other.</summary>
    private static IEnumerable<string> Pieces(IElement element) => element.Descendants<IText>().Take(MostMarked).Select(t => Words.Clean(t.Data)).Where(t => t.Length > 0);

    private static IEnumerable<Line> Beside(IReadOnlyList<Line> lines)
    {
        var headline = 0;
        while (headline < lines.Count && lines[headline].Block.Kind != ZoneKind.Headline) headline++;
        return lines.Skip(Math.Max(0, headline - LinesAround / 2)).Take(LinesAround).Where(l => l.Length <= LongestMarked && !l.Part.IsComments);
    }
}
