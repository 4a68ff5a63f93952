using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>What an editor types to rule on a claim.</summary>
public sealed class VerdictForm
{
    private const int EmptyRows = 2;

    /// <summary>The version of the claim that the editor saw.</summary>
    public uint Version { get; set; }

    public Guid? RatingId { get; set; }

    public string? Summary { get; set; }

    public string? Rationale { get; set; }

    public string? Covers { get; set; }

    public List<EvidenceRow> Evidence { get; set; } = [];

    /// <summary>What is corrected, once the claim is published.</summary>
    public string? Correction { get; set; }

    [ValidateNever]
    public IReadOnlyList<RatingChoice> Ratings { get; private set; } = [];

    /// <summary>The latest step's content, or an empty form.</summary>
    public static async Task<VerdictForm> ForAsync(FactCheckDb db, ClaimView view)
    {
        var latest = view.Latest;
        var form = new VerdictForm
        {
            Version = view.Head.Version,
            RatingId = latest?.RatingId,
            Summary = latest?.Summary,
            Rationale = latest?.Rationale,
            Covers = latest?.Covers,
            Evidence = [.. (latest?.Evidence ?? []).Select(EvidenceRow.Of)],
            Correction = latest?.State == VerdictState.Returned && view.Public is not null
                ? view.Steps.Last(s => s.State == VerdictState.InReview).Note
                : null,
        };
        await form.CompleteAsync(db);
        return form;
    }

    /// <summary>Adds what the browser does not send: the ratings to choose from, and room for more evidence.</summary>
    public async Task CompleteAsync(FactCheckDb db)
    {
        Ratings = await db.Ratings.AsNoTracking().Where(r => r.Scale.Key == "house").OrderBy(r => r.Position)
            .Select(r => new RatingChoice(r.Id, r.Word, r.Plate)).ToListAsync();
        Evidence.RemoveAll(e => e.IsEmpty);
        for (var i = 0; i < EmptyRows; i++)
            Evidence.Add(new EvidenceRow());
    }

    public VerdictContent Content(Rating? rating) => new(
        rating,
        Summary?.Trim() ?? "",
        Rationale?.Trim().ReplaceLineEndings("\n") ?? "",
        string.IsNullOrWhiteSpace(Covers) ? null : Covers.Trim(),
        [.. Evidence.Where(e => !e.IsEmpty).Select(e => e.ToEvidence())]);

    public sealed record RatingChoice(Guid Id, string Word, string Plate);
}

/// <summary>A line of evidence in the form.</summary>
public sealed class EvidenceRow
{
    public string? Citation { get; set; }

    public string? Address { get; set; }

    public EvidenceStatus Status { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Citation) && string.IsNullOrWhiteSpace(Address);

    public static EvidenceRow Of(Evidence evidence) => new() { Citation = evidence.Citation, Address = evidence.Address, Status = evidence.Status };

    /// <summary>What is wrong with the line, in words; null when nothing is.</summary>
    public string? Problem() =>
        IsEmpty ? null
        : string.IsNullOrWhiteSpace(Citation) ? $"Say what stands at {Address}"
        : string.IsNullOrWhiteSpace(Address) || Seen.IsWebAddress(Address.Trim()) ? null
        : $"“{Address}” is not an address: it has to begin with https:// or http://";

    public Evidence ToEvidence() => new()
    {
        Citation = Citation!.Trim(),
        Address = string.IsNullOrWhiteSpace(Address) ? null : Address.Trim(),
        Status = Status,
    };
}
