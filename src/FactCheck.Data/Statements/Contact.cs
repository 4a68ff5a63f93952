using FactCheck.Data.Editors;

namespace FactCheck.Data.Statements;

public enum ContactKind
{
    /// <summary>Asked for a comment.</summary>
    Asked,
    /// <summary>Answered.</summary>
    Answered,
    /// <summary>Did not answer in the time given, or would not.</summary>
    NoAnswer,
}

/// <summary>A step in giving whoever is concerned the right of reply. Steps are added, never edited.</summary>
public sealed class Contact
{
    private Contact() { }

    /// <param name="claim">What it is about.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="who">Who was asked or answered, and how ("press office, by e-mail").</param>
    /// <param name="on">The day it happened.</param>
    /// <param name="words">What was asked, or answered; needed for an answer.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="at">Now.</param>
    public Contact(Claim claim, ContactKind kind, string? who, DateOnly? on, string? words, Editor by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(who))
            throw new RuleException("Say who was contacted.", nameof(Who));
        if (kind == ContactKind.Answered && string.IsNullOrWhiteSpace(words))
            throw new RuleException("Write what the answer was.", nameof(Words));
        if (on > DateOnly.FromDateTime(at.UtcDateTime))
            throw new RuleException("The day lies in the future.", nameof(On));
        (ClaimId, Kind, Who, Words) = (claim.Id, kind, who.Trim(), string.IsNullOrWhiteSpace(words) ? null : words.Trim());
        (On, By, ById, At) = (on ?? DateOnly.FromDateTime(at.UtcDateTime), by, by.Id, at);
    }

    public Guid Id { get; private set; } = RowId.Next();

    public Guid ClaimId { get; private set; }

    public ContactKind Kind { get; private set; }

    public string Who { get; private set; } = "";

    public DateOnly On { get; private set; }

    public string? Words { get; private set; }

    public Editor By { get; private set; } = null!;

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }
}
