using System.Xml;
using System.Xml.Linq;

namespace FactCheck.Ingest.Fetching;

/// <summary>A feed as it was fetched: RSS in any version, or Atom.</summary>
public sealed record FeedDocument(string? Title, IReadOnlyList<AnnouncedEntry> Entries)
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <exception cref="FetchException">It is no feed.</exception>
    public static FeedDocument Read(Fetched fetched)
    {
        XElement root;
        try
        {
            using var stream = new MemoryStream(fetched.Bytes);
            using var reader = XmlReader.Create(stream, Safe);
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException broken)
        {
            throw new FetchException("There is no feed at that address, or a broken one. A feed’s address often ends in /feed, /rss or .xml; the site’s page may name it", broken);
        }
        var announced = root.Descendants().Where(e => e.Name.LocalName is "item" or "entry").ToList();
        if (root.Name.LocalName is not ("rss" or "feed" or "RDF"))
            throw new FetchException($"There is XML at that address, but no feed: it begins with <{root.Name.LocalName}>. Look for the feed’s own address");
        var about = root.Name.LocalName == "feed" ? root : Child(root, "channel") ?? root;
        return new FeedDocument(Text(about, "title"), [.. announced.Select(e => Entry(e, fetched.Address)).OfType<AnnouncedEntry>()]);
    }

    private static AnnouncedEntry? Entry(XElement entry, Uri feed)
    {
        // Atom has many links, and the one to the page is the alternate; RSS has one, as text.
        var link = entry.Elements().Where(e => e.Name.LocalName == "link")
            .OrderByDescending(e => e.Attribute("rel") is null || e.Attribute("rel")!.Value == "alternate")
            .Select(e => e.Attribute("href")?.Value ?? e.Value).FirstOrDefault(l => l.Length > 0);
        if (link is null || !Uri.TryCreate(feed, link.Trim(), out var address) || address.Scheme is not ("http" or "https"))
            return null;
        return new AnnouncedEntry(Text(entry, "guid") ?? Text(entry, "id") ?? address.AbsoluteUri, Text(entry, "title"), address);
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Text(XElement element, string name) => Child(element, name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}

/// <summary>An article that a feed announces.</summary>
/// <param name="Id">What the feed identifies it by.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Address">Where the article stands.</param>
public sealed record AnnouncedEntry(string Id, string? Title, Uri Address);
