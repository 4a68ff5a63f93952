using FactCheck.Data.Sources;

namespace FactCheck.Web.Pages.Shared;

/// <summary>A source as a sentence names it.</summary>
public sealed record Speaker(string Name, SourceType Type, string? Role, string? Affiliation)
{
    private static readonly string[] TakesThe =
        ["Ministry", "Department", "Government", "Army", "Command", "Council", "Committee", "Commission", "Agency", "Forces", "Coalition", "Pentagon", "Kremlin"];

    // "Col." stands before a name, "spokesman" after it.
    private bool RoleStandsBefore => Role is { Length: > 0 } && char.IsUpper(Role[0]) && !Name.StartsWith(Role, StringComparison.Ordinal);

    /// <summary>At the head of a line ("Col. Ryan Dillon"). An unnamed source keeps the article's words, in quotation marks.</summary>
    public string Title => Type switch
    {
        SourceType.Unnamed => $"Unnamed: “{Name}”",
        SourceType.Person when RoleStandsBefore => $"{Role} {Name}",
        _ => Name,
    };

    /// <summary>After "Said by" ("the Russian Defense Ministry").</summary>
    public string InSentence => Type switch
    {
        SourceType.Unnamed => $"“{Name}”, not named further",
        SourceType.Organisation => WithArticle(Name),
        _ => Title,
    };

    /// <summary>What follows a person's name ("spokesman, for the US-led coalition"); empty when nothing is known.</summary>
    public string Standing => Type != SourceType.Person ? "" : string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (Role is { Length: > 0 } && char.IsLower(Role[0]))
            yield return Role;
        if (Affiliation is { Length: > 0 })
            yield return $"for {WithArticle(Affiliation)}";
    }

    // Names of bodies take "the", unless they begin with whose they are ("Russia’s Defense Ministry").
    private static string WithArticle(string name)
    {
        var words = name.Split(' ');
        var isBody = char.IsLower(words[^1][0]) || words.Any(w => TakesThe.Contains(w, StringComparer.Ordinal));
        var hasOwn = words[0] is "the" or "The" || words[0].EndsWith("’s", StringComparison.Ordinal) || words[0].EndsWith("'s", StringComparison.Ordinal);
        return isBody && !hasOwn ? $"the {name}" : name;
    }
}
