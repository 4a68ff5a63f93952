namespace FactCheck.Data.Verdicts;

public enum EvidenceStatus
{
    NotSet,
    Live,
    Archived,
    Deleted,
    NeverPublished,
}

/// <summary>What a verdict rests on.</summary>
public sealed class Evidence
{
    public required string Citation { get; init; }

    /// <summary>Absolute http(s) address, if it has one.</summary>
    public string? Address { get; init; }

    /// <summary>Where an archive keeps a copy of it: absolute http(s) address.</summary>
    public string? ArchiveAddress { get; init; }

    public string? Note { get; init; }

    public EvidenceStatus Status { get; init; }
}
