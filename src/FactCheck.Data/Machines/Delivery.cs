namespace FactCheck.Data.Machines;

public enum DeliveryState
{
    /// <summary>To be sent, now or later.</summary>
    Waiting,
    Delivered,
    /// <summary>Tried often enough.</summary>
    Failed,
}

/// <summary>
/// One change to a verdict, to be told to one webhook. The database itself makes the row, with the change and in its
/// transaction (<see cref="Postgres.WebhookQueue"/>), so that none is forgotten whoever publishes and however it ends.
/// </summary>
public sealed class Delivery
{
    /// <summary>How long to wait after each failed attempt: eight attempts within a day.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(9.4),
    ];

    private readonly List<DeliveryAttempt> _attempts = [];

    private Delivery() { }

    /// <summary>The same in every attempt: by it the receiver knows what has come before.</summary>
    public Guid Id { get; private set; }

    public Webhook Webhook { get; private set; } = null!;

    public Guid WebhookId { get; private set; }

    /// <summary>The step of the verdict that it tells of.</summary>
    public Guid VerdictId { get; private set; }

    public DeliveryState State { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it is sent next; a sender that takes it moves this on first, so that another does not take it too.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How many attempts failed since it was made, or since an administrator had it sent again.</summary>
    public int Failures { get; private set; }

    public IReadOnlyList<DeliveryAttempt> Attempts => _attempts;

    /// <summary>Notes what came of an attempt, and when to try again.</summary>
    /// <param name="attempt">What was answered.</param>
    /// <param name="isGone">The receiver says that it will never take anything again.</param>
    public void Tried(DeliveryAttempt attempt, bool isGone = false)
    {
        _attempts.Add(attempt);
        if (attempt.Succeeded)
        {
            State = DeliveryState.Delivered;
            Webhook.Took(attempt.At);
            return;
        }
        Failures++;
        if (!isGone && Failures <= Waits.Length)
        {
            DueAt = attempt.At + Waits[Failures - 1];
            return;
        }
        State = DeliveryState.Failed;
        if (isGone)
            Webhook.GaveUp("Its address says that it is gone for good.", attempt.At);
        else if (Webhook.TookAt is not { } took || took < MadeAt)
            Webhook.GaveUp($"It has taken nothing for a day: {attempt.Words}", attempt.At);
    }

    /// <summary>Sends it again, whatever came of it before.</summary>
    public void SendAgain(DateTimeOffset at)
    {
        if (State == DeliveryState.Waiting && Failures == 0)
            throw new RuleException("It is about to be sent already.");
        (State, Failures, DueAt) = (DeliveryState.Waiting, 0, at);
    }
}

/// <summary>One attempt to deliver. Rows are only ever added.</summary>
public sealed class DeliveryAttempt
{
    private DeliveryAttempt() { }

    /// <param name="status">What was answered; null where nobody answered.</param>
    /// <param name="words">The same in words, for an administrator.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="at">When it was over.</param>
    public DeliveryAttempt(int? status, string words, TimeSpan took, DateTimeOffset at) =>
        (Status, Words, Milliseconds, At) = (status, words, (int)took.TotalMilliseconds, at);

    public Guid Id { get; private set; } = RowId.Next();

    public Guid DeliveryId { get; private set; }

    public int? Status { get; private set; }

    public string Words { get; private set; } = "";

    public int Milliseconds { get; private set; }

    public DateTimeOffset At { get; private set; }

    public bool Succeeded => Status is >= 200 and < 300;
}
