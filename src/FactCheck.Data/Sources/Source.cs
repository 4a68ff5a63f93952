using FactCheck.Data.Editors;

namespace FactCheck.Data.Sources;

public enum SourceType
{
    Person,
    Organisation,
    Outlet,
    Unnamed,
}

/// <summary>Whoever says something.</summary>
public sealed partial class Source
{
    private readonly List<Alias> _aliases = [];
    private readonly List<Affiliation> _affiliations = [];
    private readonly List<Decision> _decisions = [];

    private Source() { }

    public Source(string name, SourceType type, string? role = null, string? affiliation = null)
    {
        Name = name;
        Type = type;
        Role = role;
        Affiliation = affiliation;
        Slug = NewSlug();
        (Head, HeadId) = (this, Id);
        _family.Add(this);
    }

    public Guid Id { get; private set; } = RowId.Next();

    public string Name { get; private set; } = "";

    /// <summary>Its page: /sources/{slug}. Made of its first name, and never changed.</summary>
    public string Slug { get; private set; } = "";

    public SourceType Type { get; private set; }

    /// <summary>Title, rank or office as an article gave it ("Col.").</summary>
    public string? Role { get; private set; }

    /// <summary>The organisation or country that a person speaks for.</summary>
    public string? Affiliation { get; private set; }

    public IReadOnlyList<Alias> Aliases => _aliases;

    /// <summary>Whom it belonged to, and when, as editors found out.</summary>
    public IReadOnlyList<Affiliation> Affiliations => _affiliations;

    /// <summary>What editors decided about it.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Grows with every decision of an editor; a form that carries an older one is refused. Reading another article leaves it.</summary>
    public int Version { get; private set; }

    /// <summary>Adds another name, unless it has it already.</summary>
    /// <param name="name">As an article wrote it.</param>
    /// <param name="key">The key that all sure spellings of the name share.</param>
    /// <param name="kind">Names that mean it only within an article, and metonyms, do not identify a source; they are remembered.</param>
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

    /// <summary>Chooses the name that pages show. The one before stays a name of the source.</summary>
    /// <param name="name">Whatever readers should know it by.</param>
    /// <param name="keyOf">Makes the key that all sure spellings of a name share.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">Now.</param>
    public void Rename(string name, Func<string, string> keyOf, Editor by, DateTimeOffset at)
    {
        name = NameOf(name);
        if (name == Name)
            return;
        AddAlias(Name, keyOf(Name), AliasKind.Full);
        AddAlias(name, keyOf(name), AliasKind.Full);
        Decide(DecisionKind.SourceRenamed, by, at, Name, name);
        Name = name;
    }

    public void ChangeType(SourceType type, Editor by, DateTimeOffset at)
    {
        if (type == Type)
            return;
        if (type == SourceType.Unnamed && (IsMerged || _family.Count > 1))
            throw new RuleException("A source that is merged with another has a name. Take the merge back first.", nameof(Type));
        Decide(DecisionKind.SourceTypeChanged, by, at, Type.ToString().ToLowerInvariant(), type.ToString().ToLowerInvariant());
        Type = type;
    }

    public void AddName(string name, string key, AliasKind kind, Editor by, DateTimeOffset at)
    {
        name = NameOf(name);
        if (_aliases.Any(a => a.Name == name && a.Kind == kind))
            throw new RuleException($"It has the name “{name}” already.", nameof(Name));
        AddAlias(name, key, kind);
        Decide(DecisionKind.SourceNameAdded, by, at, null, name);
    }

    public void RemoveName(Guid aliasId, Editor by, DateTimeOffset at)
    {
        var alias = _aliases.Find(a => a.Id == aliasId) ?? throw new RuleException("It does not have this name any more.");
        if (alias.Name == Name && alias.Identifies)
            throw new RuleException($"“{Name}” is the name that pages show. Choose another for them first.");
        _aliases.Remove(alias);
        Decide(DecisionKind.SourceNameRemoved, by, at, alias.Name, null);
    }

    public void AddAffiliation(string organisation, string? role, DateOnly? since, DateOnly? until, Editor by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(organisation))
            throw new RuleException("Name the organisation, country or party.", "Organisation");
        var added = new Affiliation(this, organisation.Trim(), string.IsNullOrWhiteSpace(role) ? null : role.Trim(), since, until);
        _affiliations.Add(added);
        Decide(DecisionKind.SourceAffiliationAdded, by, at, null, added.Words);
    }

    public void RemoveAffiliation(Guid affiliationId, Editor by, DateTimeOffset at)
    {
        var affiliation = _affiliations.Find(a => a.Id == affiliationId) ?? throw new RuleException("It does not have this affiliation any more.");
        _affiliations.Remove(affiliation);
        Decide(DecisionKind.SourceAffiliationRemoved, by, at, affiliation.Words, null);
    }

    // The tail of the id keeps namesakes apart. Where thousands share a name ("officials"), or none of its letters is Latin, that takes more of it.
    private string NewSlug()
    {
        var words = Statements.Slug.Of(Name);
        var tail = Type == SourceType.Unnamed || words.Length == 0 ? 12 : 6;
        return $"{words}-{Id.ToString("N")[^tail..]}".TrimStart('-');
    }

    private void Decide(DecisionKind kind, Editor by, DateTimeOffset at, string? before, string? after, string? why = null, Source? other = null)
    {
        _decisions.Add(new Decision(by, kind, at, before, after, why) { SourceId = Id, OtherSourceId = other?.Id });
        Version++;
    }

    private static string NameOf(string name) => string.IsNullOrWhiteSpace(name)
        ? throw new RuleException("Write the name.", nameof(Name))
        : name.Trim() is { Length: <= Alias.LongestName } short_ ? short_ : throw new RuleException($"A name has at most {Alias.LongestName} characters.", nameof(Name));
}
