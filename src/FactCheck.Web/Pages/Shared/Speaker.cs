using FactCheck.Data.Sources;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Html;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Shared;

/// <summary>A source as a sentence names it.</summary>
public sealed record Speaker(string Name, SourceType Type, string? Role, string? Affiliation)
{
    /// <summary>Its page: /sources/{slug}; null where the page that names it does not link there.</summary>
    public string? Slug { get; init; }

    private static readonly string[] TakesThe =
    [
        "Administration", "Agency", "Army", "Authority", "Coalition", "Command", "Commission", "Committee", "Council", "Department", "Forces",
        "Government", "Guard", "Kremlin", "Ministry", "Mission", "Navy", "Office", "Pentagon", "Police", "Service", "Union",
    ];

    /// <summary>At the head of a line ("Col. Ryan Dillon"). An unnamed source keeps the article's words, in quotation marks.</summary>
    public string Title => Type switch
    {
        SourceType.Unnamed => T["Unnamed: “{0}”", Name],
        SourceType.Person when Rank.Length > 0 && !Name.StartsWith(Rank, StringComparison.Ordinal) => $"{Rank} {Name}",
        _ => Name,
    };

    /// <summary>After "Said by" ("the Russian Defense Ministry").</summary>
    public string InSentence => Type switch
    {
        SourceType.Unnamed => T["“{0}”, not named further", Name],
        SourceType.Organisation => WithArticle(Name),
        _ => Title,
    };

    /// <summary>What follows a person's name ("spokesman, for the US-led coalition"); empty when nothing is known.</summary>
    public string Standing => Type != SourceType.Person ? "" : string.Join(T[", "], Parts());

    /// <summary>The title, leading to the source's page.</summary>
    public IHtmlContent TitleLink => Linked(Title);

    /// <summary>The same after "Said by".</summary>
    public IHtmlContent LinkInSentence => Linked(InSentence);

    /// <summary><see cref="Lead"/>, leading to the source's page.</summary>
    public IHtmlContent LeadLink => Standing.Length > 0 ? T.Html("{0}, {1},", TitleLink, Standing) : TitleLink;

    /// <summary>Before a verb: the title and, between commas, the standing.</summary>
    public string Lead => Standing.Length > 0 ? T["{0}, {1},", Title, Standing] : Title;

    // Of "River Guard’s spokeswoman Capt." the rank stands before the name, the office after it, and whose it is at the end.
    private string[] RoleWords => Role is null ? [] : WithoutOwner(Role).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Rank => string.Join(' ', RoleWords.Reverse().TakeWhile(w => char.IsUpper(w[0])).Reverse());

    private string Office => string.Join(' ', RoleWords.Reverse().SkipWhile(w => char.IsUpper(w[0])).Reverse());

    private IHtmlContent Linked(string text) => Slug is null ? new HtmlContentBuilder().Append(text) : Links.To($"/sources/{Slug}", text);

    private IEnumerable<string> Parts()
    {
        if (Office.Length > 0)
            yield return Office;
        if (Affiliation is { Length: > 0 })
            yield return T["for {0}", WithArticle(Affiliation)];
    }

    // The affiliation says whose office it is, and in full where the role has "mission’s".
    private string WithoutOwner(string role)
    {
        var owner = Affiliation is null ? -1 : Math.Max(role.LastIndexOf("’s ", StringComparison.Ordinal), role.LastIndexOf("'s ", StringComparison.Ordinal));
        return owner < 0 ? role : role[(owner + "’s ".Length)..];
    }

    // Names of bodies take "the", unless they begin with whose they are ("Russia’s Defense Ministry").
    private static string WithArticle(string name)
    {
        if (Language.Current != Language.English)
            return name;
        var words = name.Split(' ');
        var isBody = char.IsLower(words[^1][0]) || words.Any(w => TakesThe.Contains(w, StringComparer.Ordinal));
        var hasOwn = words[0] is "the" or "The" || words[0].EndsWith("’s", StringComparison.Ordinal) || words[0].EndsWith("'s", StringComparison.Ordinal);
        return isBody && !hasOwn ? $"the {name}" : name;
    }
}
