namespace FactCheck.Ingest.Fetching;

/// <summary>Something on the web could not be fetched. The message is for the person who asked for it, and says what to do next.</summary>
public sealed class FetchException(string message, Exception? because = null) : Exception(message, because);
