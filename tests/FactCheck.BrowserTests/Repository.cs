namespace FactCheck.BrowserTests;

/// <summary>Where things lie around these tests.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Screenshots of the last run, to be looked at; not kept under version control.</summary>
    public static string Screens { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screens")).FullName;

    /// <summary>An article of our own in the shape of the first seed: captions, a lost quotation mark, an unfinished sentence.</summary>
    public static string Article => Path.Combine(AppContext.BaseDirectory, "Articles", "lock-seven.txt");

    /// <summary>The first seed article, where the shared folder stands beside the repository; else null.</summary>
    public static string? Seed() => Seeds().FirstOrDefault(f => Path.GetFileName(f).StartsWith("001", StringComparison.Ordinal));

    /// <summary>All seed articles, where they are at hand.</summary>
    public static IReadOnlyList<string> Seeds()
    {
        var folder = Path.Combine(Root, "..", "shared", "seeds");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)] : [];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests run from within the repository.");
    }
}
