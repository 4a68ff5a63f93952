namespace FactCheck.Data.Sources;

public enum SourceType
{
    Person,
    Organisation,
    Outlet,
    Unnamed,
}

/// <summary>Whoever says something.</summary>
public sealed class Source
{
    private readonly List<Alias> _aliases = [];

    private Source() { }

    public Source(string name, SourceType type, string? role = null, string? affiliation = null)
    {
        Name = name;
        Type = type;
        Role = role;
        Affiliation = affiliation;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = "";

    public SourceType Type { get; private set; }

    /// <summary>Title, rank or office as an article gave it ("Col.").</summary>
    public string? Role { get; private set; }

    /// <summary>The organisation or country that a person speaks for.</summary>
    public string? Affiliation { get; private set; }

    public IReadOnlyList<Alias> Aliases => _aliases;

    /// <summary>Adds another name, unless it has it already.</summary>
    /// <param name="name">As an article wrote it.</param>
    /// <param name="key">The key that all sure spellings of the name share.</param>
    /// <param name="kind">Only <see cref="AliasKind.Full"/> names identify a source; the other kinds are remembered.</param>
    public void AddAlias(string name, string key, AliasKind kind)
    {
        if (!_aliases.Any(a => a.Name == name && a.Kind == kind))
            _aliases.Add(new Alias(this, name, key, kind));
    }

    /// <summary>Fills in what an earlier article left open; never changes what is there.</summary>
    public void Learn(string? role, string? affiliation)
    {
        Role ??= role;
        Affiliation ??= affiliation;
    }
}

public enum AliasKind
{
    /// <summary>A name by which the source is surely meant.</summary>
    Full,
    /// <summary>A name that means it only within an article ("the Ministry", "Dillon", "he").</summary>
    Anaphor,
}

/// <summary>A name that a source has been given.</summary>
public sealed class Alias
{
    private Alias() { }

    internal Alias(Source source, string name, string key, AliasKind kind)
    {
        SourceId = source.Id;
        Name = name;
        Key = key;
        Kind = kind;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid SourceId { get; private set; }

    public string Name { get; private set; } = "";

    public string Key { get; private set; } = "";

    public AliasKind Kind { get; private set; }
}
