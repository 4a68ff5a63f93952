namespace FactCheck.Data.Sources;

public enum AliasKind
{
    /// <summary>A name by which the source is surely meant.</summary>
    Full,
    /// <summary>The same, shortened ("MoD"); an editor says that nobody else is meant by it.</summary>
    Abbreviation,
    /// <summary>The same, written over from another script.</summary>
    Transliteration,
    /// <summary>The place of somebody's work ("Moscow"), which may mean another who works there.</summary>
    Metonym,
    /// <summary>A name that means it only within an article ("the Ministry", "Dillon", "he").</summary>
    Anaphor,
}

/// <summary>A name that a source has been given.</summary>
public sealed class Alias
{
    /// <summary>The longest name that an editor may give, in characters.</summary>
    public const int LongestName = 200;

    private Alias() { }

    internal Alias(Source source, string name, string key, AliasKind kind)
    {
        SourceId = source.Id;
        Name = name;
        Key = key;
        Kind = kind;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid SourceId { get; private set; }

    public string Name { get; private set; } = "";

    public string Key { get; private set; } = "";

    public AliasKind Kind { get; private set; }

    /// <summary>Whether an article that uses the name surely means this source.</summary>
    public bool Identifies => Kind is not (AliasKind.Metonym or AliasKind.Anaphor);
}
