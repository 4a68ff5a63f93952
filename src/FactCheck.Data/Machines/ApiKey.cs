using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Data.Editors;

namespace FactCheck.Data.Machines;

/// <summary>What a key lets a program do.</summary>
[Flags]
public enum KeyScopes
{
    None = 0,

    /// <summary>Hands in articles.</summary>
    WriteArticles = 1,

    /// <summary>Proposes claims.</summary>
    WriteClaims = 2,

    /// <summary>Reads what is not published.</summary>
    ReadDesk = 4,
}

/// <summary>
/// Lets a program in, in the name of the administrator who made it. The key itself is shown once: only a hash is kept, so the
/// database does not hold a key to itself.
/// </summary>
public sealed class ApiKey
{
    /// <summary>What every key begins with, so that a leaked one is recognised.</summary>
    public const string Beginning = "fck_";

    private const int LongestName = 60;
    private const int ShownCharacters = 10;

    private readonly List<Decision> _decisions = [];

    private ApiKey() { }

    /// <param name="key">The secret: <see cref="NewKey"/>.</param>
    /// <param name="name">What uses it ("newsroom bot").</param>
    /// <param name="scopes">What it may do; one at least.</param>
    /// <param name="by">The administrator who makes it and answers for what is done with it.</param>
    /// <param name="at">Now.</param>
    public ApiKey(string key, string? name, KeyScopes scopes, Editor by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
            throw new RuleException($"Say in up to {LongestName} characters what will use the key.", nameof(Name));
        if (scopes == KeyScopes.None)
            throw new RuleException("Choose what the key may do. Reading what is public needs no key.", nameof(Scopes));
        (Name, Scopes, Hash, Shown) = (name.Trim(), scopes, HashOf(key), key[..ShownCharacters]);
        (MadeBy, MadeById, MadeAt) = (by, by.Id, at);
        _decisions.Add(new Decision(by, DecisionKind.KeyMade, at, null, $"{Name}: {scopes.InWords()}", null) { KeyId = Id });
    }

    public Guid Id { get; private set; } = RowId.Next();

    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the key.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Its first characters, by which people tell keys apart.</summary>
    public string Shown { get; private set; } = "";

    public KeyScopes Scopes { get; private set; }

    public Editor MadeBy { get; private set; } = null!;

    public Guid MadeById { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The last request with it, to the minute; null before the first.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it was made and revoked, and by whom.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    public static string NewKey() => Beginning + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(30));

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Ends it: its next request is refused.</summary>
    public void Revoke(Editor by, DateTimeOffset at)
    {
        if (RevokedAt is not null)
            throw new RuleException($"The key of {Name} is revoked already.");
        RevokedAt = at;
        _decisions.Add(new Decision(by, DecisionKind.KeyRevoked, at, Name, null, null) { KeyId = Id });
    }
}

public static class KeyScopeWords
{
    /// <summary>"write:articles", as documents and answers spell it.</summary>
    public static string Spelt(this KeyScopes scope) => scope switch
    {
        KeyScopes.WriteArticles => "write:articles",
        KeyScopes.WriteClaims => "write:claims",
        _ => "read:desk",
    };

    /// <summary>"write:articles, write:claims".</summary>
    public static string InWords(this KeyScopes scopes) =>
        string.Join(", ", Enum.GetValues<KeyScopes>().Where(s => s != KeyScopes.None && scopes.HasFlag(s)).Select(Spelt));
}
