using FactCheck.Data.Editors;
using FactCheck.Data.Machines;
using FactCheck.Data.Sources;

namespace FactCheck.Data.Statements;

public enum DatePrecision
{
    /// <summary>The text names the day.</summary>
    Day,
    /// <summary>Resolved from a weekday or a day without its year.</summary>
    Inferred,
}

/// <summary>Something that a source said: a <see cref="Claim"/>, or a <see cref="Rebuttal"/> that answers a statement.</summary>
public abstract class Statement
{
    private readonly List<Appearance> _appearances = [];
    private readonly List<Link> _answers = [];
    private readonly List<Link> _links = [];
    private readonly List<Decision> _decisions = [];

    private protected Statement() { }

    private protected Statement(Source source, StatementText text)
    {
        Source = source;
        SourceId = source.Id;
        Text = text.Text;
        Key = text.Key;
        SaidOn = text.SaidOn;
        SaidOnPrecision = text.SaidOnPrecision;
        Because = text.Because;
        Confidence = text.Confidence;
        FoundAt = text.FoundAt;
        Language = text.Language;
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Source Source { get; private set; } = null!;

    public Guid SourceId { get; private set; }

    /// <summary>The exact words of the first appearance.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The words without case and punctuation: equal for the same words again.</summary>
    public string Key { get; private set; } = "";

    public DateOnly? SaidOn { get; private set; }

    public DatePrecision? SaidOnPrecision { get; private set; }

    /// <summary>Why the machine took it for a statement of this kind.</summary>
    public string Because { get; private set; } = "";

    /// <summary>How sure the machine was, from 0 to 1.</summary>
    public double Confidence { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>BCP 47, of the words; null where it is not known.</summary>
    public string? Language { get; private set; }

    /// <summary>Changes with every write; a form that carries an older one is refused.</summary>
    public uint Version { get; private set; }

    public IReadOnlyList<Appearance> Appearances => _appearances;

    /// <summary>Links from rebuttals that answer this statement.</summary>
    public IReadOnlyList<Link> Answers => _answers;

    /// <summary>What it answers. A rebuttal answers something; a claim may, when an editor says so.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>What editors decided about it, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    public void Appear(Appearance appearance)
    {
        _appearances.Add(appearance);
        // Its first article may not have told.
        Language ??= appearance.Article.Language;
    }

    /// <summary>Suggests that <paramref name="rebuttal"/> answers this statement; an editor decides.</summary>
    public void SuggestAnswer(Rebuttal rebuttal, LinkKind kind, int score, IEnumerable<LinkReason> reasons)
    {
        if (rebuttal == this)
            throw new RuleException("A statement cannot answer itself.");
        if (_answers.All(l => l.RebuttalId != rebuttal.Id))
            _answers.Add(new Link(rebuttal, this, kind, score, reasons));
    }

    /// <summary>An editor says that <paramref name="answer"/> answers this statement.</summary>
    /// <param name="answer">Any statement but this one; where the machine has suggested the two already, confirm that instead.</param>
    /// <param name="kind">How it answers.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">Now.</param>
    public void LinkAnswer(Statement answer, LinkKind kind, Editor by, DateTimeOffset at)
    {
        if (answer == this)
            throw new RuleException("A statement cannot answer itself.");
        if (_answers.Any(l => l.RebuttalId == answer.Id))
            throw new RuleException("The two are linked already: confirm it there, or change how it answers.");
        var link = new Link(answer, this, kind, 0, []);
        link.Confirm(kind, by, at);
        _answers.Add(link);
    }

    /// <summary>Notes that an editor found it where the machine did not.</summary>
    public void WasAdded(Editor by, DateTimeOffset at) => Log(by, DecisionKind.StatementAdded, at, after: Text);

    /// <summary>Notes that a program proposed it. Who made the key answers for it; an editor decides about it.</summary>
    public void WasProposed(ApiKey through, DateTimeOffset at) =>
        _decisions.Add(new Decision(through.MadeBy, DecisionKind.StatementProposed, at, null, Text, $"through the key {through.Name}") { StatementId = Id, KeyId = through.Id });

    /// <summary>Sets right where its words begin and end in an article.</summary>
    /// <param name="appearance">One of this statement's.</param>
    /// <param name="start">Half-open span in the article's text.</param>
    /// <param name="end">Half-open span in the article's text.</param>
    /// <param name="by">Who sets it right.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="RuleException">The span does not lie in the text.</exception>
    public void AdjustWords(Appearance appearance, int start, int end, Editor by, DateTimeOffset at)
    {
        var before = appearance.Quote;
        appearance.Move(start, end);
        if (appearance.Quote == before)
            return;
        // The statement is known by the words of its first appearance.
        if (Text == before)
            Text = appearance.Quote;
        Log(by, DecisionKind.WordsAdjusted, at, before, appearance.Quote);
    }

    private protected void Log(Editor by, DecisionKind kind, DateTimeOffset at, string? before = null, string? after = null, string? why = null, Guid? beforeId = null) =>
        _decisions.Add(new Decision(by, kind, at, before, after, why) { StatementId = Id, BeforeId = beforeId });
}

/// <summary>What reading found out about a statement.</summary>
public sealed record StatementText(string Text, string Key, string Because, double Confidence, DateTimeOffset FoundAt)
{
    public DateOnly? SaidOn { get; init; }
    public DatePrecision? SaidOnPrecision { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }
}

/// <summary>A statement that answers another. It is a statement too, and can itself be answered.</summary>
public sealed class Rebuttal : Statement
{
    private Rebuttal() { }

    public Rebuttal(Source source, StatementText text) : base(source, text) { }
}
