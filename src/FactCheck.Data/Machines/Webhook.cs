using System.Security.Cryptography;
using FactCheck.Data.Editors;

namespace FactCheck.Data.Machines;

/// <summary>An address that is told of each publication, correction and withdrawal.</summary>
public sealed class Webhook
{
    /// <summary>What secrets begin with, after the Standard Webhooks specification.</summary>
    public const string SecretBeginning = "whsec_";

    private const int LongestAddress = 2000;

    private readonly List<Decision> _decisions = [];

    private Webhook() { }

    /// <param name="address">Absolute http(s) address.</param>
    /// <param name="events">Which changes it is told of; one at least.</param>
    /// <param name="by">The administrator who adds it.</param>
    /// <param name="at">Now.</param>
    public Webhook(string? address, VerdictEvents events, Editor by, DateTimeOffset at)
    {
        address = address?.Trim() ?? "";
        if (address.Length > LongestAddress || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length > 0)
            throw new RuleException("Give the whole address that is to be told, beginning with https://.", nameof(Address));
        if (events == VerdictEvents.None)
            throw new RuleException("Choose what it is told of.", nameof(Events));
        (Address, Events, AddedBy, AddedById, AddedAt) = (address, events, by, by.Id, at);
        Secret = RandomNumberGenerator.GetBytes(32);
        Log(by, DecisionKind.WebhookAdded, at, null, address);
    }

    public Guid Id { get; private set; } = RowId.Next();

    public string Address { get; private set; } = "";

    public VerdictEvents Events { get; private set; }

    /// <summary>Signs what is sent. It has to be kept as it is: a hash could not sign.</summary>
    public byte[] Secret { get; private set; } = [];

    /// <summary>The secret as the receiver needs it.</summary>
    public string SecretInWords => SecretBeginning + Convert.ToBase64String(Secret);

    public Editor AddedBy { get; private set; } = null!;

    public Guid AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When it last took something.</summary>
    public DateTimeOffset? TookAt { get; private set; }

    /// <summary>Since when nothing is sent to it any more.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Why the machine stopped it; null where an administrator did.</summary>
    public string? StoppedBecause { get; private set; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    public void Stop(Editor by, DateTimeOffset at)
    {
        if (StoppedAt is not null && StoppedBecause is null)
            throw new RuleException($"Nothing is sent to {Address} any more.");
        (StoppedAt, StoppedBecause) = (at, null);
        Log(by, DecisionKind.WebhookStopped, at, Address, null);
    }

    public void Resume(Editor by, DateTimeOffset at)
    {
        if (StoppedAt is null)
            throw new RuleException($"{Address} is being told already.");
        (StoppedAt, StoppedBecause) = (null, null);
        Log(by, DecisionKind.WebhookResumed, at, null, Address);
    }

    internal void Took(DateTimeOffset at) => TookAt = at;

    /// <summary>Nobody has answered there for a day: there is no sense in going on.</summary>
    internal void GaveUp(string because, DateTimeOffset at)
    {
        if (StoppedAt is null)
            (StoppedAt, StoppedBecause) = (at, because);
    }

    private void Log(Editor by, DecisionKind kind, DateTimeOffset at, string? before, string? after) =>
        _decisions.Add(new Decision(by, kind, at, before, after, null) { WebhookId = Id });
}

/// <summary>What can happen to a verdict before readers' eyes.</summary>
[Flags]
public enum VerdictEvents
{
    None = 0,
    Published = 1,
    Corrected = 2,
    Withdrawn = 4,
    All = Published | Corrected | Withdrawn,
}
