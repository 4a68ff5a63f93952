using FactCheck.Data.Editors;

namespace FactCheck.Data.Articles;

/// <summary>Inputs handed in together: a pasted text, some files, a folder.</summary>
public sealed class Import
{
    private readonly List<Arrival> _arrivals = [];

    private Import() { }

    public Import(string name, Guid? startedById, DateTimeOffset startedAt)
    {
        Name = name;
        StartedById = startedById;
        StartedAt = startedAt;
    }

    public Guid Id { get; private set; } = RowId.Next();

    /// <summary>What an editor calls it ("Pasted text", "3 files").</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who handed it in; null for the command line and the sample.</summary>
    public Guid? StartedById { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Who stopped it last, and when; what had been read by then stays read.</summary>
    public Editor? CancelledBy { get; private set; }

    public Guid? CancelledById { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Notes who stopped it. The arrivals that still wait are many, and become cancelled as a set.</summary>
    public void Cancel(Editor by, DateTimeOffset at) => (CancelledBy, CancelledById, CancelledAt) = (by, by.Id, at);
}
