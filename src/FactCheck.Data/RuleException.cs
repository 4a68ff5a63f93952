namespace FactCheck.Data;

/// <summary>
/// A rule of the records was about to be broken. The message is for the person who tried, and says what would be allowed;
/// <paramref name="about"/> names the property that would have to change, if it is one.
/// </summary>
public sealed class RuleException(string message, string? about = null) : Exception(message)
{
    public string? About { get; } = about;
}
