namespace FactCheck.Extraction;

/// <summary>Why an input cannot be read as an article.</summary>
public enum UnreadableReason
{
    Empty,
    TooLarge,
    NotText,
    TooDeep,
    TooSlow,
    NoArticleText,
}

/// <summary>
/// The input is not an article that can be read. <see cref="Exception.Message"/> is one sentence for a person:
/// what is wrong, with figures, and what could be done.
/// </summary>
public sealed class UnreadableArticleException(UnreadableReason reason, string message) : Exception(message)
{
    public UnreadableReason Reason { get; } = reason;
}
