namespace FactCheck.Data.Editors;

/// <summary>A choice of filters that an editor kept under a name, for oneself or for everybody.</summary>
public sealed class SavedList
{
    private const int LongestName = 60;
    private const int LongestQuery = 1000;

    private SavedList() { }

    /// <param name="name">What it is called.</param>
    /// <param name="query">The queue's filters as they stand in its address, without the question mark.</param>
    /// <param name="owner">Who keeps it.</param>
    /// <param name="shared">Whether everybody sees it.</param>
    public SavedList(string? name, string query, Editor owner, bool shared)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
            throw new RuleException($"Give the list a name of up to {LongestName} characters.", nameof(Name));
        if (query.Length > LongestQuery)
            throw new RuleException("These filters are too long to keep.");
        (Name, Query, OwnerId, IsShared) = (name.Trim(), query, owner.Id, shared);
    }

    public Guid Id { get; private set; } = RowId.Next();

    public string Name { get; private set; } = "";

    public string Query { get; private set; } = "";

    public Guid OwnerId { get; private set; }

    public bool IsShared { get; private set; }
}
