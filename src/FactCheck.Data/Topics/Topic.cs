using FactCheck.Data.Editors;
using FactCheck.Data.Statements;

namespace FactCheck.Data.Topics;

/// <summary>
/// What readers find claims under. A claim is under it while the desk's tag of that name is on it; tags without a topic stay
/// among editors.
/// </summary>
public sealed class Topic
{
    /// <summary>Characters that the sentence may have.</summary>
    public const int LongestSentence = 200;

    private readonly List<Decision> _decisions = [];

    private Topic() { }

    /// <param name="name">As readers see it; the same in lower case is the tag.</param>
    /// <param name="sentence">What belongs here.</param>
    /// <param name="slugs">Addresses that are taken.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="RuleException">The name or the sentence is missing or too long.</exception>
    public Topic(string? name, string? sentence, IReadOnlyCollection<string> slugs, Editor by, DateTimeOffset at)
    {
        (Name, Sentence) = (NameOf(name), SentenceOf(sentence));
        Tag = Claim.TagOf(Name);
        Slug = Statements.Slug.Of(Name);
        // Of a name without a Latin letter nothing is left, and two names may differ by a letter that addresses do not have.
        if (Slug.Length == 0 || slugs.Contains(Slug))
            Slug = $"{Slug}-{Id.ToString("N")[^6..]}".TrimStart('-');
        Log(by, DecisionKind.TopicAdded, at, null, Name);
    }

    public Guid Id { get; private set; } = RowId.Next();

    public string Name { get; private set; } = "";

    /// <summary>The desk's tag that puts a claim under it.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>Its page: /topics/{slug}. Never changed.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What belongs here, in one sentence for readers.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>Changes with every write; a form that carries an older one is refused.</summary>
    public uint Version { get; private set; }

    /// <summary>What administrators decided about it, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Says in other words what belongs here.</summary>
    public void Describe(string? sentence, Editor by, DateTimeOffset at)
    {
        var described = SentenceOf(sentence);
        if (described == Sentence)
            return;
        Log(by, DecisionKind.TopicDescribed, at, Sentence, described);
        Sentence = described;
    }

    private void Log(Editor by, DecisionKind kind, DateTimeOffset at, string? before, string? after) =>
        _decisions.Add(new Decision(by, kind, at, before, after, Name) { TopicId = Id });

    private static string NameOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? throw new RuleException("Name the topic.", nameof(Name))
        : Claim.TagOf(name).Length is 0 or > Claim.LongestTag ? throw new RuleException($"A topic’s name has from 1 to {Claim.LongestTag} characters, as a tag has.", nameof(Name))
        : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string SentenceOf(string? sentence) =>
        string.IsNullOrWhiteSpace(sentence) ? throw new RuleException("Say in one sentence what belongs here.", nameof(Sentence))
        : sentence.Trim() is { Length: <= LongestSentence } said ? said
        : throw new RuleException($"The sentence has {sentence.Trim().Length} characters; it may have {LongestSentence}.", nameof(Sentence));
}
