using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;
using SourceType = FactCheck.Data.Sources.SourceType;

namespace FactCheck.Ingest;

/// <summary>
/// Finds the source that an article names, or makes it. Only names that are surely the same are joined. One that editors
/// merged with another still gets what is said under its names; pages show the statements under the other.
/// </summary>
internal sealed class SourceResolver(FactCheckDb db)
{
    private const int LongestName = 200;

    // A key that is asked for in vain is kept with nothing.
    private readonly Dictionary<string, Source?> _byKey = [];
    private readonly Dictionary<string, Source> _unnamed = [];

    public async Task<Source> ResolveAsync(SourceMention mention, CancellationToken cancellationToken)
    {
        mention = mention with { Name = Short(mention.Name), Surface = Short(mention.Surface) };
        var type = Enum.Parse<SourceType>(mention.Type.ToString());
        // "Some experts" are other people in every article, and the same ones within it.
        var source = type == SourceType.Unnamed
            ? Unnamed(mention)
            : await NamedAsync(mention, type, cancellationToken);
        source.Learn(mention.Role, mention.Affiliation);
        if (type != SourceType.Unnamed && mention.Surface.Length > 0 && !IsSame(mention.Surface, mention.Name))
        {
            var key = AliasKey.Of(mention.Surface);
            source.AddAlias(mention.Surface, key, key == AliasKey.Of(mention.Name) ? AliasKind.Full : AliasKind.Anaphor);
        }
        return source;
    }

    /// <summary>Looks many names up at once, before they are resolved one by one.</summary>
    public async Task PrepareAsync(IEnumerable<SourceMention> mentions, CancellationToken cancellationToken)
    {
        var keys = mentions.Select(m => AliasKey.Of(Short(m.Name))).Where(k => k.Length > 0).Distinct().ToArray();
        var sources = await db.Sources.Include(s => s.Aliases)
            .Where(s => s.Aliases.Any(a => keys.Contains(a.Key) && a.Kind != AliasKind.Metonym && a.Kind != AliasKind.Anaphor))
            .OrderBy(s => s.Id).ToListAsync(cancellationToken);
        foreach (var key in keys)
            _byKey.TryAdd(key, sources.Find(s => s.Aliases.Any(a => a.Key == key && a.Identifies)));
    }

    /// <summary>In an article that was printed before, "some experts" are the same people again.</summary>
    public void RememberUnnamed(IEnumerable<Source> sources)
    {
        foreach (var source in sources.Where(s => s.Type == SourceType.Unnamed))
            _unnamed.TryAdd(source.Name, source);
    }

    private Source Unnamed(SourceMention mention)
    {
        if (!_unnamed.TryGetValue(mention.Name, out var source))
            _unnamed[mention.Name] = source = Add(mention, SourceType.Unnamed);
        return source;
    }

    private async Task<Source> NamedAsync(SourceMention mention, SourceType type, CancellationToken cancellationToken)
    {
        var key = AliasKey.Of(mention.Name);
        if (key.Length == 0)
            return Unnamed(mention);
        if (!_byKey.TryGetValue(key, out var source))
            source = await FindAsync(key, cancellationToken);
        _byKey[key] = source ??= Add(mention, type);
        source.AddAlias(mention.Name, key, AliasKind.Full);
        return source;
    }

    private Task<Source?> FindAsync(string key, CancellationToken cancellationToken) =>
        db.Sources.Include(s => s.Aliases)
            .Where(s => s.Aliases.Any(a => a.Key == key && a.Kind != AliasKind.Metonym && a.Kind != AliasKind.Anaphor))
            .OrderBy(s => s.Id)
            .FirstOrDefaultAsync(cancellationToken);

    // A whole paragraph taken for a name is a misreading; it must not fail on the limit of an index as well.
    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName].Storable() + "…";

    // An article before it does not make another name.
    private static bool IsSame(string surface, string name) =>
        surface == name || (surface.Length == name.Length + 4 && surface.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && surface.EndsWith(name, StringComparison.Ordinal));

    private Source Add(SourceMention mention, SourceType type)
    {
        var source = new Source(mention.Name, type, mention.Role, mention.Affiliation);
        db.Sources.Add(source);
        return source;
    }
}
