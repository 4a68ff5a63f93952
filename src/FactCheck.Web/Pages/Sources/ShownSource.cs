using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Sources;

/// <summary>Who a source is: under whose name its statements are shown, what else that one is called, and whom it belonged to.</summary>
public sealed record ShownSource(Guid HeadId, Speaker Speaker, List<ShownName> Names, List<ShownAffiliation> Affiliations)
{
    private const int MostNames = 15;

    // A pronoun is no name, and a surname that only an article's reader understands is one that all understand.
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "it", "they", "we", "i", "who" };

    /// <summary>Names by which it is surely meant, and those that mean it within an article; the one at the head of its page is not among them.</summary>
    public IReadOnlyList<ShownName> OtherNames =>
        [.. Names
            .Where(n => n.Kind != AliasKind.Metonym && !n.Name.Equals(Speaker.Name, StringComparison.OrdinalIgnoreCase) && !Pronouns.Contains(n.Name))
            .OrderBy(n => n.Kind).ThenBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .Take(MostNames)];

    /// <summary>"Moscow": may mean others, so what is said under it is not counted as this source's.</summary>
    public IReadOnlyList<string> Metonyms => [.. Names.Where(n => n.Kind == AliasKind.Metonym).Select(n => n.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Take(MostNames)];

    /// <summary>By the address of a source, or of one that is merged into it.</summary>
    public static Task<ShownSource?> FindAsync(FactCheckDb db, string slug, CancellationToken cancellationToken) =>
        db.Sources.AsNoTracking().AsSingleQuery().Where(s => s.Slug == slug)
            .Select(s => new ShownSource(
                s.HeadId, new Speaker(s.Head.Name, s.Head.Type, s.Head.Role, s.Head.Affiliation) { Slug = s.Head.Slug },
                s.Head.Family.SelectMany(f => f.Aliases).Select(a => new ShownName(a.Name, a.Kind)).ToList(),
                s.Head.Family.SelectMany(f => f.Affiliations).Select(a => new ShownAffiliation(a.Organisation, a.Role, a.Since, a.Until)).ToList()))
            .SingleOrDefaultAsync(cancellationToken);
}

public sealed record ShownName(string Name, AliasKind Kind);

public sealed record ShownAffiliation(string Organisation, string? Role, DateOnly? Since, DateOnly? Until);
