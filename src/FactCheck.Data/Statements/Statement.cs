using FactCheck.Data.Editors;
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
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

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

    /// <summary>Changes with every write; a form that carries an older one is refused.</summary>
    public uint Version { get; private set; }

    public IReadOnlyList<Appearance> Appearances => _appearances;

    /// <summary>Links from rebuttals that answer this statement.</summary>
    public IReadOnlyList<Link> Answers => _answers;

    /// <summary>What editors decided about it, in order.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    public void Appear(Appearance appearance) => _appearances.Add(appearance);

    /// <summary>Suggests that <paramref name="rebuttal"/> answers this statement; an editor decides.</summary>
    public void SuggestAnswer(Rebuttal rebuttal, LinkKind kind, int score, IEnumerable<LinkReason> reasons)
    {
        if (rebuttal == this)
            throw new RuleException("A statement cannot answer itself.");
        if (_answers.All(l => l.RebuttalId != rebuttal.Id))
            _answers.Add(new Link(rebuttal, this, kind, score, reasons));
    }

    private protected void Log(Editor by, DecisionKind kind, DateTimeOffset at, string? before = null, string? after = null, string? why = null) =>
        _decisions.Add(new Decision(by, kind, at, before, after, why) { StatementId = Id });
}

/// <summary>What reading found out about a statement.</summary>
public sealed record StatementText(string Text, string Key, string Because, double Confidence, DateTimeOffset FoundAt)
{
    public DateOnly? SaidOn { get; init; }
    public DatePrecision? SaidOnPrecision { get; init; }
}

/// <summary>A statement that answers another. It is a statement too, and can itself be answered.</summary>
public sealed class Rebuttal : Statement
{
    private readonly List<Link> _links = [];

    private Rebuttal() { }

    public Rebuttal(Source source, StatementText text) : base(source, text) { }

    /// <summary>What it answers.</summary>
    public IReadOnlyList<Link> Links => _links;
}
