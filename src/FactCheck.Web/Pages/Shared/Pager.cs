using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Shared;

/// <summary>The pages beside one, by their addresses.</summary>
/// <param name="Label">What is paged, for screen readers.</param>
/// <param name="Newer">Null where there is none.</param>
/// <param name="Older">Null where there is none.</param>
public sealed record Pager(string Label, string? Newer, string? Older)
{
    public string NewerWords { get; init; } = T["Newer"];

    public string OlderWords { get; init; } = T["Older"];

    /// <summary>"21–40 of 214"; null where that is not known.</summary>
    public string? Where { get; init; }
}
