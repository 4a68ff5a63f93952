using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A line of evidence in the form.</summary>
public sealed class EvidenceRow
{
    public string? Citation { get; set; }

    public string? Address { get; set; }

    public EvidenceStatus Status { get; set; }

    public string? ArchiveAddress { get; set; }

    public string? Note { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Citation) && string.IsNullOrWhiteSpace(Address) && string.IsNullOrWhiteSpace(ArchiveAddress) && string.IsNullOrWhiteSpace(Note);

    public static EvidenceRow Of(Evidence evidence) => new()
    {
        Citation = evidence.Citation,
        Address = evidence.Address,
        Status = evidence.Status,
        ArchiveAddress = evidence.ArchiveAddress,
        Note = evidence.Note,
    };

    /// <summary>What is wrong with the line, in words, with the field to mend.</summary>
    public IEnumerable<(string Field, string Words)> Problems()
    {
        if (IsEmpty)
            yield break;
        if (string.IsNullOrWhiteSpace(Citation))
            yield return (nameof(Citation), $"Say what it is that stands at {Address ?? ArchiveAddress ?? Note}");
        if (NotAnAddress(Address))
            yield return (nameof(Address), $"“{Address}” is not an address: it has to begin with https:// or http://");
        if (NotAnAddress(ArchiveAddress))
            yield return (nameof(ArchiveAddress), $"“{ArchiveAddress}” is not an address: it has to begin with https:// or http://");
    }

    public Evidence ToEvidence() => new()
    {
        Citation = Citation!.Trim(),
        Address = Trimmed(Address),
        Status = Status,
        ArchiveAddress = Trimmed(ArchiveAddress),
        Note = Trimmed(Note),
    };

    /// <summary>The line in words, as two versions of it are compared.</summary>
    public string InWords() => string.Join(", ", new[] { Trimmed(Citation), Trimmed(Note), Trimmed(Address), Trimmed(ArchiveAddress) is { } copy ? $"copy at {copy}" : null, Status.Word() }.Where(w => w is not null));

    private static bool NotAnAddress(string? text) => Trimmed(text) is { } address && !Seen.IsWebAddress(address);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
