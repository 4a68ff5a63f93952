using System.IO.Compression;

namespace FactCheck.Cli.Extracting;

/// <summary>One article on disk or on standard input.</summary>
internal sealed record InputFile(string Name)
{
    private static readonly string[] Endings = [".txt", ".html", ".htm", ".html.gz"];

    /// <summary>The name without its ending: what the output is called.</summary>
    public string Stem
    {
        get
        {
            if (Name == "-") return "stdin";
            var file = Path.GetFileName(Name);
            var ending = Endings.Where(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)).MaxBy(e => e.Length);
            return ending is null ? Path.GetFileNameWithoutExtension(file) : file[..^ending.Length];
        }
    }

    /// <summary>The files that the paths name, folders taken whole, in a stable order. A path that does not exist fails when it is read.</summary>
    public static IEnumerable<InputFile> Find(IEnumerable<string> paths) => paths.SelectMany(FilesAt).Select(path => new InputFile(path));

    private static IEnumerable<string> FilesAt(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => Endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal)
            : [path];

    /// <summary>The bytes, unpacked; never more than one past <paramref name="most"/>, so that a huge file is refused without being read.</summary>
    public byte[] Bytes(int most)
    {
        using var stream = Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; bytes.Length <= most && (read = stream.Read(buffer)) > 0;) bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private Stream Open()
    {
        if (Name == "-") return Console.OpenStandardInput();
        var file = File.OpenRead(Name);
        return Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
