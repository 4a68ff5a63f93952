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

    public bool HasPlate => Plates.Contains(Rating);
}
