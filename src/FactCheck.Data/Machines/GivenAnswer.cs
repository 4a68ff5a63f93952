namespace FactCheck.Data.Machines;

/// <summary>
/// A request that a program may send again without doing it twice, by the key that it gave it. Written before the work
/// begins, so that of two at once only one does it.
/// </summary>
public sealed class GivenAnswer
{
    /// <summary>How long an answer is given again.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(1);

    /// <summary>After this long without an answer the program that was to give it is gone, and the request may be tried again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Characters that an idempotency key may have.</summary>
    public const int LongestKey = 200;

    private GivenAnswer() { }

    /// <param name="keyId">Whose request it is.</param>
    /// <param name="requestKey">What the program calls the request.</param>
    /// <param name="fingerprint">SHA-256 of the request.</param>
    /// <param name="at">Now.</param>
    public GivenAnswer(Guid keyId, string requestKey, byte[] fingerprint, DateTimeOffset at) =>
        (KeyId, RequestKey, Fingerprint, BegunAt) = (keyId, requestKey, fingerprint, at);

    public Guid KeyId { get; private set; }

    public string RequestKey { get; private set; } = "";

    public byte[] Fingerprint { get; private set; } = [];

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Null while the work is being done.</summary>
    public int? Status { get; private set; }

    public string? ContentType { get; private set; }

    public string? Location { get; private set; }

    public byte[]? Body { get; private set; }

    public void Answered(int status, string? contentType, string? location, byte[] body) =>
        (Status, ContentType, Location, Body) = (status, contentType, location, body);
}
