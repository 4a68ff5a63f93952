using FactCheck.Data.Editors;

namespace FactCheck.Data.Statements;

public enum LinkKind
{
    Denies,
    DisputesInPart,
    Qualifies,
    Corrects,
    CounterClaims,
    Confirms,
    Retracts,
    NoComment,
}

public enum LinkStatus
{
    Suggested,
    Confirmed,
    Rejected,
}

/// <summary>A statement answers another. The machine suggests, with reasons; an editor decides, or makes the link.</summary>
public sealed class Link
{
    private readonly List<Decision> _decisions = [];

    private Link() { }

    internal Link(Statement rebuttal, Statement statement, LinkKind kind, int score, IEnumerable<LinkReason> reasons)
    {
        Rebuttal = rebuttal;
        RebuttalId = rebuttal.Id;
        Statement = statement;
        StatementId = statement.Id;
        Kind = kind;
        Score = score;
        Reasons = [.. reasons];
    }

    public Guid Id { get; private set; } = RowId.Next();

    /// <summary>What answers.</summary>
    public Statement Rebuttal { get; private set; } = null!;

    public Guid RebuttalId { get; private set; }

    /// <summary>What is answered.</summary>
    public Statement Statement { get; private set; } = null!;

    public Guid StatementId { get; private set; }

    public LinkKind Kind { get; private set; }

    public LinkStatus Status { get; private set; }

    /// <summary>The machine's score when it suggested the link, from 0 to 100; 0 where an editor made it.</summary>
    public int Score { get; private set; }

    public List<LinkReason> Reasons { get; private set; } = [];

    public Editor? DecidedBy { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    public void Confirm(LinkKind kind, Editor by, DateTimeOffset at) => Decide(LinkStatus.Confirmed, kind, by, at);

    public void Reject(Editor by, DateTimeOffset at) => Decide(LinkStatus.Rejected, Kind, by, at);

    /// <summary>Takes a decision back: the link is a suggestion again. The log keeps both.</summary>
    public void Undo(Editor by, DateTimeOffset at)
    {
        if (Status == LinkStatus.Suggested)
            throw new RuleException("This link has not been decided, so there is nothing to undo.");
        Decide(LinkStatus.Suggested, Kind, by, at);
    }

    private void Decide(LinkStatus status, LinkKind kind, Editor by, DateTimeOffset at)
    {
        if (status == Status && kind == Kind)
            return;
        var before = $"{Status}: {Kind}";
        (Status, Kind, DecidedBy, DecidedById, DecidedAt) = (status, kind, by, by.Id, at);
        var decision = status switch
        {
            LinkStatus.Confirmed => DecisionKind.LinkConfirmed,
            LinkStatus.Rejected => DecisionKind.LinkRejected,
            _ => DecisionKind.LinkReopened,
        };
        _decisions.Add(new Decision(by, decision, at, before, $"{Status}: {Kind}", null) { LinkId = Id, StatementId = StatementId });
    }
}

/// <summary>A signed part of a link's score, in words.</summary>
public sealed class LinkReason
{
    public required int Points { get; init; }
    public required string Words { get; init; }
}
