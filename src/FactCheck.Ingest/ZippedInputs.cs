using System.IO.Compression;

namespace FactCheck.Ingest;

/// <summary>The files in a ZIP archive, each an input of its own.</summary>
public static class ZippedInputs
{
    private const int MostFiles = 2000;
    private const int MostBytes = 4 * Intake.MaxBytes;

    /// <summary>Whether a file is such an archive. Other formats (.docx, .epub) are built on ZIP too: only the name tells.</summary>
    public static bool Recognise(string name, ReadOnlySpan<byte> bytes) =>
        name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && bytes.StartsWith("PK\u0003\u0004"u8);

    /// <exception cref="InvalidDataException">It is broken, or holds more than is taken; the message is for a person.</exception>
    public static List<Input> Read(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        // What a Mac adds for itself, and what begins with a dot, is no article.
        var files = zip.Entries.Where(e => e.Name.Length > 0 && e.Name[0] != '.' && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();
        if (files.Count > MostFiles)
            throw new InvalidDataException($"It holds {files.Count:N0} files; {MostFiles:N0} are taken at once. Make several archives of it");
        var inputs = new List<Input>();
        var total = 0;
        foreach (var file in files)
        {
            using var stream = file.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            // Counted as it unpacks: what an archive says of its sizes may be false.
            for (int read; (read = stream.Read(buffer)) > 0; total += read)
            {
                if (bytes.Length + read > Intake.MaxBytes || total + read > MostBytes)
                    throw new InvalidDataException($"It unpacks to more than {MostBytes / 1048576} MB, or a file in it to more than {Intake.MaxBytes / 1048576} MB. Make smaller archives of it");
                bytes.Write(buffer, 0, read);
            }
            inputs.Add(new Input(file.FullName, bytes.ToArray()));
        }
        return inputs;
    }
}
