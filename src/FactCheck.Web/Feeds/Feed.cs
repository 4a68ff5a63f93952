using System.Globalization;
using System.Text;
using System.Xml;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Feeds;

/// <summary>A feed before it is written as Atom (RFC 4287) or RSS 2.0.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Description">The same in a sentence.</param>
/// <param name="Site">The site's address, in the language of the request.</param>
/// <param name="Path">Its own, without the format.</param>
/// <param name="Page">The page that shows the same.</param>
/// <param name="Entries">Newest first.</param>
internal sealed record Feed(string Title, string Description, string Site, string Path, string Page, List<FeedEntry> Entries)
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    // A feed that has no entry yet has not changed since there is a site.
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private DateTimeOffset Updated => Entries.Count == 0 ? Beginning : Entries.Max(e => e.Updated);

    public byte[] ToAtom() => Write(xml =>
    {
        xml.WriteStartElement("feed", AtomNamespace);
        xml.WriteAttributeString("xml", "lang", null, Language.Current.Code);
        // The address without the host would not be unique, and the host may change: only feeds at one address are one feed.
        xml.WriteElementString("id", $"{Site}{Path}.atom");
        xml.WriteElementString("title", Clean(Title));
        xml.WriteElementString("subtitle", Clean(Description));
        xml.WriteElementString("updated", Rfc3339(Updated));
        Link(xml, "self", $"{Site}{Path}.atom", "application/atom+xml");
        Link(xml, "alternate", $"{Site}{Page}", "text/html");
        xml.WriteStartElement("author");
        xml.WriteElementString("name", "FactCheck");
        xml.WriteElementString("uri", Site);
        xml.WriteEndElement();
        foreach (var entry in Entries)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", $"urn:uuid:{entry.Id}");
            xml.WriteElementString("title", Clean(entry.Title));
            Link(xml, "alternate", $"{Site}/verdicts/{entry.Slug}", "text/html");
            xml.WriteElementString("published", Rfc3339(entry.Published));
            xml.WriteElementString("updated", Rfc3339(entry.Updated));
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", Clean(entry.Rating));
            xml.WriteEndElement();
            xml.WriteElementString("summary", Clean(entry.Text));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    public byte[] ToRss() => Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, AtomNamespace);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", Clean(Title));
        xml.WriteElementString("link", $"{Site}{Page}");
        xml.WriteElementString("description", Clean(Description));
        xml.WriteElementString("language", Language.Current.Code);
        xml.WriteElementString("lastBuildDate", Rfc822(Updated));
        xml.WriteStartElement("atom", "link", AtomNamespace);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("href", $"{Site}{Path}.rss");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var entry in Entries)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", Clean(entry.Title));
            xml.WriteElementString("link", $"{Site}/verdicts/{entry.Slug}");
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString($"urn:uuid:{entry.Id}");
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", Rfc822(entry.Updated));
            xml.WriteElementString("category", Clean(entry.Rating));
            xml.WriteElementString("description", Clean(entry.Text));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    /// <summary>Without the characters that XML has no way to write; an article may hold some.</summary>
    internal static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
        }
        return clean.ToString();
    }

    internal static string Rfc3339(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Rfc822(DateTimeOffset moment) => moment.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);

    private static void Link(XmlWriter xml, string rel, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", address);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static byte[] Write(Action<XmlWriter> writeRoot)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartDocument();
            writeRoot(xml);
        }
        return bytes.ToArray();
    }
}
