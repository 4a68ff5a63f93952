using System.Formats.Tar;
using System.IO.Compression;

namespace FactCheck.Evaluation.Inputs;

/// <summary>The files of a tar, in memory: nothing that is measured is unpacked to disk.</summary>
internal static class Archive
{
    /// <summary>Bytes by path within the archive; members that end in .gz stay packed.</summary>
    public static SortedDictionary<string, byte[]> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var tar = new TarReader(plain);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null) continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            files[entry.Name] = bytes.ToArray();
        }
        return files;
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
