using System.Collections.Frozen;

namespace FactCheck.Extraction.Matching;

/// <summary>How two names of sources belong together.</summary>
/// <param name="Surely">Whether they are one name in two spellings. If not, an editor should be asked.</param>
/// <param name="Because">Why, in words for an editor.</param>
public sealed record NameTie(bool Surely, string Because);

/// <summary>Compares names of sources: what is surely one is merged by the machine, what may be one is only suggested.</summary>
public static class SourceNames
{
    private static readonly FrozenDictionary<string, string> Metonyms =
        WordList.Pairs("metonyms").ToFrozenDictionary(p => AliasKey.Of(p.Key), p => p.Value);

    private static readonly FrozenDictionary<string, string[]> MetonymsOf =
        Metonyms.GroupBy(p => AliasKey.Of(p.Value), p => p.Key).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The keys under which other names of the same source may stand: what an index over names is asked for.</summary>
    public static IReadOnlyCollection<string> KeysToAsk(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = AliasKey.Of(name);
        if (key.Length == 0) return [];
        var keys = new HashSet<string> { key };
        if (Metonyms.TryGetValue(key, out var meant)) keys.Add(AliasKey.Of(meant));
        keys.UnionWith(MetonymsOf.GetValueOrDefault(key, []));
        keys.UnionWith(Initials.Both(name).Select(AliasKey.Of));
        return keys;
    }

    /// <summary>The tie between two names, whichever comes first; null if nothing speaks for one.</summary>
    public static NameTie? Between(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (key, otherKey) = (AliasKey.Of(one), AliasKey.Of(other));
        if (key.Length == 0 || otherKey.Length == 0) return null;
        if (key == otherKey) return new NameTie(true, $"“{one}” and “{other}” are one name in two spellings");
        return Suggested(one, key, other, otherKey) ?? Suggested(other, otherKey, one, key);
    }

    private static NameTie? Suggested(string one, string key, string other, string otherKey)
    {
        if (Metonyms.TryGetValue(key, out var meant) && AliasKey.Of(meant) == otherKey) return new NameTie(false, $"“{one}” often stands for the {meant}");
        return Initials.Stand(one, other) ? new NameTie(false, $"“{one}” are the initials of “{other}”") : null;
    }
}
