using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using FactCheck.Extraction;
using FactCheck.Extraction.Reviews;

namespace FactCheck.Ingest.Reviews;

/// <summary>Reviews in the entries of an RSS or Atom feed: as JSON in an element of their own, or in the page that an entry carries.</summary>
internal static class FeedReviews
{
    private static readonly XmlReaderSettings Safe = new() { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    private static readonly string[] Roots = ["<rss", "<feed", "<rdf:RDF"];

    /// <summary>Whether markup that begins so is a feed, and not a page.</summary>
    public static bool Recognise(string start) =>
        Roots.Any(root => start.AsSpan(0, Math.Min(start.Length, 1024)).Contains(root, StringComparison.OrdinalIgnoreCase));

    public static async IAsyncEnumerable<FoundReview> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var xml = XmlReader.Create(input, Safe);
        for (var number = 0; ;)
        {
            XElement? entry = null;
            string? broken = null;
            try
            {
                while (entry is null && !xml.EOF)
                {
                    if (xml is { NodeType: XmlNodeType.Element, LocalName: "item" or "entry" })
                        entry = (XElement)await XNode.ReadFromAsync(xml, cancellationToken);
                    else
                        await xml.ReadAsync();
                }
            }
            catch (XmlException failure)
            {
                broken = failure.Message;
            }
            if (broken is not null)
                yield return new FoundReview($"after entry {number}", null, $"The feed is broken: {broken}");
            if (entry is null)
                yield break;
            foreach (var found in FoundReview.In($"entry {++number}", In(entry)))
                yield return found;
        }
    }

    private static IEnumerable<PublishedReview> In(XElement entry)
    {
        var link = entry.Elements().Where(e => e.Name.LocalName == "link").Select(e => e.Attribute("href")?.Value ?? e.Value).FirstOrDefault(l => l.Length > 0)?.Trim();
        return entry.Descendants().Where(e => !e.HasElements && e.Value.Contains("ClaimReview", StringComparison.Ordinal))
            .SelectMany(e => InText(e.Value.Trim()))
            .Select(r => r with { Url = r.Url ?? link });
    }

    private static IReadOnlyList<PublishedReview> InText(string text)
    {
        try
        {
            if (text[0] is not ('{' or '['))
                return ReviewMarkup.InPage(text);
            using var json = JsonDocument.Parse(text, JsonItems.Lenient);
            return [.. ReviewMarkup.In(json.RootElement)];
        }
        catch (Exception broken) when (broken is JsonException or UnreadableArticleException)
        {
            return [];
        }
    }
}
