namespace FactCheck.Ingest.Search;

/// <summary>Which published verdicts somebody wants to see. Several values of one kind widen it, several kinds narrow it.</summary>
public sealed record VerdictFilter
{
    /// <summary>Words of ratings ("Mostly false"), and "Withdrawn".</summary>
    public IReadOnlyList<string> Verdicts { get; init; } = [];

    /// <summary>Addresses of sources.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>Addresses of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Addresses of incidents.</summary>
    public IReadOnlyList<string> Incidents { get; init; } = [];

    /// <summary>Of the day on which it was said, or else published.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>BCP 47, of the first article.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How many values narrow it.</summary>
    public int Count => Verdicts.Count + Sources.Count + Outlets.Count + Topics.Count + Incidents.Count + Years.Count + Languages.Count;

    public bool IsEmpty => Count == 0;
}
