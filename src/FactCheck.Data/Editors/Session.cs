namespace FactCheck.Data.Editors;

/// <summary>One browser in which an editor is signed in. A session whose row is gone has ended: its next request is a stranger's.</summary>
public sealed class Session
{
    /// <summary>How long a session lives without being used.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(12);

    private Session() { }

    /// <param name="editorId">Who signed in.</param>
    /// <param name="device">The browser, in words: "Firefox on Windows".</param>
    /// <param name="at">Now.</param>
    public Session(Guid editorId, string device, DateTimeOffset at)
    {
        EditorId = editorId;
        Device = device;
        StartedAt = SeenAt = at;
    }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public Editor Editor { get; private set; } = null!;

    public Guid EditorId { get; private set; }

    public string Device { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The last request, to the minute: a row is not written for every click.</summary>
    public DateTimeOffset SeenAt { get; private set; }
}
