namespace FactCheck.Data;

/// <summary>A rule of the records was about to be broken. The message is for the person who tried, and says what would be allowed.</summary>
public sealed class RuleException(string message) : Exception(message);
