using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using FactCheck.Evaluation.NearDuplicates;

namespace FactCheck.Benchmarks.Reading;

/// <summary>The pages that are read: those of a folder or archive, else real ones that lie beside the repository, else made ones. Held packed, so that they do not count as memory used.</summary>
internal sealed class Pages
{
    private readonly List<byte[]> _packed;

    private Pages(string description, List<byte[]> packed) => (Description, _packed) = ($"{packed.Count} pages, {description}", packed);

    public string Description { get; }

    public int Count => _packed.Count;

    public byte[] this[int number]
    {
        get
        {
            using var packed = new GZipStream(new MemoryStream(_packed[number]), CompressionMode.Decompress);
            using var page = new MemoryStream();
            packed.CopyTo(page);
            return page.ToArray();
        }
    }

    public static Pages Find(string? path)
    {
        path ??= Shared();
        if (path is null) return new Pages("made by a generator", [.. Enumerable.Range(0, 300).Select(n => Pack(Encoding.UTF8.GetBytes(Made(n))))]);
        var pages = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsPage).Order(StringComparer.Ordinal).Select(f => PackedAs(f, File.ReadAllBytes(f)))
            : InArchive(path);
        return new Pages($"from {Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}", [.. pages]);
    }

    private static string? Shared()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "data", "wcxb-dev.tar") is var archive && File.Exists(archive)) return archive;
        return null;
    }

    private static IEnumerable<byte[]> InArchive(string path)
    {
        using var archive = new TarReader(File.OpenRead(path));
        while (archive.GetNextEntry() is { } entry)
        {
            if (!IsPage(entry.Name) || entry.DataStream is null) continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            yield return PackedAs(entry.Name, bytes.ToArray());
        }
    }

    private static bool IsPage(string name) => name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".html.gz", StringComparison.OrdinalIgnoreCase);

    private static byte[] PackedAs(string name, byte[] bytes) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? bytes : Pack(bytes);

    private static byte[] Pack(byte[] page)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(page);
        return packed.ToArray();
    }

    /// <summary>An article between the menus, teasers and scripts that pages have around theirs.</summary>
    private static string Made(int number)
    {
        var (press, random) = (Press.Value, new Random(number));
        var menu = string.Concat(Enumerable.Range(0, 80).Select(_ => $"<li class=\"menu-item\"><a href=\"/{random.Next()}\">{press.Paragraph(random, 1, 3)}</a></li>"));
        var teasers = string.Concat(Enumerable.Range(0, 30).Select(_ => $"<div class=\"teaser\"><img src=\"/{random.Next()}.jpg\" alt=\"\"><h3><a href=\"/{random.Next()}\">{press.Paragraph(random, 6, 12)}</a></h3></div>"));
        var body = string.Concat(press.Article(number).Select((p, i) => i % 2 == 0 ? $"<p>{p}</p>" : $"<p>“{p}” Minister {(char)('A' + number % 26)}rden Velt said on Tuesday.</p>"));
        return $"<!DOCTYPE html><html lang=\"en\"><head><title>{press.Paragraph(random, 6, 10)}</title><script>{new string('x', 20_000)}</script></head><body><nav><ul>{menu}</ul></nav><main><article><h1>{press.Paragraph(random, 6, 10)}</h1>{body}</article></main><aside>{teasers}</aside></body></html>";
    }

    private static readonly Lazy<Press> Press = new(() => new Press());
}
