using System.Text.RegularExpressions;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace FactCheck.Web.Pages.Desk.Sources;

/// <summary>Finds sources by any of their names, in any spelling, from the first letters on.</summary>
internal static partial class SourceSearch
{
    /// <summary>Those of <paramref name="heads"/> that have a name, or had one merged into them, with all the words of <paramref name="text"/>.</summary>
    public static IQueryable<Source> Named(this IQueryable<Source> heads, FactCheckDb db, string text)
    {
        // As it is written, and as all spellings of it are kept: "Russia's MoD" finds "the Russian Defence Ministry".
        var query = string.Join(" | ", new[] { text, AliasKey.Of(text) }.Select(Beginnings).Where(q => q.Length > 0).Distinct());
        if (query.Length == 0)
            return heads.Where(_ => false);
        var found = db.Sources
            .Where(s => s.Aliases.Any(a => EF.Property<NpgsqlTsVector>(a, "words").Matches(EF.Functions.ToTsQuery("simple", query))))
            .Select(s => s.HeadId);
        return heads.Where(s => found.Contains(s.Id));
    }

    private static string Beginnings(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(w => w.Value + ":*").ToList();
        return words.Count == 0 ? "" : $"({string.Join(" & ", words)})";
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
