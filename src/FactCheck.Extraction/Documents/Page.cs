using System.Text;
using System.Text.Json;
using FactCheck.Extraction.Documents.Layout;
using FactCheck.Extraction.Documents.Zones;

namespace FactCheck.Extraction.Documents;

/// <summary>An input made readable: its document, and the markup's own data for those who read on.</summary>
internal sealed record Page(Document Document, IReadOnlyList<JsonElement> Data)
{
    /// <summary>No article is longer; a book is. Keeps reading within two seconds.</summary>
    private const int MaxArticleCharacters = 500_000;

    public static Page Read(RawArticle article)
    {
        var text = TextDecoder.Decode(article);
        var page = IsHtml(text, article.Name) ? FromHtml(text) : Assemble(PlainText.Blocks(text), new PageFacts(), 0, []);
        Refuse(page.Document, text.Length);
        return page;
    }

    private static bool IsHtml(string text, string? name)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 2000));
        foreach (var sign in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<div", "<article", "<p>", "<p "])
            if (head.Contains(sign, StringComparison.OrdinalIgnoreCase)) return true;
        var named = name is not null && (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase));
        return head.TrimStart().StartsWith("<", StringComparison.Ordinal) || (named && head.Contains('<'));
    }

    private static Page FromHtml(string html)
    {
        using var page = Markup.Parse(html);
        IReadOnlyList<JsonElement> data = [.. StructuredData.Of(page), .. Microdata.ClaimReviews(page)];
        var (lines, comments) = page.Body is { } body ? HtmlPage.Read(body, ThreadSigns.Mark(page, data, PageFacts.AddressOf(page))) : ([], 0);
        return Assemble(lines.ConvertAll(l => l.Block), PageFacts.Of(page, data, lines), comments, data);
    }

    private static Page Assemble(List<Block> blocks, PageFacts facts, int comments, IReadOnlyList<JsonElement> data)
    {
        var (seen, counted) = Zoning.Mark(blocks, facts);
        var text = new StringBuilder();
        var zones = new List<Zone>(blocks.Count);
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append('\n');
            zones.Add(new Zone(block.Kind, new Span(text.Length, text.Length + block.Text.Length), block.Note));
            text.Append(block.Text);
        }
        var document = new Document
        {
            Text = text.ToString(),
            Zones = zones,
            Title = seen.Title,
            Byline = seen.Byline,
            Outlet = seen.Outlet,
            Published = seen.Published,
            Modified = seen.Modified,
            Language = seen.Language,
            Address = seen.Address,
            OriginallyAppearedAt = Origin.Of(blocks),
            Comments = Math.Max(comments, counted),
        };
        return new Page(document, data);
    }

    private static void Refuse(Document document, int length)
    {
        var own = document.Zones.Where(z => z.IsArticle).Sum(z => z.Span.Length);
        if (own > MaxArticleCharacters)
            throw new UnreadableArticleException(UnreadableReason.TooSlow, $"The article has {own:N0} characters; at most {MaxArticleCharacters:N0} are read. Split it into its articles.");
        if (own == 0 || !document.Text.Any(char.IsLetterOrDigit))
            throw new UnreadableArticleException(UnreadableReason.NoArticleText, $"No article text was found in the input's {length:N0} characters: only markup, menus, captions or lone marks. Save the article's text alone.");
    }
}
