using System.Runtime.CompilerServices;

namespace FactCheck.Evaluation;

/// <summary>Where the measured articles are and where the scores are kept.</summary>
internal static class Places
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../.."));

    public static string Corpus { get; } = Path.Combine(Root, "tests", "corpus");

    public static string Practice { get; } = Path.Combine(Root, "tests", "practice");

    public static string ScoreFile { get; } = Path.Combine(Root, "SCORES.md");

    /// <summary>The visible sets: FACTCHECK_SHARED, else a folder "shared" beside the repository or beside a folder above it; null where there is none.</summary>
    public static string? Shared { get; } = Environment.GetEnvironmentVariable("FACTCHECK_SHARED") is { Length: > 0 } named ? named : FindShared();

    /// <summary>A file or folder of the visible sets; null, with the reason, where it is not at hand.</summary>
    public static string? InShared(string path, out string missing)
    {
        missing = Shared is null ? "there is no folder shared beside the repository, and FACTCHECK_SHARED is not set" : $"there is no {path} in {Shared}";
        return Shared is not null && Path.Join(Shared, path) is var full && Path.Exists(full) ? full : null;
    }

    private static string? FindShared()
    {
        for (var folder = Directory.GetParent(Root); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared") is var shared && Directory.Exists(Path.Combine(shared, "eval"))) return shared;
        return null;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
