using System.Runtime.CompilerServices;

namespace FactCheck.Extraction.Tests;

/// <summary>Where the tests find their files: beside their source, and the measured articles beside the project, if they are there.</summary>
internal static class Places
{
    public static string Cases { get; } = Path.Combine(Here(), "Cases");

    public static string Samples { get; } = Path.GetFullPath(Path.Combine(Here(), "../../samples"));

    /// <summary>A folder "shared" beside one of the folders above the tests; null where there is none.</summary>
    public static string? Shared { get; } = FindShared();

    private static string? FindShared()
    {
        for (var folder = new DirectoryInfo(Here()); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "seeds") is var seeds && Directory.Exists(seeds)) return Path.GetDirectoryName(seeds);
        return null;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
