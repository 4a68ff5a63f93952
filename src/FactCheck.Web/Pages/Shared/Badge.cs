namespace FactCheck.Web.Pages.Shared;

/// <summary>A rating as a plate with its icon and word.</summary>
/// <param name="Rating">The rating's key ("mostly-false"); one that has no plate of its own is shown as a grey tag.</param>
/// <param name="Word">What it says ("Mostly false").</param>
/// <param name="Size">Empty in lists, "large" at the head of a verdict, "mark" for the icon alone.</param>
public sealed record Badge(string Rating, string Word, string Size = "")
{
    private static readonly HashSet<string> Plates = new(StringComparer.Ordinal)
    {
        "true", "mostly-true", "half-true", "misleading", "mostly-false", "false", "unverifiable", "withdrawn",
    };

    /// <summary>The plate of a word that has none of its own: a grey tag.</summary>
    public const string Plain = "plain";

    /// <summary>What a rating can look like. Withdrawn is no rating.</summary>
    public static IReadOnlyList<string> Choices { get; } = [Plain, "true", "mostly-true", "half-true", "misleading", "mostly-false", "false", "unverifiable"];

    /// <summary>Whether it is another publisher's own word, which is never translated.</summary>
    public bool IsQuoted { get; init; }

    public bool HasPlate => Plates.Contains(Rating);
}
