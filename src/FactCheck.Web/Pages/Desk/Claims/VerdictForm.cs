using System.Globalization;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>What an editor types to rule on a claim.</summary>
public sealed class VerdictForm
{
    /// <summary>The number of the step that the editor began from; 0 where there was none.</summary>
    public int BasedOn { get; set; }

    public Guid? RatingId { get; set; }

    public string? Summary { get; set; }

    public string? Rationale { get; set; }

    public string? Covers { get; set; }

    public List<EvidenceRow> Evidence { get; set; } = [];

    /// <summary>The day to look at the verdict again, as it was typed.</summary>
    public string? CheckAgain { get; set; }

    public string? ToReviewer { get; set; }

    /// <summary>What is corrected, once the claim is published.</summary>
    public string? Correction { get; set; }

    /// <summary>The line of evidence to go on with, after the lines were changed.</summary>
    public int? Row { get; private set; }

    /// <summary>Whether the rationale is shown as readers will see it.</summary>
    [BindNever]
    public bool ShowsRationale { get; set; }

    /// <summary>What can be chosen, the house scale first.</summary>
    [ValidateNever]
    public IReadOnlyList<RatingChoice> Ratings { get; private set; } = [];

    /// <summary>The latest step's content, or an empty form.</summary>
    public static async Task<VerdictForm> ForAsync(FactCheckDb db, ClaimView view)
    {
        var form = Of(view.Latest);
        // What a returned step says is the reviewer's; the correction stands in the step that was sent.
        if (view.Public is not null && view.Latest is { State: VerdictState.Returned })
            form.Correction = view.Steps.Last(s => s.State == VerdictState.InReview).Note;
        // A correction begins with no word to its reviewer, and with the day on which the desk means to look again now.
        if (view.Latest is { IsPublic: true })
            (form.ToReviewer, form.CheckAgain) = (null, view.Head.CheckAgainOn?.Iso());
        await form.CompleteAsync(db);
        return form;
    }

    /// <summary>A step as the form has it, without the ratings to choose from.</summary>
    public static VerdictForm Of(StepView? step) => step is null ? new() : new()
    {
        BasedOn = step.Number,
        RatingId = step.RatingId,
        Summary = step.Summary,
        Rationale = step.Rationale,
        Covers = step.Covers,
        Evidence = [.. step.Evidence.Select(EvidenceRow.Of)],
        CheckAgain = step.CheckAgainOn?.Iso(),
        ToReviewer = step.ToReviewer,
        Correction = step.State is VerdictState.Draft or VerdictState.InReview or VerdictState.Approved ? step.Note : null,
    };

    /// <summary>Adds what the browser does not send: the ratings to choose from, and a line of evidence to begin with.</summary>
    public async Task CompleteAsync(FactCheckDb db)
    {
        var chosen = RatingId;
        Ratings = await db.Ratings.AsNoTracking().Where(r => r.RetiredAt == null || r.Id == chosen)
            .OrderByDescending(r => r.Scale.Key == RatingScale.House).ThenBy(r => r.Scale.Name).ThenBy(r => r.Position)
            .Select(r => new RatingChoice(r.Id, r.Word, r.Plate, r.Scale.Key == RatingScale.House, r.Scale.Name, r.RetiredAt != null)).ToListAsync();
        if (Evidence.Count == 0)
            Evidence.Add(new EvidenceRow());
    }

    /// <summary>Changes the lines of evidence as the pressed button says.</summary>
    /// <param name="change">"add", or "up", "down" or "remove" with the line's place: "up 2".</param>
    public void ChangeRows(string? change)
    {
        var (verb, at) = change?.Split(' ') is [var word, var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var place) ? (word, place) : (change, -1);
        var exists = at >= 0 && at < Evidence.Count;
        switch (verb)
        {
            case "add":
                Evidence.Add(new EvidenceRow());
                Row = Evidence.Count - 1;
                break;
            case "remove" when exists:
                Evidence.RemoveAt(at);
                Row = Math.Max(0, at - 1);
                break;
            case "up" or "down" when exists:
                Row = Math.Clamp(verb == "up" ? at - 1 : at + 1, 0, Evidence.Count - 1);
                (Evidence[at], Evidence[Row.Value]) = (Evidence[Row.Value], Evidence[at]);
                break;
        }
    }

    /// <summary>What is wrong with what was typed, in words, with the field to mend.</summary>
    public IEnumerable<(string Field, string Words)> Problems()
    {
        for (var i = 0; i < Evidence.Count; i++)
        {
            foreach (var (field, words) in Evidence[i].Problems())
                yield return ($"Form.Evidence[{i}].{field}", words);
        }
        if (!string.IsNullOrWhiteSpace(CheckAgain) && CheckAgainOn is null)
            yield return ("Form.CheckAgain", $"“{CheckAgain}” is not a day. Write it as year, month, day: 2027-01-31.");
    }

    public VerdictContent Content(Rating? rating) => new(
        rating,
        Clean(Summary),
        Clean(Rationale),
        Clean(Covers) is { Length: > 0 } part ? part : null,
        [.. Evidence.Where(e => !e.IsEmpty).Select(e => e.ToEvidence())])
    {
        CheckAgainOn = CheckAgainOn,
        ToReviewer = Clean(ToReviewer) is { Length: > 0 } words ? words : null,
    };

    /// <summary>Text as it is kept: without space around it, and with one kind of line end.</summary>
    public static string Clean(string? text) => text?.Trim().ReplaceLineEndings("\n") ?? "";

    private DateOnly? CheckAgainOn =>
        DateOnly.TryParseExact(CheckAgain?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public sealed record RatingChoice(Guid Id, string Word, string Plate, bool IsHouse, string Scale, bool IsRetired);
}
